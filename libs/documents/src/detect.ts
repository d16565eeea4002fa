import { isTable } from './csv.ts';
import type { Format } from './document.ts';
import { DocumentFault } from './fault.ts';

/** Magic numbers of what is not read, with what to do instead. */
const unsupported: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a rich text file; save it as DOCX and import that'],
  ['\x89PNG', 'an image; text in images is not read'],
  ['\xff\xd8\xff', 'an image; text in images is not read'],
  ['GIF8', 'an image; text in images is not read'],
  ['\x1f\x8b', 'a gzip archive; unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive; unpack it first'],
  ['Rar!', 'a RAR archive; unpack it first'],
  ['SQLite format 3', 'a database'],
];
const extensions = new Map<string, Format>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['json', 'json'],
  ['jsonl', 'json'],
  ['ndjson', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

/**
 * The format of a document that is not text; `undefined` for text.
 *
 * @throws {DocumentFault} `unsupported` or `encrypted`
 */
export function binaryFormat(bytes: Uint8Array): 'pdf' | 'docx' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  const pdf = head.indexOf('%PDF-');
  if (pdf >= 0 && (pdf === 0 || /[\0-\x08]|^\s*$/.test(head.slice(0, pdf)))) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes);
  const found = unsupported.find(([magic]) => head.startsWith(magic));
  if (found) throw new DocumentFault('unsupported', `The document is ${found[1]}.`);
  return undefined;
}

/** Word wraps a document with a password into the format of its old files. */
function oldOffice(bytes: Uint8Array): DocumentFault {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
  if (isLocked) return new DocumentFault('encrypted', 'The document needs a password.');
  return new DocumentFault(
    'unsupported',
    'The document is in the format of Word before 2007; save it as DOCX and import that.',
  );
}

/** The format of a text: by what it holds where that is plain, else by its name. */
export function textFormat(text: string, name: string | undefined): Format {
  const sample = text.slice(0, 64 * 1024).trimStart();
  const named = formatOfName(name);
  // Flash cards and spreadsheets are often saved as text.
  if (named === 'text' && isTabbed(sample)) return 'csv';
  return plainFormat(text, sample, named) ?? (named && believable.has(named) ? named : guessedFormat(text, sample));
}

/** Every line has the same few tabs, and none is indented with them. */
function isTabbed(sample: string): boolean {
  const lines = sample
    .split('\n')
    .slice(0, 200)
    .filter((line) => line.trim() !== '');
  const counts = lines.map((line) => line.split('\t').length - 1);
  const usual = counts[0] ?? 0;
  const isEven = counts.filter((count) => count === usual).length >= lines.length * 0.9;
  return lines.length >= 3 && usual > 0 && usual < 20 && isEven && !lines.some((line) => line.startsWith('\t'));
}

/** Names that are believed without a look; the others promise what can be seen. */
const believable: ReadonlySet<Format> = new Set<Format>(['markdown', 'text', 'csv', 'yaml']);

const formatOfName = (name = ''): Format | undefined =>
  extensions.get(/\.([a-z0-9]{1,10})$/i.exec(name.slice(-12))?.[1]?.toLowerCase() ?? '');

function plainFormat(text: string, sample: string, named: Format | undefined): Format | undefined {
  if (isPage(sample) || (isFragment(sample) && named !== 'markdown' && named !== 'text')) return 'html';
  return isJson(text, named) ? 'json' : undefined;
}

function guessedFormat(text: string, sample: string): Format {
  if (isYaml(sample)) return 'yaml';
  if (isTable(text) && /question|prompt|frage|pregunta|\?/i.test(sample)) return 'csv';
  return isMarkdown(sample) ? 'markdown' : 'text';
}

const isPage = (sample: string) =>
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
    sample.slice(0, 1000),
  );
/** A part of a page; Markdown may begin like this too. */
const isFragment = (sample: string) => /^<(?:div|article|section|main|table|ul|ol|dl|h[1-6]|p)\b/i.test(sample);

/** Sound JSON, or a line of it; a name alone makes no JSON. */
function isJson(text: string, named: Format | undefined): boolean {
  const first = text.trimStart()[0];
  if (first !== '{' && first !== '[') return false;
  if (named === 'json') return true;
  const last = text.trimEnd().at(-1);
  return (last === '}' || last === ']') && /^[{[]\s*(?:["{[\]}]|-?\d)/.test(text.slice(0, 400).trimStart());
}

/** Two keys at the top, then lines of keys and items, and hardly anything else. */
function isYaml(sample: string): boolean {
  const lines = sample
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  if (lines.slice(0, 12).filter((line) => /^\s*-? ?[\w"' -]{1,60}:(?: |$)/.test(line.slice(0, 200))).length < 2)
    return false;
  const keyed = lines.filter((line) =>
    /^\s*(?:- )?(?:[\w"'][\w"' .-]{0,60}:(?: |$)|#|---)|^\s*- /.test(line.slice(0, 200)),
  );
  return keyed.length >= lines.length * 0.8 && lines.some((line) => /^\s{2,}\S|^- \w+:/.test(line.slice(0, 100)));
}

const markdownLine = /^(?:#{1,6} \S|```|\*\*\S|\|.*\|$|> \S|!?\[[^\]]{1,200}\]\()/;

function isMarkdown(sample: string): boolean {
  const lines = sample.split('\n').slice(0, 2000);
  return lines.filter((line) => markdownLine.test(line.slice(0, 400))).length >= Math.max(2, lines.length * 0.02);
}
