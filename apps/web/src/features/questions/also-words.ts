/** Words that no question says, and what was looked for in their place. */
type Also = readonly { word: string; meant: readonly string[] }[];

export const meantIn = (also: Also): string[] => [...new Set(also.flatMap(({ meant }) => meant))];

/** "Also showing results for: regularisation"; nothing where every word was known. */
export const alsoWords = (also: Also): string => {
  const meant = meantIn(also);
  return meant.length > 0 ? `Also showing results for: ${meant.join(', ')}` : '';
};
