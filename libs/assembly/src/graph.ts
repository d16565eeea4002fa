/** One node of the first kind, such as a candidate, with the nodes of the second kind that it touches. */
interface Star {
  one: string;
  others: readonly string[];
}

/** Groups of `one`s that are linked by shared `others`, in the order given; nodes that touch nothing stand alone. */
export function components(stars: readonly Star[]): string[][] {
  const byOther = new Map<string, number[]>();
  stars.forEach(({ others }, at) => {
    for (const other of others) byOther.set(other, [...(byOther.get(other) ?? []), at]);
  });
  const seen = new Set<number>();
  return stars.flatMap((_, first) => {
    if (seen.has(first)) return [];
    const group = reach(first, stars, byOther);
    for (const at of group) seen.add(at);
    return [[...group].sort((a, b) => a - b).map((at) => stars[at]!.one)];
  });
}

function reach(first: number, stars: readonly Star[], byOther: ReadonlyMap<string, number[]>): Set<number> {
  const group = new Set([first]);
  const waiting = [first];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const next of stars[at]!.others.flatMap((other) => byOther.get(other)!)) {
      if (group.has(next)) continue;
      group.add(next);
      waiting.push(next);
    }
  }
  return group;
}
