import { type Entry, type Node, textOf } from './node.ts';
import type { QuestionRecord } from './record.ts';
import { type Role, roleOf, wordsOfName } from './roles.ts';

/** `several`: the right choices, where there is more than one. */
type Choices = Pick<QuestionRecord, 'options' | 'key' | 'zeroBased'> & { several: string | null };

/** The choices of a question: a list of texts, a list of objects, a map by letters, or keys of their own. */
export function choicesOf(
  { entries }: { entries: Entry[] },
  roles: readonly (Role | undefined)[],
  split: (text: string) => string[],
): Choices {
  const of = (role: Role) => entries.filter((_, at) => roles[at] === role);
  const listed = listedIn(of('options')[0], of('option'), split);
  // Where choices are listed and no key says "correct", the answer names one.
  const entry = of('key')[0] ?? (listed.options.length > 1 ? of('answer')[0] : undefined);
  const key = entry ? textOf(entry.value) || null : null;
  const wrong = of('wrong').flatMap(({ value }) => itemsOf(value));
  const options = listed.options.length === 0 && wrong.length > 0 && key !== null ? [key, ...wrong] : listed.options;
  return {
    options,
    zeroBased: zeroBased(entry),
    ...rightOf(
      listed.marked.map((at) => options[at]!),
      key,
    ),
  };
}

/** One marked choice is the key; several cannot be one, and are told as the answer. */
const rightOf = (marked: readonly string[], key: string | null): Pick<Choices, 'key' | 'several'> =>
  marked.length > 1 ? { key, several: marked.join('; ') } : { key: marked[0] ?? key, several: null };

function listedIn(list: Entry | undefined, own: readonly Entry[], split: (text: string) => string[]): Listed {
  return list ? listedOf(list.value, split) : { options: own.map(({ value }) => textOf(value)), marked: [] };
}

/** Texts of the choices, and the positions of those that are marked as right. */
interface Listed {
  options: string[];
  marked: number[];
}

/** A key called "index" counts from 0, as programs do. */
function zeroBased(entry: Entry | undefined): boolean | undefined {
  return entry && wordsOfName(entry.key).some((word) => word === 'index' || word === 'idx') ? true : undefined;
}

const itemsOf = (node: Node) =>
  node.kind === 'list' ? node.items.map(textOf) : [textOf(node)].filter((text) => text !== '');

function listedOf(node: Node, split: (text: string) => string[]): Listed {
  if (node.kind === 'text') return { options: split(node.text), marked: [] };
  const values = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  const options = values.map((value) => (value.kind === 'map' ? textOfChoice(value.entries) : textOf(value)));
  const marked = values.flatMap((value, at) => (value.kind === 'map' && isRight(value.entries) ? [at] : []));
  return { options, marked };
}

function textOfChoice(entries: readonly Entry[]): string {
  const named = entries.find(
    ({ key, value }) =>
      value.kind === 'text' && /^(text|label|value|content|option|answer|title|name|body)$/i.test(key),
  );
  return textOf((named ?? entries.find(({ value }) => value.kind === 'text' && value.quoted))?.value);
}

function isRight(entries: readonly Entry[]): boolean {
  return entries.some(({ key, value }) => roleOf(key) === 'key' && /^(true|1|yes)$/i.test(textOf(value)));
}
