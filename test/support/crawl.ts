import { pathOf, type Route } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { policyTable } from './policy-table.ts';
import { staleQuestionBodies } from './question-requests.ts';
import { routeByName } from './requests.ts';
import type { Answered } from './wire.ts';
import type { ActorName, Secret } from './actors.ts';
import type { World } from './world.ts';

type Query = Record<string, string>;
type Request = { method: string; path: string; body?: unknown };
/** What somebody was told: every byte of an answer, without those that differ from one asking to the next. */
export type Heard = { asked: string; status: number; bytes: string };

const passing = new Set(['date', 'connection', 'keep-alive']);
function heardOf(
  { method, path }: Pick<Request, 'method' | 'path'>,
  response: Pick<Answered, 'status' | 'headers' | 'text'>,
): Heard {
  const headers = Object.entries(response.headers).filter(([name]) => !passing.has(name));
  const text = response.text.replace(/"requestId":"[^"]*"/g, '').replace(/"lastSeenAt":(null|"[^"]*")/g, '');
  const counted = headers.filter(([name]) => name !== 'content-length' && name !== 'etag');
  return { asked: `${method} ${path}`, status: response.status, bytes: `${JSON.stringify(counted)}\n${text}` };
}

export async function ask(as: Caller, requests: readonly Request[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  const AT_ONCE = 4;
  for (let from = 0; from < requests.length; from += AT_ONCE)
    heard.push(
      ...(await Promise.all(
        requests
          .slice(from, from + AT_ONCE)
          .map(async (one) => heardOf(one, await as.raw(one.method, one.path, one.body))),
      )),
    );
  return heard;
}

/** Which secrets these answers gave away to somebody who may not know them. */
export const leaksIn = (heard: readonly Heard[], secrets: readonly Secret[], actor: ActorName): string[] =>
  secrets
    .filter(({ readers }) => !readers.includes(actor))
    .flatMap(({ token, what }) =>
      heard.filter(({ bytes }) => bytes.includes(token)).map(({ asked }) => `${asked} told ${actor} ${what}`),
    );

const idsOf = (of: Record<string, { id: string }>): string[] => Object.values(of).map(({ id }) => id);

/** Every id that somebody could guess, by the parameter that it belongs to; one that is of another kind, and one of nothing. */
export function idsToGuess(world: World): Record<string, string[]> {
  const { jobs, loops, applications, interviews, cards, checks } = world;
  const strange = [cards.annDone!.id, randomUUID()];
  return {
    jobId: [...idsOf(jobs), ...strange],
    loopId: [...idsOf(loops), ...strange],
    applicationId: [...idsOf(applications), ...strange],
    candidateId: [...Object.values(applications).map(({ candidate }) => candidate.id), ...strange],
    interviewId: [...idsOf(interviews), ...strange],
    scorecardId: [...idsOf(cards), interviews.ann.id, randomUUID()],
    checkId: [...idsOf(checks), ...strange],
    questionId: [
      world.questionId,
      world.checkedQuestionId,
      world.bank.proposed.id,
      loops.foreign.sessions[0]!.questions[0]!.questionId,
      ...strange,
    ],
    importId: [world.importId, ...strange],
    templateId: [...idsOf(world.templates), ...strange],
    documentId: [...idsOf(world.documents), ...strange],
    viewId: [world.views.outsider.id, world.bank.foreignView.id, ...strange],
    userId: [...idsOf(world.people), world.deactivated.id],
    invitationId: [world.invitationId, ...strange],
    sessionId: strange,
    version: ['1', '2'],
    subject: ['overall'],
    stage: ['ml-fundamentals', 'no-such-stage'],
  };
}

/** Every way to fill in the parameters of a path. */
function filled(route: Route, ids: Record<string, string[]>): Record<string, string>[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return names.reduce<Record<string, string>[]>(
    (some, name) => some.flatMap((params) => ids[name]!.map((id) => ({ ...params, [name]: id }))),
    [{}],
  );
}

const queriesOf = (name: string, world: World): Query[] => {
  const { ann, bob, cat, dan, eve } = world.applications;
  if (name === 'comparison.compare')
    return [
      [ann, bob],
      [ann, cat],
      [ann, dan, cat],
      [bob, eve],
    ].map((some) => ({ applications: some.map(({ id }) => id).join(',') }));
  if (name === 'exchange.export') return [{ format: 'json' }];
  if (name === 'loops.alternatives') return [{ session: 'fundamentals' }];
  return [{}];
};

/** Every question that reads, about everything that there is. */
export const readings = (world: World, ids = idsToGuess(world)): Request[] =>
  Object.entries(routeByName)
    .filter(([, { method }]) => method === 'GET')
    .flatMap(([name, route]) =>
      filled(route, ids).flatMap((params) =>
        queriesOf(name, world).map((query) => ({ method: 'GET', path: `/api${pathOf(route, { params, query })}` })),
      ),
    );

const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const odd = [
  'limit=0',
  'limit=1',
  'limit=100',
  'limit=101',
  'limit=-1',
  'limit=1e9',
  'limit=x',
  'limit=1&limit=2',
  'cursor=x',
  'cursor=',
  `cursor=${cursor('', '00000000-0000-0000-0000-000000000000')}`,
  `cursor=${cursor('a', `' OR 1=1 --`)}`,
  `cursor=${cursor({})}`,
  `cursor=${cursor('')}`,
  'search=%25',
  'search=_',
  `search='%20OR%20'1'='1`,
  'search[$ne]=x',
  'search=a&search=b',
  'search=%00',
  'sort=email',
  'order=desc',
  'fields=*',
  'include=scorecards',
  '__proto__[role]=admin',
  'organisationId=x',
];
/** Lists asked with parameters that nobody foresaw. */
export const oddReadings = (world: World): Request[] =>
  [
    '/users',
    '/directory',
    '/invitations',
    '/jobs',
    '/candidates',
    '/questions',
    '/question-documents',
    `/jobs/${world.jobs.main.id}/applications`,
    '/scorecards/due',
    '/interviews/mine',
  ].flatMap((path) => odd.map((query) => ({ method: 'GET', path: `/api${path}?${query}` })));

const STALE = 99_999;
const session = {
  id: 'one',
  title: 'One',
  stage: 'coding',
  minutes: 60,
  questionMinutes: { from: 0, to: 60 },
  questionCount: { from: 0, to: 1 },
  focus: [],
};
/** Writes over a version that never was: whoever may write is answered with what is there, everyone else is not. */
const staleBodies: Record<string, unknown> = {
  'people.change': { version: STALE },
  'interviewing.change': { qualified: null, training: [], perWeek: 5, perDay: null, team: '', version: STALE },
  'jobs.change': { version: STALE },
  'jobs.changeTeam': { members: [], version: STALE },
  'candidates.change': { version: STALE },
  'candidates.move': { stage: 'applied', version: STALE },
  'loops.change': { plan: { sessions: [{ ...session, questions: [] }], coverage: {}, banned: [] }, version: STALE },
  'loops.assemble': { version: STALE },
  'loops.publish': { version: STALE },
  'loopTemplates.retire': { version: STALE, retired: true },
  'loopTemplates.takeOver': { version: STALE, to: 1, collisions: 'keep' },
  'loopTemplates.setLink': { version: STALE, linked: false },
  'documents.accept': { revision: STALE },
  'documents.decide': { revision: STALE, keys: [1], state: 'open' },
  'interviews.change': { version: STALE },
  'interviews.schedule': { sessionId: 'no-such-session', startsAt: '2031-01-01T00:00:00.000Z', panel: [randomUUID()] },
  'interviews.scheduleLoop': {
    sessions: [{ sessionId: 'no-such-session', startsAt: '2031-01-01T00:00:00.000Z', panel: [randomUUID()] }],
  },
  'scorecards.answer': { rating: 1, absence: null, note: 'Over yours.', version: STALE },
  'scorecards.submit': { key: randomUUID() },
  ...staleQuestionBodies(STALE),
  'checks.change': { extraMinutes: 5, version: STALE },
  'checks.renewLink': { version: STALE },
  'checks.withdraw': { version: STALE },
  'comparison.decide': { outcome: 'hold', reason: 'Over yours.', version: STALE },
};
export function staleWrites(world: World, actor: ActorName): Request[] {
  const drafts = Object.entries(world.cards)
    .filter(([name]) => policyTable['scorecard.write']?.[name]?.split(' ').includes(actor))
    .map(([, { id }]) => id);
  return Object.entries(staleBodies).flatMap(([name, body]) =>
    filled(routeByName[name]!, idsToGuess(world))
      // One's own draft would be submitted.
      .filter(({ scorecardId }) => name !== 'scorecards.submit' || !drafts.includes(scorecardId!))
      .map((params) => ({
        method: routeByName[name]!.method,
        path: `/api${pathOf(routeByName[name]!, { params })}`,
        body,
      })),
  );
}
