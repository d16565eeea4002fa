/** Loops for several candidates of one job: alike in what they ask for, different in what they ask. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, post } from './route.ts';
import { Id, Instant, Version } from './words.ts';

export const slateStates = ['running', 'ready', 'accepted', 'cancelled', 'failed'] as const;
const Spread = z.object({ least: z.number(), most: z.number() });
export type Spread = z.infer<typeof Spread>;

export const SlateQuestion = z.object({ questionId: Id, title: z.string(), anchor: z.boolean() });
/** `misses`: where this loop cannot be like the others, in words; `loop` is null where there is none, `because` says why. */
export const SlateCandidate = z.object({
  applicationId: Id,
  name: z.string(),
  loop: z.nullable(
    z.object({
      minutes: z.int(),
      difficulty: z.number(),
      misses: z.array(z.string()),
      sessions: z.array(z.object({ title: z.string(), questions: z.array(SlateQuestion) })),
    }),
  ),
  because: z.nullable(z.string()),
});
export type SlateCandidate = z.infer<typeof SlateCandidate>;

/** How far the loops differ, and what they share. */
export const SlateFigures = z.object({
  /** Every rule between the loops is kept. */
  kept: z.boolean(),
  /** Mean level aimed at, as a number: 0 = the lowest level; `band` is what the loops may reach. */
  difficulty: z.object({ least: z.number(), most: z.number(), band: Spread }),
  minutes: Spread,
  questions: Spread,
  coverage: z.array(z.object({ competency: z.string(), least: z.int(), most: z.int() })),
  anchors: z.array(z.string()),
  /** Most varied questions that two of the candidates have in common. */
  mostShared: z.object({ questions: z.int(), between: z.nullable(z.array(z.string())) }),
  /** The varied question that most candidates meet. */
  mostAsked: z.nullable(z.object({ title: z.string(), candidates: z.int() })),
  /** Any two loops are linked by questions that both ask. */
  linked: z.boolean(),
});
export type SlateFigures = z.infer<typeof SlateFigures>;

export const Slate = z.object({
  id: Id,
  state: z.enum(slateStates),
  /** Loops that are done, of as many as there are candidates. */
  done: z.int(),
  total: z.int(),
  madeAt: Instant,
  by: Person,
  /** Whether the loop is still as it was when the slate was made. */
  current: z.boolean(),
  candidates: z.array(SlateCandidate),
  figures: z.nullable(SlateFigures),
});
export type Slate = z.infer<typeof Slate>;

export const SlateDraft = z.strictObject({
  /** The published version that the loops are made from. */
  version: Version,
  applicationIds: z.array(Id).check(z.minLength(2), z.maxLength(20)),
});
export type SlateDraft = z.infer<typeof SlateDraft>;
/** Somebody who could get a loop of their own; `scheduled`: interviews hold them to the loop that they have. */
export const SlateChoice = z.object({
  applicationId: Id,
  name: z.string(),
  interviewing: z.boolean(),
  scheduled: z.boolean(),
  /** Has a loop of their own already. */
  ownLoop: z.boolean(),
});
export type SlateChoice = z.infer<typeof SlateChoice>;

const OfLoop = z.object({ loopId: Id });
const OneSlate = z.strictObject({ slateId: Id });
export const slateRoutes = {
  /** The newest slate of a loop, and who could be in the next one. */
  latest: get('/loops/:loopId/slate', {
    params: OfLoop,
    returns: z.object({ slate: z.nullable(Slate), choices: z.array(SlateChoice) }),
  }),
  start: post('/loops/:loopId/slates', { params: OfLoop, body: SlateDraft, returns: Slate }),
  cancel: post('/loops/:loopId/slate/cancellation', { params: OfLoop, body: OneSlate, returns: Slate }),
  /** Each candidate gets the loop that was made for them; interviews scheduled from now on follow it. */
  accept: post('/loops/:loopId/slate/acceptance', { params: OfLoop, body: OneSlate, returns: Slate }),
};
