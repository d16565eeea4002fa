import { LineCounter, parseDocument } from 'yaml';
import { placesIn } from '../source.ts';
import { BankFileFault, fileFault } from './bank-fault.ts';
import { checked, type Placed, type ReadQuestion } from './places.ts';
import { FORMAT, FORMAT_VERSION, type PortableField } from './portable.ts';

export interface ReadTree {
  questions: ReadQuestion[];
  field: PortableField | undefined;
}
type PlaceOf = (path: readonly (string | number)[]) => number;
/** Above it, a fault in JSON is told by the question's place alone: finding lines means parsing anew. */
const LINES_BELOW = 1_000_000;

/** Anchors and aliases are refused: a file of a kilobyte could unfold into gigabytes. @throws {BankFileFault} */
export function readYaml(text: string): ReadTree {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const line = (offset: number): number => Math.max(lines.linePos(offset).line, 1);
  // A warning, such as an unknown tag, means that the value read is not the value written.
  const wrong = [...document.errors, ...document.warnings].slice(0, 50);
  if (wrong.length > 0)
    throw new BankFileFault(
      wrong.map(({ pos, message }) => ({
        row: null,
        line: line(pos[0]),
        id: null,
        field: '',
        message: message.slice(0, 300),
      })),
    );
  return treeOf(valueOf(document), (path) => line(placesIn(document, path)));
}

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw fileFault(
      error instanceof ReferenceError ? 'uses anchors and aliases, which are not read' : (error as Error).message,
    );
  }
}

/** @throws {BankFileFault} */
export function readJson(text: string): ReadTree {
  const clean = text.replace(/^\ufeff/, '');
  return treeOf(parsed(clean), placesLater(clean));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileFault(`is not JSON: ${(error as Error).message.slice(0, 200)}`, lineOfFault(text));
  }
}

/** Node does not always say where: what reads YAML stumbles at the same place. */
function lineOfFault(text: string): number {
  if (text.length > LINES_BELOW) return 1;
  const lines = new LineCounter();
  const [first] = parseDocument(text, { lineCounter: lines, prettyErrors: false }).errors;
  return first ? Math.max(lines.linePos(first.pos[0]).line, 1) : 1;
}

/** JSON is YAML too, so its lines are found by reading it again; only done when there is a fault to place. */
function placesLater(text: string): PlaceOf {
  let places: PlaceOf | undefined;
  const prepare = (): PlaceOf => {
    if (text.length > LINES_BELOW) return () => 1;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return (path) => Math.max(lines.linePos(placesIn(document, path)).line, 1);
  };
  return (path) => (places ??= prepare())(path);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function treeOf(value: unknown, placeOf: PlaceOf): ReadTree {
  if (!isRecord(value)) throw fileFault('is not a bank; it begins with "format" and "questions"');
  const known = ['format', 'version', 'field', 'questions'];
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined)
    throw fileFault(`"${stranger.slice(0, 80)}" is not a part of a bank`, placeOf([stranger]));
  if (value['format'] !== undefined && value['format'] !== FORMAT) throw fileFault(`its format is not ${FORMAT}`);
  if ((value['version'] ?? FORMAT_VERSION) !== FORMAT_VERSION)
    throw fileFault(`its version is not ${FORMAT_VERSION}; a newer Loopwright wrote it`);
  const field = value['field'];
  if (field !== undefined && !isRecord(field)) throw fileFault('"field" is not a map', placeOf(['field']));
  return { questions: questionsOf(value['questions'], placeOf), field };
}

function questionsOf(list: unknown, placeOf: PlaceOf): ReadQuestion[] {
  if (!Array.isArray(list)) throw fileFault('has no list of "questions"');
  const placed = list.map((raw: unknown, at): Placed => {
    const path = ['questions', at];
    if (!isRecord(raw)) throw fileFault('is not a question', placeOf(path));
    // Lines are looked up when a fault asks for them: in a big file that costs.
    return {
      raw,
      row: at + 1,
      get line() {
        return placeOf(path);
      },
      at: (field) => ({ line: placeOf([...path, ...field.split('.')]) }),
    };
  });
  return checked(placed);
}
