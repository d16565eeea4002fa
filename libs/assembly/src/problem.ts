/**
 * The problem format: what a team asks of one interview loop.
 *
 * Plain data, so it can be written as a JSON file, posted to a worker, or kept beside the loop it produced.
 */
import { z } from 'zod';
import { pathInWords, ProblemError } from './errors.ts';
import { referenceIssues } from './references.ts';

const Id = z.string().min(1).max(200);
// Far above any loop: a relaxed rule must still be a valid one.
const count = z.int().min(0).max(1e6);
const minutes = z.int().min(0).max(1e6);
/** A level by its index in `levels` (0 = lowest) or by its name. */
const LevelRef = z.union([z.int().min(0), Id]);

const Question = z.strictObject({
  id: Id,
  /** Kinds of session that may ask it. */
  stages: z.array(Id).min(1),
  /** Lowest and highest level that it suits, both included. */
  levels: z.strictObject({ from: LevelRef, to: LevelRef }),
  /** Time to ask and answer it; minutes. */
  minutes: z.int().min(1).max(1_440),
  /** What it shows; weight 2 = a main competency, 1 = shown on the side. */
  competencies: z.array(z.strictObject({ id: Id, weight: z.union([z.literal(1), z.literal(2)]) })).min(1),
  /** Measurement value at the problem's level, such as Fisher information; no unit, higher is better. */
  value: z.number().min(-1e6).max(1e6),
  /** How hard it is, such as the 2PL difficulty in logits; only used to ask easier questions first. */
  difficulty: z.number().optional(),
  /** False while its statistics are unknown: a pilot question. */
  proven: z.boolean().default(true),
  /** How often it was asked in the team's exposure window. */
  uses: count.default(0),
  /** Whether the bank offers it at all: retired and draft questions are `not-eligible`. */
  status: z.enum(['eligible', 'not-eligible']).default('eligible'),
  /** Ids of questions that must not meet it in one loop; naming it on one side is enough. */
  enemies: z.array(Id).default([]),
  /** Ids of near-duplicate clusters; a loop holds at most one question of each. */
  clusters: z.array(Id).default([]),
  /** Whether this candidate met it before. */
  seen: z.boolean().default(false),
});

const Session = z.strictObject({
  id: Id,
  /** Its kind; it may ask the questions that name this stage. */
  stage: Id,
  /** Least and most question time; minutes. */
  minutes: z.strictObject({ from: minutes, to: minutes }),
  /** Least and most questions. */
  questions: z.strictObject({ from: count, to: count }),
  /** Competencies that it is there to show; empty = no focus rule. */
  focus: z.array(Id).default([]),
  /** Share of `minutes.from` that questions with a main competency in `focus` must fill; 0 to 1. */
  focusShare: z.number().min(0).max(1).default(0.6),
  /** Most pilot questions here; left out, `rules.onePilotPerSession` decides. */
  pilots: count.optional(),
});

const Coverage = z.strictObject({
  competency: Id,
  /** Least questions of the loop that show it, whatever their weight. */
  questions: count.default(1),
  /** Least sessions with at least one such question; two give two independent looks. */
  sessions: count.default(1),
  /** Least minutes of such questions. */
  minutes: minutes.optional(),
});

const Rules = z.strictObject({
  coverage: z.array(Coverage).default([]),
  /** Questions that must be asked, in the named session or in any. */
  pinned: z.array(z.strictObject({ question: Id, session: Id.optional() })).default([]),
  /** Ids of questions that must not be asked. */
  banned: z.array(Id).default([]),
  /** Hard exposure cap: a question with more uses is not eligible. */
  maxUses: count.optional(),
  onePilotPerSession: z.boolean().default(true),
  /** Exposure penalty lambda: a question's worth is its value minus this for every use. */
  exposureWeight: z.number().min(0).max(1e6).default(0),
});

/** One loop to assemble. Strict: an unknown key is refused, and so is a reference to anything not declared. */
export const Problem = z
  .strictObject({
    version: z.literal(1).default(1),
    /** Level of the candidate's role. */
    level: LevelRef,
    /** Names of the levels, lowest first. */
    levels: z.array(Id).min(1),
    /** Every competency that questions, sessions and rules may name. */
    competencies: z.array(Id).min(1),
    bank: z.array(Question),
    /** The loop's sessions in their order. */
    sessions: z.array(Session).min(1),
    rules: Rules.prefault({}),
  })
  .superRefine((problem, context) => {
    for (const { path, rule, message } of referenceIssues(problem)) {
      context.addIssue({ code: 'custom', path, message, params: { rule } });
    }
  })
  .transform((problem) => {
    const index = (level: string | number) => (typeof level === 'number' ? level : problem.levels.indexOf(level));
    const bank = problem.bank.map((q) => ({ ...q, levels: { from: index(q.levels.from), to: index(q.levels.to) } }));
    return { ...problem, level: index(problem.level), bank };
  });

/** What a file may hold: defaults left out, levels by name. */
export type ProblemInput = z.input<typeof Problem>;
/** A checked problem: defaults filled in, levels as indices. */
export type Problem = z.output<typeof Problem>;
export type Question = Problem['bank'][number];
export type Session = Problem['sessions'][number];
export type Rules = Problem['rules'];

/** One use of a question: both by id. */
export interface Choice {
  question: string;
  session: string;
}

/**
 * Checks a problem and fills in its defaults; a checked problem passes unchanged.
 *
 * @throws ProblemError with the path and rule of everything wrong
 */
export function parseProblem(input: unknown): Problem {
  return checked(Problem, input, []);
}

/** Reads plain data by a schema; `root` goes before every path that an issue names. */
export function checked<S extends z.ZodType>(schema: S, input: unknown, root: string[]): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ProblemError(
    parsed.error.issues.map((issue) => {
      const path = [...root, ...issue.path.filter((key) => typeof key !== 'symbol')];
      const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : issue.code;
      return { path, at: pathInWords(path), rule: String(rule), message: issue.message };
    }),
  );
}
