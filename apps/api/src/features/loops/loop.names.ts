import type { Field, LoopPlan, QuestionFormat } from '@loopwright/contracts';

/** What people call the things that rules and questions refer to by id or slug. */
export type Names = Record<
  'question' | 'session' | 'competency' | 'stage' | 'level' | 'format',
  (id: string) => string
>;

export function namesOf(field: Field, plan: LoopPlan, questions: readonly { id: string; title: string }[]): Names {
  return {
    question: lookUp(
      questions.map(({ id, title }) => [id, title]),
      'a question that no longer exists',
    ),
    session: lookUp(plan.sessions.map(({ id, title }) => [id, title])),
    competency: lookUp(field.competencies.map(({ slug, name }) => [slug, name])),
    stage: lookUp(field.stages.map(({ slug, name }) => [slug, name])),
    level: lookUp(field.levels.map(({ slug, name }) => [slug, name])),
    format: lookUp(Object.entries(formatNames)),
  };
}

/** As they stand before "question". */
const formatNames: Record<QuestionFormat, string> = {
  open: 'discussion',
  coding: 'coding',
  'system-design': 'system design',
  behavioral: 'behavioural',
  mcq: 'multiple choice',
};

function lookUp(pairs: [string, string][], unknown?: string): (id: string) => string {
  const names = new Map(pairs);
  return (id) => names.get(id) ?? unknown ?? id;
}

/** "1 question", "3 questions". */
export const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
/** "one", "two", … as running text writes small numbers. */
export const numberWord = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);
/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
