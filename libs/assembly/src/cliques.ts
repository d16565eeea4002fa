/** Who must not meet whom, in both directions. */
type Enmity = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Groups whose members are all enemies of each other, such that every two enemies are together in one of them: rules on
 * groups say the same as rules on pairs, and a bank in which all are enemies has one group and not a million pairs.
 *
 * Greedy, in the order given: nothing is promised of how few there are.
 */
export function cliques(enmity: Enmity): string[][] {
  const left = new Map([...enmity].map(([id, enemies]) => [id, new Set(enemies)]));
  const found: string[][] = [];
  for (const [id, enemies] of left) {
    while (enemies.size > 0) {
      const group = [id];
      for (const other of enemies) if (group.every((member) => enmity.get(member)!.has(other))) group.push(other);
      for (const one of group) for (const other of group) left.get(one)!.delete(other);
      found.push(group);
    }
  }
  return found;
}

/** Enmity among these questions; naming it on one side is enough. */
export function enmityOf(questions: readonly { id: string; enemies: readonly string[] }[]): Enmity {
  const enmity = new Map(questions.map(({ id }) => [id, new Set<string>()]));
  for (const { id, enemies } of questions) {
    for (const enemy of enemies) {
      if (!enmity.has(enemy)) continue;
      enmity.get(id)!.add(enemy);
      enmity.get(enemy)!.add(id);
    }
  }
  return enmity;
}
