import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guideRoutes, loopRoutes, questionRoutes, rubricRoutes } from '@loopwright/contracts';
import { loadPack, packDirectory } from '@loopwright/packs';
import { type RunningApp, startApp } from '../support/app.ts';
import type { Caller } from '../support/caller.ts';
import { Team } from '../support/team.ts';

/**
 * Where a person meets what the content covers. Every entry of the shipped pack that names what it covers is held
 * against the answers of the product; an entry that nobody can reach is content for nobody.
 */
type Covering = { covers: string[]; words: string };

let running: RunningApp;
let entries: Covering[];
/** What an interviewer or a recruiter is told by the place of that name; one long text each. */
const told: Record<string, string> = {};

beforeAll(async () => {
  running = await startApp();
  const team = await Team.create(running);
  const interviewer = (await team.member('interviewer')).as;
  const recruiter = (await team.member('recruiter')).as;
  entries = covering(await loadPack(packDirectory()));
  told['the field'] = textOf(await interviewer.ok(rubricRoutes.field, {}));
  told['the rubrics'] = textOf(await interviewer.ok(rubricRoutes.list, {}));
  told['the guides'] = textOf(await interviewer.ok(guideRoutes.list, {}));
  told['what candidates ask'] = textOf(await interviewer.ok(guideRoutes.candidateQuestions, {}));
  told['the loop templates'] = textOf(await recruiter.ok(loopRoutes.templates, { query: {} }));
  told['the question bank'] = textOf(await wholeBank(interviewer));
});
afterAll(() => running.stop());

/** Every string in a value, with plain spaces. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\s+/g, ' ').trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
const textOf = (value: unknown): string => strings(value).join('\n');

/** Texts of an entry itself, without those of entries inside it that name their own. */
function ownWords(entry: Record<string, unknown>): string[] {
  const plain = Object.entries(entry).filter(([key]) => !['id', 'sources', 'note'].includes(key));
  return plain.flatMap(([, value]) => wordsBelow(value));
}
function wordsBelow(value: unknown): string[] {
  if (typeof value === 'string') return strings(value);
  if (typeof value !== 'object' || value === null || 'sources' in value) return [];
  return Object.values(value).flatMap(wordsBelow);
}

/** Every entry, at any depth, that names what it covers: with its longest text, which nothing else has. */
function covering(value: unknown): Covering[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.values(value).flatMap(covering);
  const { sources } = value as { sources?: unknown };
  if (!Array.isArray(sources) || sources.length === 0) return deeper;
  const words = ownWords(value as Record<string, unknown>).sort((a, b) => b.length - a.length)[0] ?? '';
  return [{ covers: sources as string[], words }, ...deeper];
}

async function wholeBank(as: Caller): Promise<unknown[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await as.ok(questionRoutes.list, { query: { limit: 100, ...(cursor && { cursor }) } });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  const questions: unknown[] = [];
  for (const questionId of ids) questions.push(await as.ok(questionRoutes.read, { params: { questionId } }));
  return questions;
}

/** Kind of what is covered → the places where it may be met. */
const places = {
  question: ['the question bank', 'the guides', 'the field'],
  mcq: ['the question bank'],
  stage: ['the field', 'the loop templates'],
  area: ['the field', 'the rubrics', 'the loop templates', 'the question bank'],
  signal: ['the field', 'the rubrics', 'the question bank'],
  framework: ['the field', 'the rubrics', 'the question bank'],
  mistake: ['the rubrics', 'the field', 'the question bank'],
  track: ['the field', 'the guides', 'the loop templates', 'the rubrics'],
  seniority: ['the field', 'the rubrics', 'the loop templates'],
  'process-fact': ['the guides', 'the loop templates'],
  'candidate-question': ['what candidates ask'],
  'prep-tip': ['the guides', 'the field', 'the loop templates'],
  'practice-mode': ['the guides', 'the field'],
  faq: ['the guides', 'the field'],
};
/** The kind at the end of an id, before its number: `…-candidate-question-004` is no `question`. */
const longestFirst = Object.keys(places).sort((a, b) => b.length - a.length);
const kindOf = (id: string): string =>
  longestFirst.find((kind) => id.replace(/-\d{3}$/, '').endsWith(`-${kind}`)) ?? `unknown: ${id}`;

describe('everything that the content covers is met somewhere:', () => {
  it.each(Object.entries(places))('%s', (kind, where) => {
    const mine = entries.filter(({ covers }) => covers.some((id) => kindOf(id) === kind));
    expect(mine.length).toBeGreaterThan(0);
    const nowhere = mine.filter(({ words }) => words === '' || !where.some((place) => told[place]!.includes(words)));
    expect(nowhere).toEqual([]);
  });

  it('and nothing is of a kind that this table does not know', () => {
    const kinds = new Set(entries.flatMap(({ covers }) => covers).map(kindOf));
    expect([...kinds].filter((kind) => !(kind in places))).toEqual([]);
  });
});
