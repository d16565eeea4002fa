import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

/** Keys and indices from the root of a file. */
export type Path = readonly (string | number)[];

/** One YAML file, with the way back from a value to its place in the text. */
export interface SourceFile {
  /** Path below the pack's folder, with forward slashes. */
  file: string;
  /** What the file holds; `undefined` when it could not be read or parsed. */
  value: unknown;
  /** What is wrong with the file as YAML. */
  faults: Fault[];
  /** The place of a key or list item; of the nearest thing around it when it is missing. */
  placeOf(path: Path): { line: number; column: number };
}

const start = { line: 1, column: 1 };

/** Reads one YAML file of a pack. Never throws: a file that cannot be read or parsed says so in its `faults`. */
export async function readSource(directory: string, file: string): Promise<SourceFile> {
  try {
    return parseSource(file, await readFile(join(directory, file), 'utf8'));
  } catch (error) {
    return broken(file, `cannot be read: ${reasonOf(error)}`);
  }
}

/** The same for a file that a pack may leave out: nothing where it is missing. */
export async function readSourceIfThere(directory: string, file: string): Promise<SourceFile | undefined> {
  try {
    await access(join(directory, file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    return broken(file, `cannot be read: ${reasonOf(error)}`);
  }
  return readSource(directory, file);
}

function parseSource(file: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // A warning, such as an unknown tag, means that the value read is not the value written.
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    file,
    ...place(pos[0]),
    path: '',
    message,
  }));
  if (faults.length > 0) return { file, value: undefined, faults, placeOf: () => start };
  try {
    return { file, value: document.toJS(), faults, placeOf: (path) => place(placesIn(document, path)) };
  } catch (error) {
    // An alias without its anchor shows only when the values are built.
    return broken(file, reasonOf(error));
  }
}

/** A file, or a folder, of which nothing can be used. */
export function broken(file: string, message: string): SourceFile {
  return { file, value: undefined, faults: [{ file, ...start, path: '', message }], placeOf: () => start };
}

function reasonOf(error: unknown): string {
  if (isMissing(error)) return 'it does not exist';
  return error instanceof Error ? error.message : String(error);
}

/** Whether reading failed because nothing lies at the path. */
export function isMissing(error: unknown): boolean {
  return isRecord(error) && (error['code'] === 'ENOENT' || error['code'] === 'ENOTDIR');
}

/** Where in the text the key or list item at `path` begins. */
export function placesIn(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const [label, child] = childOf(isAlias(node) ? node.resolve(document) : node, key);
    const begin = startOf(label);
    if (begin === undefined) return offset;
    offset = begin;
    node = child;
  }
  return offset;
}

/** What marks the child's place (its key, or the list item itself), and the child. */
function childOf(node: unknown, key: string | number): [label: unknown, child: unknown] {
  if (isSeq(node)) return [node.items[Number(key)], node.items[Number(key)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return [pair?.key, pair?.value];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The value at `path`, or `undefined` where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), root);
}

/** A fault at `path` of a file; the message also names the entry with an id that it stands in. */
export function faultAt(source: SourceFile, path: Path, message: string): Fault {
  const id = enclosingId(source.value, path);
  const where = id === undefined ? '' : ` (in ${id})`;
  return { file: source.file, ...source.placeOf(path), path: path.join('.'), message: `${message}${where}` };
}

function enclosingId(root: unknown, path: Path): string | undefined {
  const around = path.map((_, length) => valueAt(root, path.slice(0, length))).concat(valueAt(root, path));
  return around.map((value) => (isRecord(value) ? value['id'] : undefined)).findLast((id) => typeof id === 'string');
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
