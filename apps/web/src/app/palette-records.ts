import { candidateRoutes, jobRoutes, loopRoutes, questionRoutes } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../platform/api.ts';
import { useSettled } from '../platform/navigation.ts';
import { paths } from '../platform/paths.ts';
import { useCan } from '../platform/session.tsx';

type Found = { group: string; label: string; hint: string; href: string };
const LEAST_LETTERS = 2;
const MOST = 5;

/** Jobs, candidates, questions and templates by name. The API answers only with what this person may see. */
export function useRecords(text: string) {
  const { history } = useRouter();
  const search = useSettled(text.trim(), 200);
  const sees = { questions: useCan('see questions'), templates: useCan('see templates') };
  const found = useQuery({
    queryKey: ['palette', search, sees],
    queryFn: ({ signal }) => recordsBy(search, sees, signal),
    enabled: search.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const asked = text.trim().length >= LEAST_LETTERS;
  const records = (asked ? (found.data ?? []) : []).map(({ href, ...rest }) => ({
    ...rest,
    run: () => history.push(href),
  }));
  return { records, busy: asked && (found.isFetching || search !== text.trim()) };
}

type Sees = { questions: boolean; templates: boolean };
async function recordsBy(search: string, sees: Sees, signal: AbortSignal): Promise<Found[]> {
  const query = { search, limit: MOST };
  const [jobs, candidates, questions, templates] = await Promise.all([
    call(jobRoutes.list, { query, signal }),
    call(candidateRoutes.list, { query, signal }),
    sees.questions ? call(questionRoutes.list, { query, signal }) : { items: [] },
    sees.templates ? call(loopRoutes.templates, { query, signal }) : { items: [] },
  ]);
  return [
    ...jobs.items.map(({ id, title, location }) => ({
      group: 'Job',
      label: title,
      hint: location,
      href: paths.job(id),
    })),
    ...candidates.items.flatMap(({ name, applications }) =>
      applications
        .slice(0, 2)
        .map(({ id, jobTitle }) => ({ group: 'Candidate', label: name, hint: jobTitle, href: paths.application(id) })),
    ),
    ...questions.items.map(({ id, title }) => ({
      group: 'Question',
      label: title,
      hint: '',
      href: paths.question(id),
    })),
    ...templates.items.map(({ slug, title }) => ({
      group: 'Template',
      label: title,
      hint: '',
      href: `${paths.templates}?template=${slug}`,
    })),
  ];
}
