import type { AlikeQuestion } from '@loopwright/contracts';

/** A question of the bank as the stems of its words. */
export type BankStems = { id: string; title: string; status: string; stems: string[] };

/** Below this, two questions share words and not what they ask. */
const ALIKE = 0.5;
/** From here on, two questions say nearly the same, and one of them is enough. */
export const NEARLY_THE_SAME = 0.7;
const MOST = 3;

/** What two texts share, at least, of the weight of either, for a likeness that rounds to `ALIKE`. */
const LEAST_SHARE = (ALIKE - 0.005) ** 2;

/**
 * Finds for sets of stems the questions that share most of them. Words that many questions use count little.
 *
 * The likeness is the cosine of the angle between both, weighted by inverse document frequency. Rare stems are looked
 * up first: what shares none of them cannot be alike any more, however many of the frequent ones it has.
 */
export function likenessTo(bank: readonly BankStems[]): (stems: readonly string[]) => AlikeQuestion[] {
  const holders = holdersOf(bank);
  const weights = new Map([...holders].map(([stem, of]) => [stem, Math.log(1 + bank.length / of.length) ** 2]));
  const unknown = Math.log(1 + bank.length) ** 2;
  const weightOf = (stem: string) => weights.get(stem) ?? unknown;
  const sumOf = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + weightOf(stem), 0);
  const sums = bank.map(({ stems }) => sumOf(stems));
  const sharedWith = (stems: readonly string[], sum: number) => {
    const shared = new Map<number, number>();
    let left = sum;
    for (const stem of stems.toSorted((one, other) => weightOf(other) - weightOf(one))) {
      const opens = left >= LEAST_SHARE * sum;
      left -= weightOf(stem);
      for (const at of holders.get(stem) ?? [])
        if (opens || shared.has(at)) shared.set(at, (shared.get(at) ?? 0) + weightOf(stem));
    }
    return shared;
  };
  return (stems) => {
    const sum = sumOf(stems);
    return [...sharedWith(stems, sum)]
      .map(([at, shared]) => ({ at, likeness: Math.round((100 * shared) / Math.sqrt(sum * sums[at]!)) / 100 }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, MOST)
      .map(({ at, likeness }) => {
        const { id, title, status } = bank[at]!;
        return { id, title, status, likeness };
      });
  };
}

/** Which questions have a stem, by their place in the bank. */
function holdersOf(bank: readonly BankStems[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { stems }] of bank.entries())
    for (const stem of stems) {
      const own = holders.get(stem);
      if (own) own.push(at);
      else holders.set(stem, [at]);
    }
  return holders;
}

/** Whether two texts, as stems, say nearly the same. */
export const sharesStems = (one: readonly string[], other: readonly string[]): boolean =>
  likenessTo([{ id: '', title: '', status: '', stems: [...one] }])(other).some(
    ({ likeness }) => likeness >= NEARLY_THE_SAME,
  );

/** For each set of stems the others that say nearly the same, by their places. */
export function nearlyTheSame(stems: readonly (readonly string[])[]): number[][] {
  const alike = likenessTo(stems.map((of, at) => ({ id: String(at), title: '', status: '', stems: [...of] })));
  return stems.map((of, at) =>
    alike(of)
      .filter(({ id, likeness }) => likeness >= NEARLY_THE_SAME && Number(id) !== at)
      .map(({ id }) => Number(id)),
  );
}
