import type { NewQuestion, QuestionContent } from '@loopwright/contracts';
import type { StoredDraft } from './documents.entities.ts';
import { LONGEST_POINT, MOST_POINTS, plain } from './draft.rules.ts';

const LONGEST_TITLE = 120;
const MOST_TOPICS = 20;

/** Where a question comes from, for those who read it later. */
export const sourceOf = (document: string, { line }: Pick<StoredDraft, 'line'>): string =>
  `${document.slice(0, 200)}, line ${line}`;

/** What the bank is told of an accepted draft. */
export function newQuestionOf(draft: StoredDraft, source: string): NewQuestion {
  return { content: contentOf(draft, source), tags: [], note: `From ${source}` } as NewQuestion;
}

function contentOf(draft: StoredDraft, source: string): QuestionContent {
  const { prompt, assesses, format, stage, topics, competencies, keyPoints, options, correct, explanation } = draft;
  const { minutes, levels, followUps } = draft;
  return {
    title: titleOf(prompt),
    prompt,
    assesses: assesses === '' ? null : assesses,
    format: options ? 'mcq' : format === 'mcq' ? 'open' : format,
    stages: stage === null ? [] : [stage],
    competencies,
    topics,
    minutes,
    levels,
    keyPoints,
    followUps,
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

/** What a draft adds to a question: points to listen for, and ways to go on. */
export type Additions = { keyPoints: string[]; followUps: string[] };
/** Whether two texts say the same. */
export type SaysTheSame = (one: string, other: string) => boolean;

export const isSaid: SaysTheSame = (one, other) => plain(one) === plain(other);

/** Points and follow-ups that the question does not name yet, and the prompt itself as a way to go on. */
export function additionsOf(content: QuestionContent, draft: StoredDraft, isSame: SaysTheSame): Additions {
  const prompt = isSame(content.prompt, draft.prompt) ? [] : [draft.prompt.slice(0, LONGEST_POINT)];
  const free = (most: readonly string[], own: readonly string[]) =>
    newIn(most, own, isSame).slice(0, Math.max(0, MOST_POINTS - own.length));
  return {
    keyPoints: free(pointsFor(content, draft), content.keyPoints),
    followUps: free([...prompt, ...draft.followUps], content.followUps),
  };
}

/** Every text that is said neither by those that are there nor by one before it. */
const newIn = (texts: readonly string[], own: readonly string[], isSame: SaysTheSame): string[] =>
  texts.reduce<string[]>(
    (found, text) => ([...own, ...found].some((one) => isSame(one, text)) ? found : [...found, text]),
    [],
  );

/** The texts that `additionsOf` compares. */
export const textsOf = (content: QuestionContent, draft: StoredDraft): string[] => [
  content.prompt,
  draft.prompt,
  ...content.keyPoints,
  ...content.followUps,
  ...pointsFor(content, draft),
  ...draft.followUps,
];

/**
 * An existing question with what a draft adds: points that it does not name yet, topics and competencies, and the prompt
 * as a way to go on. What the question says itself stays.
 */
export function merged(
  content: QuestionContent,
  draft: StoredDraft,
  source: string,
  isSame: SaysTheSame = isSaid,
): QuestionContent {
  const adds = additionsOf(content, draft, isSame);
  const described = Object.entries(draft.levels).filter(([, words]) => words !== '');
  return {
    ...content,
    keyPoints: [...content.keyPoints, ...adds.keyPoints],
    followUps: [...content.followUps, ...adds.followUps],
    assesses: content.assesses ?? (draft.assesses || null),
    minutes: content.minutes || draft.minutes,
    levels: { ...Object.fromEntries(described), ...content.levels },
    topics: [...new Set([...content.topics, ...draft.topics])].slice(0, MOST_TOPICS),
    competencies: { ...draft.competencies, ...content.competencies },
    choice: content.choice && { ...content.choice, explanation: content.choice.explanation || draft.explanation },
    sources: [...new Set([...content.sources, source])].slice(0, MOST_POINTS),
  };
}

/** A question without options is told the right one of a draft, and why it is right, as points to listen for. */
function pointsFor({ choice }: QuestionContent, { keyPoints, options, correct, explanation }: StoredDraft): string[] {
  const right = correct === null ? undefined : options?.[correct - 1];
  const told = choice ? [] : [right, explanation].flatMap((point) => point?.trim().slice(0, LONGEST_POINT) || []);
  return [...keyPoints, ...told];
}
