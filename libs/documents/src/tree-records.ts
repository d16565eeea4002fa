import { isFollowUpName } from './asides.ts';
import { cleanLine, cleanText } from './clean.ts';
import { looksLikeQuestion } from './looks.ts';
import { type Node, textOf } from './node.ts';
import { joinTexts, type QuestionRecord } from './record.ts';
import { isAbout, type Role, roleOf, wordsOfName } from './roles.ts';
import { splitList } from './table-records.ts';
import { noTraits, traitsOfNamed } from './traits.ts';
import { choicesOf } from './tree-choices.ts';

export interface TreeReading {
  records: QuestionRecord[];
  /** Texts that are no question. */
  left: { text: string; line: number }[];
}

type Map = Extract<Node, { kind: 'map' }>;
type List = Extract<Node, { kind: 'list' }>;

/** Keys that name a group of questions, and nothing about them. */
const groupNames = new Set([
  'name',
  'title',
  'category',
  'topic',
  'section',
  'group',
  'theme',
  'kategorie',
  'thema',
  'label',
]);

/** Finds the questions in nested lists and maps, whatever their keys are called. */
export function readTree(root: Node): TreeReading {
  const reading: TreeReading = { records: [], left: [] };
  visit(root, null, false, reading);
  settleZero(reading.records);
  return reading;
}

/** @param named whether the key of the list promises questions */
function visit(node: Node, section: string | null, named: boolean, reading: TreeReading): void {
  if (node.kind === 'list') visitList(node, section, named, reading);
  else if (node.kind === 'map') visitMap(node, section, named, reading);
  else visitText(node.text, node.line, section, named, reading);
}

function visitList({ items }: List, section: string | null, named: boolean, reading: TreeReading): void {
  const pair = pairOf(items);
  if (pair)
    reading.records.push({ ...blank(pair[0], section, items[0]!.line), answer: pair[1] || null, confidence: 0.8 });
  else for (const item of items) visit(item, section, named, reading);
}

/** ["What is X?", "It is …"], a row without names. */
function pairOf(items: readonly Node[]): [string, string] | undefined {
  if (items.length !== 2 || items.some(({ kind }) => kind !== 'text')) return undefined;
  const [first = '', second = ''] = items.map(textOf);
  return looksLikeQuestion(first) && !looksLikeQuestion(second) ? [first, second] : undefined;
}

function visitText(text: string, line: number, section: string | null, named: boolean, reading: TreeReading): void {
  const asks = looksLikeQuestion(text);
  const isSentence = named && cleanLine(text).split(' ').length > 2;
  if (asks || isSentence)
    reading.records.push({ ...blank(text, section, line), confidence: asks ? (named ? 0.95 : 0.75) : 0.7 });
  else if (text.trim().length > 2) reading.left.push({ text, line });
}

function visitMap(map: Map, section: string | null, named: boolean, reading: TreeReading): void {
  const record = recordOf(map, section, named);
  if (record) {
    reading.records.push(record);
    // Follow-up questions may stand inside.
    for (const { value, key } of map.entries)
      if (value.kind === 'list' && isQuestionList(key) && !isFollowUpName(key))
        visit(value, record.section, true, reading);
    return;
  }
  const own = map.entries.find(({ key, value }) => groupNames.has(key.toLowerCase()) && value.kind === 'text');
  const inside = own ? cleanLine(textOf(own.value)) : section;
  for (const entry of map.entries) if (entry !== own) visitEntry(entry.key, entry.value, entry.line, inside, reading);
}

function visitEntry(key: string, value: Node, line: number, section: string | null, reading: TreeReading): void {
  if (looksLikeQuestion(key)) {
    const answer = textOf(value);
    reading.records.push({ ...blank(key, section, line), answer: answer || null, confidence: 0.85 });
  } else if (value.kind === 'text') {
    if (value.quoted && looksLikeQuestion(value.text)) visitText(value.text, value.line, section, false, reading);
    else if (value.quoted) reading.left.push({ text: `${key}: ${value.text}`, line });
  } else
    visit(
      value,
      isQuestionList(key) || isListOnly(key) ? section : humanised(key) || section,
      isQuestionList(key),
      reading,
    );
}

const isQuestionList = (key: string) => roleOf(key) === 'prompt';
/** Keys such as "items" or "data" hold a list, and name no subject. */
const isListOnly = (key: string) =>
  /^(items?|data|list|entries|results?|content|children|rows|records|values|quiz|categories|sections|topics|groups|rounds|stages)$/i.test(
    key,
  );

/** "system_design" → "System design". */
function humanised(key: string): string {
  const words = /[\s]/.test(key) ? key.trim() : wordsOfName(key).join(' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** @param named whether the list that it stands in promises questions */
function recordOf(map: Map, section: string | null, named: boolean): QuestionRecord | undefined {
  const roles = map.entries.map(({ key }) => roleOf(key));
  const textWith = (role: Role) => map.entries.find((entry, at) => roles[at] === role && textOf(entry.value) !== '');
  const strong = textWith('prompt');
  const prompt = strong?.value.kind === 'text' ? strong : weakPromptIn(map, roles, named);
  if (prompt?.value.kind !== 'text') return undefined;
  const text = (role: Role) => textOf(textWith(role)?.value) || null;
  const { several, ...choices } = choicesOf(map, roles, splitList);
  const asks = looksLikeQuestion(prompt.value.text);
  return {
    ...blank(prompt.value.text, textWith('section') ? cleanLine(text('section')!) : section, prompt.line),
    answer: text('answer') ?? several ?? besideIn(map, roles),
    intent: text('intent'),
    explanation: explanationIn(map, roles),
    ...choices,
    ...traitsOfNamed(map.entries.map(({ key, value }) => [key, plainOf(value)])),
    followUps: followUpsIn(map),
    confidence: prompt === strong ? (asks ? 0.98 : 0.85) : 0.8,
  };
}

/** Texts of a list, parted by commas. */
const plainOf = (value: Node): string =>
  value.kind === 'list' ? value.items.map(textOf).join(', ') : textOf(value).trim();

const followUpsIn = ({ entries }: Map): string[] =>
  entries
    .filter(({ key }) => isFollowUpName(key))
    .flatMap(({ value }) => (value.kind === 'list' ? value.items.map(textOf) : [textOf(value)]))
    .map(cleanLine)
    .filter((text) => text !== '');

/** A sentence, and not a name alone. */
const isSaid = (value: Node): boolean => value.kind === 'text' && value.text.trim().split(/\s+/).length > 2;

type Roles = readonly (Role | undefined)[];

/** "stem", "title": a question where its words ask, or where the list is one of questions. */
const weakPromptIn = ({ entries }: Map, roles: Roles, named: boolean) =>
  entries.find(
    ({ value }, at) =>
      roles[at] === 'weak-prompt' &&
      value.kind === 'text' &&
      (looksLikeQuestion(value.text) || (named && isSaid(value))),
  );

/** Also { correct: "…", incorrect: "…" }: what is said to those who were right, and to the others. */
function explanationIn({ entries }: Map, roles: Roles): string | null {
  const values = entries.filter((_, at) => roles[at] === 'explanation').map(({ value }) => value);
  const texts = values.flatMap((value) => (value.kind === 'map' ? value.entries.map((entry) => entry.value) : [value]));
  return joinTexts(...texts.map(textOf));
}

/** Where nothing is called the answer, the one key that holds sentences and is called nothing known is it. */
function besideIn({ entries }: Map, roles: Roles): string | null {
  if (roles.some((role) => role === 'options' || role === 'option' || role === 'key' || role === 'wrong')) return null;
  const unknown = entries.filter(
    ({ key, value }, at) => roles[at] === undefined && !isAbout(key) && saysSomething(value),
  );
  return unknown.length === 1 ? textOf(unknown[0]!.value) : null;
}

const saysSomething = (value: Node): boolean =>
  value.kind === 'list'
    ? value.items.length > 0 && value.items.every(isSaid)
    : value.kind === 'text' && value.quoted && isSaid(value);

const blank = (prompt: string, section: string | null, line: number): QuestionRecord => ({
  prompt: cleanText(prompt).trim(),
  answer: null,
  intent: null,
  explanation: null,
  options: [],
  key: null,
  zeroBased: undefined,
  section,
  line,
  confidence: 0.8,
  traits: noTraits(),
  unsaid: [],
  followUps: [],
});

/** One key of 0, or one that equals the number of choices, shows how all of them count. */
function settleZero(records: QuestionRecord[]): void {
  const numeric = records.filter(({ key }) => key !== null && /^\d{1,2}$/.test(key));
  const zero = numeric.some(({ key, zeroBased }) => key === '0' || zeroBased === true);
  const one = numeric.some(({ key, options }) => Number(key) === options.length);
  if (zero === one) return;
  for (const record of numeric) record.zeroBased ??= zero;
}
