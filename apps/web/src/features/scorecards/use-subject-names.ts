import type { Scorecard } from '@loopwright/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { kitOfCardQuery, questionNameQuery, rubricsQuery } from './scorecards.queries.ts';
import { subjectNames } from './steps.ts';

export type SubjectNames = {
  nameOf: (subject: string) => string;
  /** Answers in the order of the kit or the rubric; others as they came. */
  inOrder: <A extends { subject: string }>(answers: readonly A[]) => A[];
};

/**
 * What the answers of a card are about. Who may see the interview's kit reads it there; others find criteria in the
 * rubrics and questions in the bank; and what even the bank does not show is numbered.
 */
export function useSubjectNames({ interviewId, answers }: Pick<Scorecard, 'interviewId' | 'answers'>): SubjectNames {
  const kit = useQuery({ ...kitOfCardQuery(interviewId), retry: false });
  const rubrics = useQuery({ ...rubricsQuery(), enabled: kit.isError });
  const asked = answers.filter(({ subject }) => subject.startsWith('question:')).map(({ subject }) => subject.slice(9));
  const titles = useQueries({
    queries: asked.map((id) => ({ ...questionNameQuery(id), enabled: kit.isError, retry: false })),
    combine: (results) => results.map(({ data }) => data),
  });
  const names = new Map<string, string>(kit.data ? subjectNames(kit.data) : []);
  for (const { slug, name } of rubrics.data?.items.flatMap(({ criteria }) => criteria) ?? [])
    names.set(`criterion:${slug}`, name);
  asked.forEach((id, index) => {
    if (!names.has(`question:${id}`)) names.set(`question:${id}`, titles[index] ?? `Question ${index + 1}`);
  });
  const places = new Map([...names.keys()].map((subject, index) => [subject, index]));
  const placeOf = ({ subject }: { subject: string }) => places.get(subject) ?? names.size;
  return {
    nameOf: (subject) => names.get(subject) ?? subject.replace(/^\w+:/, '').replaceAll('-', ' '),
    inOrder: (answers) => [...answers].sort((one, other) => placeOf(one) - placeOf(other)),
  };
}
