import type { Caller } from './caller.ts';
import type { ActorName } from './actors.ts';
import type { World } from './world.ts';

/** What is asked of a route; `as`: by whom, where it must not be the actor's usual session. */
export type Asked = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; as?: Caller };
export type Ask = (world: World, actor: ActorName) => Asked | Promise<Asked>;

export const nothing: Ask = () => ({});
export const admin = (world: World): Caller => world.people.admin.as;
export const runsMainJob: readonly ActorName[] = ['admin', 'applicant', 'recruiter', 'manager'];
/** A new object for whoever may change it, the usual one for the rest. */
export const freshFor = <T>(
  actor: ActorName,
  allowed: readonly ActorName[],
  fresh: () => Promise<T>,
  usual: T,
): Promise<T> => (allowed.includes(actor) ? fresh() : Promise.resolve(usual));

export const ofApplication =
  (name: keyof World['applications']) =>
  (world: World): Asked => ({ params: { applicationId: world.applications[name].id } });
