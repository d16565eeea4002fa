import type { Criterion, Kit, KitQuestion } from '@loopwright/contracts';

/** What the interviewer goes through, one at a time: each question, then the criteria, then the card as a whole. */
export type Step =
  | { kind: 'briefing'; id: 'briefing'; label: string; subjects: readonly string[] }
  | { kind: 'question'; id: string; label: string; subjects: readonly string[]; question: KitQuestion; number: number }
  | { kind: 'criteria'; id: 'criteria'; label: string; subjects: readonly string[]; criteria: readonly Criterion[] }
  | { kind: 'overall'; id: 'overall'; label: string; subjects: readonly string[] };

export const OVERALL = 'overall';
const questionSubject = (questionId: string): string => `question:${questionId}`;
export const criterionSubject = (slug: string): string => `criterion:${slug}`;

export function stepsOf({ questions, rubric }: Pick<Kit, 'questions' | 'rubric'>): readonly Step[] {
  const asked = questions.map((question, index): Step => {
    const subjects = [questionSubject(question.questionId)];
    return {
      kind: 'question',
      id: `q${index + 1}`,
      label: question.content.title,
      subjects,
      question,
      number: index + 1,
    };
  });
  const { criteria } = rubric;
  const subjects = criteria.map(({ slug }) => criterionSubject(slug));
  const judged: Step[] =
    criteria.length > 0 ? [{ kind: 'criteria', id: 'criteria', label: 'Criteria', subjects, criteria }] : [];
  return [
    { kind: 'briefing', id: 'briefing', label: 'Briefing', subjects: [] },
    ...asked,
    ...judged,
    { kind: 'overall', id: 'overall', label: 'Overall', subjects: [OVERALL] },
  ];
}

/** Names of everything that can be answered, in the order of the kit. */
export function subjectNames(kit: Pick<Kit, 'questions' | 'rubric'>): ReadonlyMap<string, string> {
  return new Map([
    ...kit.questions.map(({ questionId, content }): [string, string] => [questionSubject(questionId), content.title]),
    ...kit.rubric.criteria.map(({ slug, name }): [string, string] => [criterionSubject(slug), name]),
    [OVERALL, 'Overall'],
  ]);
}
