/**
 * The slate format: several candidates of one job, each to get a loop of their own that is fair beside the others.
 *
 * Plain data: one `Problem` for the job, one entry per candidate, and how far the loops may differ.
 */
import { z } from 'zod';
import { checked, Problem } from '../problem.ts';

const Id = z.string().min(1).max(200);
const count = z.int().min(0).max(1e6);
const Choice = z.strictObject({ question: Id, session: Id });

const Candidate = z.strictObject({
  /** Names the loop in every answer, such as the application's id. */
  id: Id,
  /** Questions that this candidate met before: never asked again. */
  seen: z.array(Id).default([]),
});

/** How far the loops may differ from the reference loop, and from each other. */
const SlateRules = z.strictObject({
  /** Most by which a loop's expected difficulty may differ from the reference's; in the unit of `difficulty`. */
  difficultyBand: z.number().min(0).max(1e6).default(0.25),
  /** Most by which the number of questions below, at and above the level may each differ. */
  levelBand: count.default(2),
  /** Most by which the number of questions on a covered competency may differ. */
  coverageBand: count.default(2),
  /** Share of the loops that may ask one varied question; at least one loop always may. */
  maxShare: z.number().min(0).max(1).default(0.5),
  /** Most varied questions that two loops may share; left out, only `maxShare` bounds it. */
  maxOverlap: count.optional(),
  /** What each earlier use in the slate costs: a share of the worth of the reference loop's average question. */
  repeatCost: z.number().min(0).max(1e3).default(0.2),
});

const Anchors = z.strictObject({
  /** Anchor questions to take from each session of the reference loop; one of a session is always varied. */
  perSession: count.default(1),
  /** The anchors themselves, where they were chosen before; `perSession` is then not looked at. */
  questions: z.array(Choice).optional(),
});

export const SlateProblem = z
  .strictObject({
    version: z.literal(1).default(1),
    /** What every loop of the job must keep. */
    problem: Problem,
    candidates: z.array(Candidate).min(1).max(200),
    anchors: Anchors.prefault({}),
    /** Loops of the same slate that were given out before; the first of them is the reference. */
    earlier: z.array(z.strictObject({ id: Id, choices: z.array(Choice).min(1) })).default([]),
    rules: SlateRules.prefault({}),
  })
  .superRefine((slate, context) => {
    for (const { path, rule, message } of slateIssues(slate))
      context.addIssue({ code: 'custom', path, message, params: { rule } });
  });

export type SlateProblemInput = z.input<typeof SlateProblem>;
export type SlateProblem = z.output<typeof SlateProblem>;
export type SlateRules = SlateProblem['rules'];

/**
 * Checks a slate and fills in its defaults.
 *
 * @throws ProblemError with the path and rule of everything wrong
 */
export const parseSlate = (input: unknown): SlateProblem => checked(SlateProblem, input, []);

type Issue = { path: (string | number)[]; rule: string; message: string };

function slateIssues({ problem, candidates, anchors, earlier }: Omit<SlateProblem, 'rules'>): Issue[] {
  const sessions = new Set(problem.sessions.map(({ id }) => id));
  const questions = new Set(problem.bank.map(({ id }) => id));
  const unknown = ({ question, session }: { question: string; session: string }, path: Issue['path']): Issue[] => [
    ...(questions.has(question)
      ? []
      : [{ path: [...path, 'question'], rule: 'known-question', message: `the bank has no question "${question}"` }]),
    ...(sessions.has(session)
      ? []
      : [{ path: [...path, 'session'], rule: 'known-session', message: `there is no session "${session}"` }]),
  ];
  const ids = [...earlier, ...candidates].map(({ id }) => id);
  return [
    ...candidates.flatMap(({ id }, c) =>
      ids.indexOf(id) === earlier.length + c
        ? []
        : [{ path: ['candidates', c, 'id'], rule: 'unique-id', message: `"${id}" stands here twice` }],
    ),
    ...(anchors.questions ?? []).flatMap((anchor, a) => unknown(anchor, ['anchors', 'questions', a])),
    ...earlier.flatMap(({ choices }, e) => choices.flatMap((one, c) => unknown(one, ['earlier', e, 'choices', c]))),
    ...mixedDifficulty(problem),
  ];
}

/** Difficulties told for some questions and guessed for the others would lie on two scales. */
function mixedDifficulty({ bank }: SlateProblem['problem']): Issue[] {
  const told = bank.filter(({ difficulty }) => difficulty !== undefined).length;
  if (told === 0 || told === bank.length) return [];
  return bank.flatMap(({ id, difficulty }, q) =>
    difficulty === undefined
      ? [
          {
            path: ['problem', 'bank', q, 'difficulty'],
            rule: 'difficulty-of-all-or-none',
            message: `"${id}" has no difficulty while others have`,
          },
        ]
      : [],
  );
}
