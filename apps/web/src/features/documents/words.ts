/** Words for documents that are read into questions. */
import { type DocumentDraft, LARGEST_DOCUMENT, type QuestionDocument } from '@loopwright/contracts';

const endings = ['md', 'markdown', 'txt', 'html', 'htm', 'docx', 'pdf', 'csv', 'tsv', 'json', 'yaml', 'yml'];
export const accepted = endings.map((ending) => `.${ending}`).join(',');

/** Why a file is not sent at all; undefined when it may be. */
export function refusalOf({ name, size }: { name: string; size: number }): string | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!endings.includes(ending))
    return `“${name}” is of no kind that can be read. Choose Markdown, text, HTML, DOCX, PDF, CSV, JSON or YAML.`;
  if (size === 0) return `“${name}” is empty.`;
  if (size > LARGEST_DOCUMENT)
    return `“${name}” has ${Math.ceil(size / 1024 / 1024)} MB; at most 20 MB can be read. Split it.`;
  return undefined;
}

export const formatNames: Record<QuestionDocument['format'], string> = {
  markdown: 'Markdown',
  text: 'Text',
  html: 'HTML',
  docx: 'DOCX',
  pdf: 'PDF',
  csv: 'CSV',
  json: 'JSON',
  yaml: 'YAML',
};

const places: Record<QuestionDocument['place'], string> = {
  line: 'Line',
  page: 'Page',
  paragraph: 'Paragraph',
  row: 'Row',
};
export const placeWords = (place: QuestionDocument['place'], line: number): string => `${places[place]} ${line}`;

/** Where the same document asks nearly the same. */
export const againWords = (place: QuestionDocument['place'], lines: readonly number[]): string =>
  `Also stands at ${lines.map((line) => placeWords(place, line).toLowerCase()).join(' and ')}, in the same or nearly the same words.`;

/** What was done when accepted drafts were added: new drafts, and next versions of questions of the bank. */
export function takenWords(drafts: readonly Pick<DocumentDraft, 'into'>[]): string {
  const news = drafts.filter(({ into }) => into === null).length;
  const merged = new Set(drafts.flatMap(({ into }) => into ?? [])).size;
  const added = news > 0 ? [`${news === 1 ? '1 draft' : `${news} drafts`} added to the bank.`] : [];
  const waits = merged === 1 ? 'A new version waits as your draft.' : `${merged} new versions wait as your drafts.`;
  return [...added, ...(merged > 0 ? [waits] : [])].join(' ');
}

export const stateNames: Record<DocumentDraft['state'], string> = {
  open: 'To look at',
  accepted: 'Accepted',
  dropped: 'Dropped',
  taken: 'In the bank',
};
export const stateTones = { open: 'neutral', accepted: 'ok', dropped: 'neutral', taken: 'brand' } as const;

/** From here on the reader is sure. */
export const CLEAR = 0.85;
/** How much speaks for a question, in words: a figure would promise more than was measured. */
export function confidenceWords(confidence: number): string {
  if (confidence >= CLEAR) return 'Clearly a question';
  if (confidence >= 0.6) return 'Probably a question';
  return 'Perhaps a question';
}

export function likenessWords(likeness: number): string {
  if (likeness >= 0.95) return 'Says the same as';
  if (likeness >= 0.7) return 'Says nearly the same as';
  return 'Like';
}

const reasons: Record<string, string> = {
  navigation: 'Navigation of the page',
  advert: 'Advertising',
  'cookie-notice': 'Cookie notice',
  contents: 'Table of contents',
  author: 'About the author',
  related: 'Leads to other pages',
  faq: 'Frequently asked about the page itself',
  comments: 'Comment of a reader',
  advice: 'Advice about the interview',
  'for-the-interviewer': 'Asked by a candidate',
  'page-furniture': 'Running head or page number',
  prose: 'Prose, no question',
  code: 'Code',
  table: 'Table without questions',
  'stray-option': 'Choice without a question',
  property: 'Says something of a question, and was not understood',
  unsure: 'May be a question, with too little to tell',
};
export const reasonWords = (reason: string): string => reasons[reason] ?? reason;

export const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

/** "3 to look at, 5 accepted, 1 dropped": what there is none of is not said. */
export function tallyWords(drafts: readonly Pick<DocumentDraft, 'state'>[]): string {
  const said = (['open', 'accepted', 'dropped', 'taken'] as const).flatMap((state) => {
    const count = drafts.filter((draft) => draft.state === state).length;
    return count > 0 ? [`${count} ${stateNames[state].toLowerCase()}`] : [];
  });
  return said.join(', ');
}

/** The first line of a prompt, to know it by. */
export const firstLine = (prompt: string): string => prompt.trim().split('\n', 1)[0] ?? '';
