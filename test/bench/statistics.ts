/** The value below which the given share lies; `sorted` ascends. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new Error('There is no quantile of nothing.');
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (quantile(sorted, 0.5) + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** Three significant digits, without an exponent. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);

/** `1.83 [1.61–2.10]`: the median over rounds, and the extremes. */
export const spread = (values: readonly number[]): string =>
  `${figure(median(values))} [${figure(Math.min(...values))}–${figure(Math.max(...values))}]`;
