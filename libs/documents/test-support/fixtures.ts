import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftQuestion, QuestionDocument } from '../src/index.ts';

const folder = join(import.meta.dirname, '../test-data');

/** Documents of many authors, each with what a careful reader finds in it (`expected/<name>.json`). */
export const fixtureNames: readonly string[] = readdirSync(join(folder, 'expected'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

export function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8'));
}

/** A reading in the shape of the expectations: without confidence, and without what is null or an empty list. */
export function plain({ format, questions, skipped }: QuestionDocument): unknown {
  return { format, questions: questions.map(told), skipped };
}

function told(question: DraftQuestion): object {
  const { confidence: _, ...rest } = question;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
