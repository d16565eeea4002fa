/**
 * The problem format: what a team asks of one interview loop.
 *
 * Plain data, so it can be written as a JSON file, posted to a worker, or kept beside the loop it produced.
 */
import { z } from 'zod';
import { pathInWords, ProblemError } from './errors.ts';
import { informationAt } from './information.ts';
import {
  Id,
  LevelRef,
  Logits,
  Question as QuestionShape,
  Rules as RulesShape,
  Session as SessionShape,
} from './problem-shape.ts';
import { referenceIssues } from './references.ts';

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
    /** Every stage that sessions and questions may name; left out = those that the bank's questions name. */
    stages: z.array(Id).optional(),
    /** Every format that questions and rules may name; left out = those that the bank's questions name. */
    formats: z.array(Id).optional(),
    /** Ability that the level asks for, in the logits of the questions' difficulty. */
    ability: Logits.optional(),
    /** Who is interviewed, as `metBy` names people. */
    candidate: Id.optional(),
    bank: z.array(QuestionShape),
    /** The loop's sessions in their order. */
    sessions: z.array(SessionShape).min(1),
    rules: RulesShape.prefault({}),
  })
  .superRefine((problem, context) => {
    for (const { path, rule, message } of referenceIssues(problem)) {
      context.addIssue({ code: 'custom', path, message, params: { rule } });
    }
  })
  .transform((problem) => {
    const index = (level: string | number) => (typeof level === 'number' ? level : problem.levels.indexOf(level));
    const bank = problem.bank.map((question) => {
      const levels = { from: index(question.levels.from), to: index(question.levels.to) };
      const aim = question.aim === undefined ? Math.floor((levels.from + levels.to) / 2) : index(question.aim);
      return { ...question, levels, aim, value: question.value ?? informationAt(problem.ability, question) ?? 0 };
    });
    const levelMix = problem.rules.levelMix.map((rule) => ({ ...rule, level: index(rule.level) }));
    return { ...problem, level: index(problem.level), bank, rules: { ...problem.rules, levelMix } };
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
