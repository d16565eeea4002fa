import type { Question, Rules } from './problem.ts';

type Valued = Pick<Question, 'value' | 'quality' | 'uses' | 'competencies'>;
type Weighing = Pick<Rules, 'weights'> & { coverage: readonly { competency: string }[] };

/** What a question adds to the objective, in the team's own weights; no unit. */
export function worthOf(question: Valued, rules: Weighing): number {
  const { weights } = rules;
  return (
    weights.value * question.value +
    weights.quality * question.quality +
    (weights.depth > 0 ? weights.depth * depthOf(question, rules) : 0) -
    weights.exposure * question.uses
  );
}

/** How much of what the loop must cover a question shows: 1 for each main competency, one half for each on the side. */
const depthOf = ({ competencies }: Valued, { coverage }: Weighing): number =>
  competencies.reduce(
    (sum, { id, weight }) => (coverage.some(({ competency }) => competency === id) ? sum + weight / 2 : sum),
    0,
  );
