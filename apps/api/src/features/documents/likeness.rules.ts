import type { AlikeQuestion } from '@loopwright/contracts';

/** A question of the bank as the stems of its words. */
export type BankStems = { id: string; title: string; status: string; stems: string[] };

/** Below this, two questions share words and not what they ask. */
const ALIKE = 0.5;
/** From here on, two questions say nearly the same, and one of them is enough. */
export const NEARLY_THE_SAME = 0.7;
const MOST = 3;

/**
 * Finds for sets of stems the questions that share most of them. Words that many questions use count little.
 *
 * The likeness is the cosine of the angle between both, weighted by inverse document frequency.
 */
export function likenessTo(bank: readonly BankStems[]): (stems: readonly string[]) => AlikeQuestion[] {
  const holders = new Map<string, number[]>();
  for (const [at, { stems }] of bank.entries())
    for (const stem of stems) {
      const own = holders.get(stem);
      if (own) own.push(at);
      else holders.set(stem, [at]);
    }
  const weightOf = (stem: string) => Math.log(1 + bank.length / (holders.get(stem)?.length ?? 1)) ** 2;
  const lengthOf = (stems: readonly string[]) => Math.sqrt(stems.reduce((sum, stem) => sum + weightOf(stem), 0));
  const lengths = bank.map(({ stems }) => lengthOf(stems));
  return (stems) => {
    const shared = new Map<number, number>();
    for (const stem of stems)
      for (const at of holders.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + weightOf(stem));
    const length = lengthOf(stems);
    return [...shared]
      .map(([at, sum]) => ({ at, likeness: Math.round((100 * sum) / (length * lengths[at]!)) / 100 }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, MOST)
      .map(({ at, likeness }) => {
        const { id, title, status } = bank[at]!;
        return { id, title, status, likeness };
      });
  };
}
