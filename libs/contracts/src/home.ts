/** What waits for those who run jobs, over all of them: each with the one thing that moves it on. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get } from './route.ts';
import { Id, Instant } from './words.ts';

const Named = z.object({ id: Id, title: z.string() });
const about = { applicationId: Id, candidate: z.string(), job: Named };
/** All cards are in and nothing was decided since; `since`: when the last one came. */
export const AwaitedDecision = z.object({ ...about, cards: z.int(), since: Instant });
export type AwaitedDecision = z.infer<typeof AwaitedDecision>;
/** `missing` of the loop's `sessions` have no interview yet. */
export const AwaitedSchedule = z.object({ ...about, missing: z.int(), sessions: z.int() });
export type AwaitedSchedule = z.infer<typeof AwaitedSchedule>;
/** An interview is over and this card of its panel is not in. */
export const OverdueCard = z.object({
  ...about,
  interviewId: Id,
  title: z.string(),
  interviewer: Person,
  endedAt: Instant,
});
export type OverdueCard = z.infer<typeof OverdueCard>;
/** The oldest of a list, and how many there are. */
const some = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), total: z.int() });
/** What has waited longest comes first. */
export const Waiting = z.object({
  decisions: some(AwaitedDecision),
  schedules: some(AwaitedSchedule),
  cards: some(OverdueCard),
});
export type Waiting = z.infer<typeof Waiting>;

export const homeRoutes = { waiting: get('/waiting', { returns: Waiting }) };
