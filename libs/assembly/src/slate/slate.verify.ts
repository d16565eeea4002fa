/**
 * An independent check of a slate. It recomputes everything from the slate's problem and shares no code with the model,
 * so a mistake there cannot hide here.
 */
import type { Choice, Question } from '../problem.ts';
import { verifier } from '../verify.ts';
import { parseSlate, type SlateProblem } from './slate.problem.ts';

/** A rule that a slate breaks without saying so. */
export interface BrokenSlateRule {
  /** The candidate's loop. */
  loop: string;
  kind: 'candidate' | 'job' | 'anchor' | 'difficulty' | 'level' | 'coverage' | 'exposure' | 'overlap';
  /** A question, competency, part of the levels or other loop. */
  subject: string;
  words: string;
}

interface ToldLoop {
  id: string;
  choices?: readonly Choice[];
  /** Rules that the loop says it misses: these are not broken in silence. */
  misses?: readonly { kind: string; subject: string }[];
}
interface ToldSlate {
  reference: { choices: readonly Choice[] };
  anchors: readonly Choice[];
  loops: readonly ToldLoop[];
}

/**
 * Checks a slate against its problem: the job's rules for each candidate, the bands around the reference loop, the
 * anchors, and how often questions repeat. Misses that a loop tells of are let pass.
 *
 * @throws ProblemError when the problem is malformed
 */
export function verifySlate(input: unknown, told: ToldSlate): BrokenSlateRule[] {
  return slateVerifier(parseSlate(input))(told);
}

/** The same check for many answers to one checked slate. */
export function slateVerifier(slate: SlateProblem): (told: ToldSlate) => BrokenSlateRule[] {
  const candidates = new Map(slate.candidates.map((candidate) => [candidate.id, candidate]));
  const job = verifier(slate.problem);
  return (told) => {
    const given = [...slate.earlier.map(({ id, choices }) => ({ id, choices: choices as readonly Choice[] }))];
    return told.loops.flatMap((loop, l) => {
      const { id, choices, misses = [] } = loop;
      const candidate = candidates.get(id);
      if (!candidate || told.loops.findIndex((other) => other.id === id) !== l)
        return [{ loop: id, kind: 'candidate', subject: id, words: `${id} is no candidate, or has two loops` }];
      if (!choices) return [];
      const excused = new Set(misses.map(({ kind, subject }) => `${kind} ${subject}`));
      const broken = [...compare(choices, slate, told), ...repeats(choices, slate, told, given)].filter(
        ({ kind, subject }) => !excused.has(`${kind} ${subject}`),
      );
      given.push({ id, choices });
      return [...jobRules(choices, job, candidate.seen), ...broken].map((rule) => ({ loop: id, ...rule }));
    });
  };
}

type Broken = Omit<BrokenSlateRule, 'loop'>;

function jobRules(choices: readonly Choice[], job: ReturnType<typeof verifier>, seen: readonly string[]): Broken[] {
  const met = choices.filter(({ question }) => seen.includes(question));
  return [
    ...job(choices).map(({ words }) => ({ kind: 'job' as const, subject: '', words })),
    ...met.map(({ question }) => ({
      kind: 'job' as const,
      subject: question,
      words: `the candidate met ${question} before`,
    })),
  ];
}

/** The loop beside the reference. */
function compare(
  choices: readonly Choice[],
  { problem, rules }: SlateProblem,
  { reference, anchors }: ToldSlate,
): Broken[] {
  const bank = new Map(problem.bank.map((question) => [question.id, question]));
  const asked = choices.map(({ question }) => bank.get(question)!);
  const held = reference.choices.map(({ question }) => bank.get(question)!);
  const broken: Broken[] = [];
  const hold = (kind: Broken['kind'], subject: string, is: number, other: number, band: number) => {
    if (Math.abs(is - other) > band + 1e-6)
      broken.push({
        kind,
        subject,
        words: `${kind} ${subject} is ${is}, the reference has ${other}, the band is ${band}`,
      });
  };
  hold(
    'difficulty',
    'slate',
    meanDifficulty(asked) ?? meanDifficulty(held) ?? 0,
    meanDifficulty(held) ?? 0,
    rules.difficultyBand,
  );
  const aims = (questions: Question[]) => questions.map(({ aim }) => aim - problem.level);
  const parts = {
    below: (distance: number) => distance < 0,
    at: (distance: number) => distance === 0,
    above: (distance: number) => distance > 0,
  };
  for (const [part, within] of Object.entries(parts))
    hold('level', part, aims(asked).filter(within).length, aims(held).filter(within).length, rules.levelBand);
  const showing = (questions: Question[], id: string) =>
    questions.filter(({ competencies }) => competencies.map((shown) => shown.id).includes(id)).length;
  const compared = [
    ...problem.rules.coverage.map((row) => row.competency),
    ...problem.sessions.flatMap(({ focus }) => focus),
  ];
  for (const competency of new Set(compared))
    hold('coverage', competency, showing(asked, competency), showing(held, competency), rules.coverageBand);
  for (const { question, session } of anchors)
    if (!choices.some((choice) => choice.question === question && choice.session === session))
      broken.push({ kind: 'anchor', subject: question, words: `the anchor ${question} is not asked in ${session}` });
  return broken;
}

/** Mean over the minutes asked. */
function meanDifficulty(questions: Question[]): number | undefined {
  let minutes = 0;
  let weighed = 0;
  for (const question of questions) {
    minutes += question.minutes;
    weighed += question.minutes * (question.difficulty ?? (question.levels.from + question.levels.to) / 2);
  }
  return minutes > 0 ? weighed / minutes : undefined;
}

/** The loop beside those given out before it. */
function repeats(
  choices: readonly Choice[],
  { problem, candidates, earlier, rules }: SlateProblem,
  { anchors }: ToldSlate,
  before: readonly { id: string; choices: readonly Choice[] }[],
): Broken[] {
  const meantForAll = [...anchors, ...problem.rules.pinned].map(({ question }) => question);
  const varied = choices.map(({ question }) => question).filter((id) => !meantForAll.includes(id));
  const most = Math.max(1, Math.floor(rules.maxShare * (candidates.length + earlier.length) + 1e-9));
  const broken: Broken[] = [];
  for (const id of varied) {
    const loops = before.filter((one) => one.choices.some(({ question }) => question === id)).length + 1;
    if (loops > most)
      broken.push({ kind: 'exposure', subject: id, words: `${id} is asked in ${loops} loops, ${most} allowed` });
  }
  for (const other of before) {
    const shared = other.choices.filter(({ question }) => varied.includes(question)).length;
    if (shared > (rules.maxOverlap ?? Infinity))
      broken.push({ kind: 'overlap', subject: other.id, words: `shares ${shared} varied questions with ${other.id}` });
  }
  return broken;
}
