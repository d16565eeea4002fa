/** The order of sessions, where a loop and its template may both have changed it. */
export type OrderVerdict = 'same' | 'take' | 'keep' | 'collide';

/** Judged over the sessions that all three have. */
export function orderVerdict(base: string[], mine: string[], theirs: string[]): OrderVerdict {
  const common = base.filter((id) => mine.includes(id) && theirs.includes(id));
  const [b, m, t] = [base, mine, theirs].map((ids) => ids.filter((id) => common.includes(id)).join(' '));
  if (m === t) return 'same';
  if (b === t) return 'keep';
  return b === m ? 'take' : 'collide';
}

/** The wanted sessions as `main` has them; those that only `other` has stand behind what they follow there. */
export function arranged(main: readonly string[], other: readonly string[], wanted: ReadonlySet<string>): string[] {
  const order = main.filter((id) => wanted.has(id));
  other.forEach((id, position) => {
    if (!wanted.has(id) || order.includes(id)) return;
    const before = other.slice(0, position).findLast((earlier) => order.includes(earlier));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}
