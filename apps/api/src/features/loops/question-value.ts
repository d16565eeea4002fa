import type { BankQuestion } from '../questions/index.ts';

/** What one loop is looking for. */
export type Aim = {
  /** Index of the job's level among `levels`. */
  level: number;
  /** Slugs of the levels, lowest first. */
  levels: readonly string[];
  sessions: readonly { stage: string; focus: readonly string[] }[];
  /** Competencies that the loop has a coverage rule for. */
  covered: ReadonlySet<string>;
};

type Valued = Pick<BankQuestion, 'stages' | 'levels' | 'competencies' | 'minutes' | 'keyPoints' | 'format'>;

const weights = { fit: 0.5, relevance: 0.3, guide: 0.2 };
/** A guide with this many key points tells an interviewer enough to listen for. */
const FULL_GUIDE = 6;
/** The length of question, in minutes, that reaches the full value. */
const FULL_MINUTES = 60;

/**
 * How much a question promises to tell about a candidate of one loop: in [0, 1], no unit, higher is better.
 *
 * Its quality, times its share of an hour. Quality weighs three things that can be known of a question nobody has
 * rated yet: how close the job's level lies to the middle of the levels that it describes (half), how much of what it
 * shows the loop is looking for (three tenths), and how much its guide tells the interviewer to listen for (two
 * tenths). The minutes make one long case and several short questions compete by quality and not by number.
 *
 * Limits: this is judgement, not measurement. The middle of the level range stands in for difficulty, all questions
 * count as equally discriminating, and evidence is taken to grow evenly with time. Once enough answers have been rated,
 * item information estimated from them should take its place. Values compare questions within one loop only.
 */
export function valueOf(question: Valued, aim: Aim): number {
  const quality =
    weights.fit * levelFit(question, aim) +
    weights.relevance * relevance(question, aim) +
    weights.guide * guide(question);
  return Math.round(quality * Math.min(1, question.minutes / FULL_MINUTES) * 1000) / 1000;
}

/** Item information of the Rasch model relative to its greatest, 4 P (1 - P), at one logit to a level. */
function levelFit({ levels }: Valued, aim: Aim): number {
  const range = levelRange(levels, aim.levels);
  if (!range) return 0;
  const right = 1 / (1 + Math.exp((range.from + range.to) / 2 - aim.level));
  return 4 * right * (1 - right);
}

/** Share of what the question shows that a session able to ask it, or the loop as a whole, is looking for. */
function relevance({ stages, competencies }: Valued, { sessions, covered }: Aim): number {
  const focus = new Set(sessions.filter(({ stage }) => stages.includes(stage)).flatMap((session) => session.focus));
  const shown = Object.entries(competencies);
  const sum = (of: [string, number][]) => of.reduce((total, [, weight]) => total + weight, 0);
  return shown.length === 0 ? 0 : sum(shown.filter(([slug]) => focus.has(slug) || covered.has(slug))) / sum(shown);
}

/** A choice question needs no guide: its answer is right or wrong. */
const guide = ({ format, keyPoints }: Valued): number => (format === 'mcq' ? 1 : Math.min(1, keyPoints / FULL_GUIDE));

/** The lowest and highest known level of a question, as indices; undefined when it knows none of them. */
export function levelRange(
  own: readonly string[],
  levels: readonly string[],
): { from: number; to: number } | undefined {
  const known = own.map((slug) => levels.indexOf(slug)).filter((index) => index >= 0);
  return known.length === 0 ? undefined : { from: Math.min(...known), to: Math.max(...known) };
}
