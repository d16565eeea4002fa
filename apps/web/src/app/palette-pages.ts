import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { rubricsQuery } from '../features/rubrics/rubrics.queries.ts';
import { nameOf, useField } from '../platform/field.ts';
import { paths } from '../platform/paths.ts';
import { type Ability, roleCan, useMe } from '../platform/session.tsx';

/** `also`: other words by which people look for the page. */
type Page = { label: string; hint?: string; also: string; href: string; needs: Ability };
const pages: readonly Page[] = [
  { label: 'Rubrics', also: 'criteria anchors ratings', href: paths.rubrics, needs: 'see templates' },
  { label: 'New question', also: 'write create', href: paths.newQuestion(), needs: 'write questions' },
  {
    label: 'Import and export questions',
    also: 'file csv json yaml starter set bank',
    href: paths.exchange,
    needs: 'exchange questions',
  },
  {
    label: 'Read questions from a document',
    also: 'import pdf docx word documents',
    href: paths.documents,
    needs: 'write questions',
  },
  {
    label: 'What candidates ask',
    also: 'guides guide answers',
    href: paths.candidateQuestions,
    needs: 'see guides',
  },
  {
    label: 'Knowledge checks',
    hint: 'Each is made on the page of a candidate',
    also: 'check test quiz multiple choice link',
    href: paths.candidates,
    needs: 'schedule interviews',
  },
];

/** Pages and rubrics by name, above the questions that merely hold the word. */
export function usePages(text: string) {
  const { history } = useRouter();
  const { role } = useMe().user;
  const may = (ability: Ability) => roleCan(role, ability);
  const rubrics = useQuery({ ...rubricsQuery(), enabled: may('see templates') });
  const field = useField();
  const ofStages = (rubrics.data?.items ?? []).map(({ stage }): Page => ({
    label: `${nameOf(field, 'stages', stage)} rubric`,
    also: 'rubrics criteria anchors',
    href: paths.rubric(stage),
    needs: 'see templates',
  }));
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...pages, ...ofStages]
    .filter(({ needs }) => may(needs))
    .filter(({ label, also }) => words.every((word) => `${label} ${also}`.toLowerCase().includes(word)))
    .map(({ label, hint, href }) => ({ group: 'Page', label, ...(hint && { hint }), run: () => history.push(href) }));
}
