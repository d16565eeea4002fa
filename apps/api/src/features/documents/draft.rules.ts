import type { DocumentDraftChange, DocumentPart } from '@loopwright/contracts';
import type { DraftQuestion, QuestionDocument } from '@loopwright/documents';
import { Refusal } from '../../platform/refusal.ts';
import type { StoredDraft } from './documents.entities.ts';

type Named = { slug: string; name: string };
/** What an organisation calls its stages, topics and levels. */
export type Names = { stages: readonly Named[]; topics: readonly Named[]; levels: readonly Named[] };

export const MOST_POINTS = 50;
export const LONGEST_POINT = 2000;

/** The parts of a document, each with the reason for which the reader left it out, where it says so. */
export function partsOf({ parts, skipped }: QuestionDocument): DocumentPart[] {
  const reasons = new Map(skipped.map(({ line, text, reason }) => [`${line} ${startOf(text)}`, reason]));
  return parts.map((part) => ({ ...part, reason: reasons.get(`${part.line} ${startOf(part.text)}`) ?? null }));
}

const startOf = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);

/** Drafts of the questions found, in the order of the document. */
export function draftsOf({ questions, parts }: QuestionDocument, names: Names): StoredDraft[] {
  const places = placesOf(questions, parts);
  return questions.map((question, at) => ({
    ...choiceOf(question),
    key: at + 1,
    part: places[at]!,
    prompt: question.prompt.slice(0, 20_000),
    keyPoints: question.options ? [] : keyPointsOf(question.answer),
    assesses: question.intent?.slice(0, 2000) ?? null,
    format: question.format,
    stage: namedIn(question.section, names.stages),
    topics: topicsOf(question, names.topics),
    followUps: question.followUps.map((text) => text.slice(0, LONGEST_POINT)).slice(0, MOST_POINTS),
    levels: Object.fromEntries(question.levels.map((word) => [levelNamed(word, names.levels), ''])),
    minutes: question.minutes ?? 0,
    competencies: {},
    into: null,
    state: 'open',
    line: question.line,
    section: question.section,
    confidence: question.confidence,
    questionId: null,
  }));
}

const MOST_TOPICS = 20;

/** The topic that the section names, and what the document tags the question with; a new one by its own words. */
function topicsOf({ section, topics }: DraftQuestion, known: readonly Named[]): string[] {
  const tagged = topics.map((topic) => known.find(({ name }) => plain(name) === plain(topic))?.slug ?? slugOf(topic));
  const found = [namedIn(section, known), ...tagged].filter((slug) => slug !== null && slug !== '') as string[];
  return [...new Set(found)].slice(0, MOST_TOPICS);
}

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

/** The organisation's level that is called so; a word for none of them is kept, for a person to see. */
export function levelNamed(word: string, levels: readonly Named[]): string {
  const named = levels.find(({ slug, name }) => slug === word || plain(name).split(' ').includes(word));
  return named?.slug ?? word;
}

/** The part that each question begins in: on its line, and where several parts share a line, the one with its words. */
function placesOf(questions: readonly DraftQuestion[], parts: QuestionDocument['parts']): number[] {
  const onLine = new Map<number, number[]>();
  for (const [at, { line }] of parts.entries()) onLine.set(line, [...(onLine.get(line) ?? []), at]);
  return questions.map(({ line, prompt }) => {
    const candidates = onLine.get(line) ?? [];
    const words = prompt.replace(/\s+/g, ' ').slice(0, 30);
    return candidates.find((at) => parts[at]!.text.includes(words)) ?? candidates[0] ?? nearest(parts, line);
  });
}

const nearest = (parts: QuestionDocument['parts'], line: number): number =>
  Math.max(
    0,
    parts.findLastIndex((part) => part.line <= line),
  );

function choiceOf({
  options,
  correct,
  answer,
}: DraftQuestion): Pick<StoredDraft, 'options' | 'correct' | 'explanation'> {
  if (!options || options.length > 20) return { options: null, correct: null, explanation: '' };
  return {
    options: options.map((option) => option.slice(0, 2000)),
    correct,
    explanation: (answer ?? '').slice(0, 5000),
  };
}

/** An answer as the points to listen for: one for each item or line, and code in one piece. */
export function keyPointsOf(answer: string | null): string[] {
  const points: string[] = [];
  let fenced = false;
  for (const line of (answer ?? '').split('\n')) {
    if (line.startsWith('```')) {
      if (!fenced) points.push(line);
      else points.push(`${points.pop()!}\n${line}`);
      fenced = !fenced;
    } else if (fenced) points.push(`${points.pop()!}\n${line}`);
    else points.push(line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').trim());
  }
  return points
    .filter((point) => point !== '')
    .slice(0, MOST_POINTS)
    .map((point) => point.slice(0, LONGEST_POINT));
}

/** The stage or topic that a section is named after. */
export function namedIn(section: string | null, names: readonly Named[]): string | null {
  if (section === null) return null;
  const said = ` ${plain(section)} `;
  const found = names
    .filter(({ slug, name }) => said.includes(` ${plain(name)} `) || said.includes(` ${slug.replaceAll('-', ' ')} `))
    .sort((a, b) => b.name.length - a.name.length);
  return found[0]?.slug ?? null;
}

/** Words alone, to compare by. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a person made of a draft, over what is kept of it; a part that had been left out becomes a draft. */
export function changed(
  kept: StoredDraft | undefined,
  change: DocumentDraftChange,
  parts: readonly DocumentPart[],
): StoredDraft {
  const correct = change.correct !== null && change.correct <= (change.options?.length ?? 0) ? change.correct : null;
  const found = kept ?? { line: parts[change.part]!.line, section: null, confidence: 1, questionId: null };
  return { ...found, ...change, correct };
}

/** Drafts with one decision for those of these keys; all of them have to be there and not in the bank yet. */
export function decided(
  drafts: readonly StoredDraft[],
  keys: readonly number[],
  state: 'open' | 'accepted' | 'dropped',
): StoredDraft[] {
  const asked = new Set(keys);
  const found = drafts.filter(({ key }) => asked.has(key));
  if (found.some((draft) => draft.state === 'taken')) throw new Refusal('document.draft-taken');
  if (found.length < asked.size)
    throw new Refusal('request.invalid', {
      issues: [{ path: ['keys'], message: 'names a draft that this document has not' }],
    });
  return drafts.map((draft) => (asked.has(draft.key) ? { ...draft, state } : draft));
}
