import type { CheckScore } from '@loopwright/contracts';
import { createHash } from 'node:crypto';

type Drawable = { questionId: string; topics: readonly string[]; enemies: readonly string[] };

/** The same order for the same seed, and no relation to when a question was written. */
const turnOf = (seed: string, id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');

/**
 * Fills up what is kept to `count` questions: each time one of the topic that has fewest so far, and none that gives
 * another one away. Fewer where there are not enough.
 */
export function drawn<Q extends Drawable>(pool: readonly Q[], keep: readonly Q[], count: number, seed: string): Q[] {
  const chosen = [...keep];
  const waiting = pool
    .map((question) => ({ question, turn: turnOf(seed, question.questionId) }))
    .sort((one, other) => (one.turn < other.turn ? -1 : 1))
    .map(({ question }) => question);
  while (chosen.length < count) {
    const fitting = waiting.filter((question) => fits(question, chosen));
    const [next] = fitting.sort((one, other) => already(one, chosen) - already(other, chosen));
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

const fits = (question: Drawable, chosen: readonly Drawable[]): boolean =>
  chosen.every(({ questionId, enemies }) => {
    const rivals = enemies.includes(question.questionId) || question.enemies.includes(questionId);
    return questionId !== question.questionId && !rivals;
  });

const already = ({ topics }: Drawable, chosen: readonly Drawable[]): number =>
  chosen.filter((one) => one.topics.includes(topics[0]!)).length;

/** The numbers from 1 to `count` in an order that `random(n)`, a number below n, decides. */
export function shuffled(count: number, random: (below: number) => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** `answer` counts from 1 in the question, `choice` from 0 among the options as they were shown. */
export type Answered = {
  topics: readonly string[];
  order: readonly number[];
  answer: number;
  choice: number | null;
};

/** Where the right option stood when the candidate saw it. */
export const rightPlace = ({ order, answer }: Pick<Answered, 'order' | 'answer'>): number => order.indexOf(answer);
const isRight = ({ order, answer, choice }: Answered): boolean => choice !== null && order[choice] === answer;

/** Counts right answers; what was not answered is not right. A question counts for each of its topics. */
export function scoreOf(questions: readonly Answered[]): CheckScore {
  const topics = new Map<string, { topic: string; right: number; of: number }>();
  for (const question of questions)
    for (const topic of question.topics) {
      const sum = topics.get(topic) ?? { topic, right: 0, of: 0 };
      topics.set(topic, { topic, right: sum.right + (isRight(question) ? 1 : 0), of: sum.of + 1 });
    }
  return { right: questions.filter(isRight).length, of: questions.length, topics: [...topics.values()] };
}
