/**
 * Fisher information of a question at an ability: a^2 P (1 - P) of the two-parameter logistic model
 * (Lord, Applications of Item Response Theory, 1980).
 *
 * @returns undefined when ability, discrimination or difficulty is not known
 */
export function informationAt(
  ability: number | undefined,
  { discrimination, difficulty }: { discrimination?: number | undefined; difficulty?: number | undefined },
): number | undefined {
  if (ability === undefined || discrimination === undefined || difficulty === undefined) return undefined;
  const right = 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
  return discrimination * discrimination * right * (1 - right);
}
