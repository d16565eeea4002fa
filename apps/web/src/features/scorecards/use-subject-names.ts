import type { Answer, Scorecard } from '@loopwright/contracts';
import { useQueries, useQuery } from '@tanstack/react-query';
import { blank, type Words } from './saving/words.ts';
import { kitOfCardQuery, questionNameQuery, rubricsQuery } from './scorecards.queries.ts';
import { subjectNames } from './steps.ts';

export type CardAnswer = Pick<Answer, 'subject' | keyof Words>;
export type SubjectNames = {
  nameOf: (subject: string) => string;
  /** Answers of one kind in the order of the kit or the rubric, with a blank one for what the kit has and nobody rated. */
  answersOf: (kind: 'question:' | 'criterion:') => CardAnswer[];
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
  const planned = kit.data ? [...subjectNames(kit.data)] : [];
  const names = new Map<string, string>(planned);
  for (const { slug, name } of rubrics.data?.items.flatMap(({ criteria }) => criteria) ?? [])
    names.set(`criterion:${slug}`, name);
  asked.forEach((id, index) => {
    if (!names.has(`question:${id}`)) names.set(`question:${id}`, titles[index] ?? `Question ${index + 1}`);
  });
  const places = new Map([...names.keys()].map((subject, index) => [subject, index]));
  const placeOf = ({ subject }: { subject: string }) => places.get(subject) ?? names.size;
  const given = new Set(answers.map(({ subject }) => subject));
  const unrated = planned.flatMap(([subject]) => (given.has(subject) ? [] : { subject, ...blank }));
  return {
    nameOf: (subject) => names.get(subject) ?? subject.replace(/^\w+:/, '').replaceAll('-', ' '),
    answersOf: (kind) =>
      [...answers, ...unrated]
        .filter(({ subject }) => subject.startsWith(kind))
        .sort((one, other) => placeOf(one) - placeOf(other)),
  };
}
