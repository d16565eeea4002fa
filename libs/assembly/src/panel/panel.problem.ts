/**
 * The panel format: who may interview whom in the sessions of a window.
 *
 * Plain data. Times are whole minutes from any one instant; a week is whatever label the caller gives its sessions.
 */
import { z } from 'zod';
import { checked } from '../problem.ts';

const Id = z.string().min(1).max(200);
const count = z.int().min(0).max(1e4);
const Time = z.strictObject({ from: z.int(), to: z.int() }).refine(({ from, to }) => from < to, {
  error: '"from" is not before "to"',
  params: { rule: 'from-before-to' },
});

const Interviewer = z.strictObject({
  id: Id,
  /** Stages whose sessions this person may rate. */
  qualified: z.array(Id).default([]),
  /** Stages that this person is learning: may shadow there, rates nothing. */
  training: z.array(Id).default([]),
  /** Competencies that this person may judge; left out: all. */
  competencies: z.array(Id).optional(),
  /** Only the team's own rule on outsiders looks at it. */
  team: Id.optional(),
  /** Most sessions in one week, shadowing among them; left out: no limit. */
  weeklyLimit: count.optional(),
  /** Sessions that stand in the calendar already. */
  booked: z.array(z.strictObject({ week: Id, sessions: count })).default([]),
  busy: z.array(Time).default([]),
});

const Session = z.strictObject({
  id: Id,
  candidate: Id,
  stage: Id,
  /** Competencies that each of its raters must be able to judge. */
  requires: z.array(Id).default([]),
  /** Left out while the session has no time yet: nobody is busy then. */
  time: Time.optional(),
  week: Id.default('any week'),
  /** People who are to rate it. */
  raters: z.int().min(1).max(10).default(1),
});

const Rules = z.strictObject({
  /** Whether each session takes one trainee as a shadow, as far as there are any. */
  shadows: z.boolean().default(false),
  /** At least so many raters of each candidate are not of this team. */
  outsiders: z.strictObject({ team: Id, atLeast: z.int().min(1).max(10) }).optional(),
  /** How raters are to be linked by shared candidates; `robust` = also without any one of them. */
  links: z.enum(['none', 'connected', 'robust']).default('robust'),
});

export const PanelProblem = z
  .strictObject({
    version: z.literal(1).default(1),
    interviewers: z.array(Interviewer).max(500),
    sessions: z.array(Session).min(1).max(1000),
    /** Who rated whom before: links them, and never again. */
    met: z.array(z.strictObject({ interviewer: Id, candidate: Id })).default([]),
    rules: Rules.prefault({}),
  })
  .superRefine(({ interviewers, sessions }, context) => {
    for (const [list, items] of Object.entries({ interviewers, sessions }))
      for (const at of repeated(items.map(({ id }) => id)))
        context.addIssue({
          code: 'custom',
          path: [list, at, 'id'],
          message: `"${items[at]!.id}" stands here twice`,
          params: { rule: 'unique-id' },
        });
  });

export type PanelProblemInput = z.input<typeof PanelProblem>;
export type PanelProblem = z.output<typeof PanelProblem>;
export type Interviewer = PanelProblem['interviewers'][number];
export type PanelSession = PanelProblem['sessions'][number];
export type Links = PanelProblem['rules']['links'];

/** Who rates a session, and who shadows it. */
export interface Assignment {
  session: string;
  raters: string[];
  shadow: string | null;
}

/**
 * Checks a panel problem and fills in its defaults. Interviewers and sessions come back in the order of their ids, so
 * that their order is no input.
 *
 * @throws ProblemError with the path and rule of everything wrong
 */
export function parsePanel(input: unknown): PanelProblem {
  const problem = checked(PanelProblem, input, []);
  return { ...problem, interviewers: byId(problem.interviewers), sessions: byId(problem.sessions) };
}

const byId = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
const repeated = (ids: readonly string[]): number[] => ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));
