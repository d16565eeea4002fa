import type { Row, StatedRule, Use } from './model.ts';

const one = () => 1;
export const inMinutes = (use: Use): number => use.question.minutes;

export function atLeast(limit: number, rule: StatedRule, uses: Use[], weight: (use: Use) => number = one): Row {
  return { rule, sense: 'at-least', limit, columns: uses.map((use) => use.at), coefficients: uses.map(weight) };
}

export function atMost(limit: number, rule: StatedRule, uses: Use[], weight: (use: Use) => number = one): Row {
  return { ...atLeast(limit, rule, uses, weight), sense: 'at-most' };
}

export function atMostOne(kind: 'once' | 'cluster' | 'enemies', subject: string, uses: Use[]): Row {
  return atMost(1, { kind, unit: 'questions', subject, path: ['bank'] }, uses);
}

/** The same row with one more column. */
export const withColumn = (row: Row, at: number, coefficient: number): Row => ({
  ...row,
  columns: [...row.columns, at],
  coefficients: [...row.coefficients, coefficient],
});

export function groupBy<T>(items: T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
