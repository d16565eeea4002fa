/** Several values of a facet in one parameter of the address. */

export const valuesIn = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(',').filter((value) => value !== '')),
];

/** Undefined when none is left, so that the address stays short. */
export const textOf = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.join(',') : undefined;

export function toggled(text: string | undefined, value: string): string | undefined {
  const values = valuesIn(text);
  return textOf(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
}

/** An old or mistyped address leaves out what is not known, instead of failing. */
export const knownIn = (text: string | undefined, known: readonly string[]): string | undefined =>
  textOf(valuesIn(text).filter((value) => known.includes(value)));
