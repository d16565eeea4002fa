import type { DocumentDraftChange, DocumentPart, NewQuestion, QuestionContent } from '@loopwright/contracts';
import type { DraftQuestion, QuestionDocument } from '@loopwright/documents';
import type { StoredDraft } from './documents.entities.ts';

type Named = { slug: string; name: string };
/** What an organisation calls its stages and topics. */
export type Names = { stages: readonly Named[]; topics: readonly Named[] };

const MOST_POINTS = 50;
const LONGEST_POINT = 2000;
const LONGEST_TITLE = 120;

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
    topic: namedIn(question.section, names.topics),
    into: null,
    state: 'open',
    line: question.line,
    section: question.section,
    confidence: question.confidence,
    questionId: null,
  }));
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

const plain = (text: string): string =>
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

/** What the bank is told of an accepted draft. */
export function newQuestionOf(draft: StoredDraft, source: string): NewQuestion {
  return { content: contentOf(draft, source), tags: [], note: `From ${source}` } as NewQuestion;
}

function contentOf(draft: StoredDraft, source: string): QuestionContent {
  const { prompt, assesses, format, stage, topic, keyPoints, options, correct, explanation } = draft;
  return {
    title: titleOf(prompt),
    prompt,
    assesses: assesses === '' ? null : assesses,
    format: options ? 'mcq' : format === 'mcq' ? 'open' : format,
    stages: stage === null ? [] : [stage],
    competencies: {},
    topics: topic === null ? [] : [topic],
    minutes: 0,
    levels: {},
    keyPoints,
    followUps: [],
    redFlags: [],
    exercise: null,
    design: null,
    choice: options && { options, answer: correct ?? 0, explanation },
    note: null,
    sources: [source],
  };
}

/** The first line of a prompt, cut at a word. */
export function titleOf(prompt: string): string {
  const first = prompt.split('\n', 1)[0]!.trim();
  if (first.length <= LONGEST_TITLE) return first;
  const cut = first.slice(0, LONGEST_TITLE - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}

/** An existing question with what a draft adds: points that it does not name yet, and the prompt as a way to go on. */
export function merged(content: QuestionContent, draft: StoredDraft, source: string): QuestionContent {
  const adds = draft.keyPoints.filter((point) => !content.keyPoints.some((own) => plain(own) === plain(point)));
  const isSame = plain(content.prompt) === plain(draft.prompt);
  const followUps = isSame ? content.followUps : [...content.followUps, draft.prompt.slice(0, LONGEST_POINT)];
  return {
    ...content,
    keyPoints: [...content.keyPoints, ...adds].slice(0, MOST_POINTS),
    followUps: [...new Set(followUps)].slice(0, MOST_POINTS),
    sources: [...new Set([...content.sources, source])].slice(0, MOST_POINTS),
  };
}
