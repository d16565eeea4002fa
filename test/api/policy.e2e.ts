import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService, type Action, type Actor, policy, routesOf, ruleOf } from '@loopwright/api';
import { type Role, roles } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { policyTable } from '../support/policy-table.ts';
import { type MemberName, memberNames } from '../support/actors.ts';
import { World } from '../support/world.ts';

let running: RunningApp;
let world: World;
let access: AccessService;
let actors: Record<MemberName, Actor>;
let objects: Record<string, Record<string, string>>;
beforeAll(async () => {
  running = await startApp();
  world = await World.create(running);
  access = running.app.get(AccessService, { strict: false });
  actors = Object.fromEntries(memberNames.map((name) => [name, actorOf(name)])) as Record<MemberName, Actor>;
  objects = objectsOf(world);
});
afterAll(() => running.stop());

function actorOf(name: MemberName): Actor {
  const { id, role, name: called, email } = world.people[name];
  return {
    accountId: id,
    organisationId: world.team.organisationId,
    sessionId: randomUUID(),
    role,
    name: called,
    email,
  };
}

/** The objects of each kind, by the names that the table has for them. */
function objectsOf({
  jobs,
  loops,
  templates,
  applications,
  interviews,
  cards,
  checks,
  questionId,
  bank,
  views,
  documents,
  invitationId,
  importId,
  people,
}: World): Record<string, Record<string, string>> {
  const ids = (of: Record<string, { id: string }>) =>
    Object.fromEntries(Object.entries(of).map(([name, { id }]) => [name, id]));
  const candidates = Object.fromEntries(
    Object.entries(applications).map(([name, { candidate }]) => [name, candidate.id]),
  );
  return {
    account: { outsider: people.outsider.id, observer: people.observer.id },
    invitation: { invitation: invitationId },
    question: { question: questionId, proposed: bank.proposed.id },
    'question-view': ids({ ...views, foreign: bank.foreignView }),
    document: ids(documents),
    import: { import: importId },
    rubric: { rubric: 'behavioral' },
    job: ids(jobs),
    loop: ids(loops),
    'loop-template': ids(templates),
    candidate: candidates,
    application: ids(applications),
    interview: ids(interviews),
    scorecard: ids(cards),
    check: ids(checks),
  };
}

const actions = Object.keys(policy) as Action[];
const onObjects = actions.filter((action) => ruleOf(action).on !== null);
const namesWith = (role: Role): MemberName[] => memberNames.filter((name) => world.people[name].role === role);

/** Who of these may, for each object: "done manager". */
async function findings(action: Action, among: readonly MemberName[] = memberNames): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [object, id] of Object.entries(objects[ruleOf(action).on!]!)) {
    const may: string[] = [];
    for (const name of among) if (await access.can(actors[name], action, id)) may.push(name);
    if (may.length > 0) found[object] = may.join(' ');
  }
  return found;
}
/** What the table says, for these people only. */
const expectedOf = (action: Action, among: readonly MemberName[] = memberNames): Record<string, string> =>
  Object.fromEntries(
    Object.entries(policyTable[action] ?? {}).flatMap(([object, names]) => {
      const may = names.split(' ').filter((name) => (among as readonly string[]).includes(name));
      return may.length > 0 ? [[object, may.join(' ')]] : [];
    }),
  );

describe('who may do what to which object', () => {
  it('is reviewed for every action that has an object', () => {
    expect(Object.keys(policyTable).sort()).toEqual([...onObjects].sort());
  });

  it.each(onObjects)('is as the table says: %s', async (action) => {
    expect(await findings(action)).toEqual(policyTable[action]);
  });

  it('is "no" for what is not an object at all', async () => {
    for (const action of onObjects)
      for (const id of [randomUUID(), '', 'x', `${randomUUID()}'`])
        expect(await access.can(actors.admin, action, id)).toBe(false);
  });
});

type Cell = 'allow' | 'deny' | readonly string[];
type Mutation = { words: string; action: Action; role?: Role; apply: (row: Record<string, Cell>) => void };

/** Every way to get one cell of the policy wrong. */
function mutations(): Mutation[] {
  return actions.flatMap((action) => [
    ...roles.flatMap((role) =>
      wrongCells(ruleOf(action)[role]).map((cell) => ({
        words: `${action}, ${role}: ${ruleOf(action)[role]} becomes ${cell}`,
        action,
        role,
        apply: (row: Record<string, Cell>) => void (row[role] = cell),
      })),
    ),
    ...ruleOf(action).unless.map((relation) => ({
      words: `${action}: no longer refused to ${relation}`,
      action,
      apply: (row: Record<string, Cell>) => void (row.unless = ruleOf(action).unless.filter((one) => one !== relation)),
    })),
  ]);
}
function wrongCells(cell: Cell): Cell[] {
  if (cell === 'allow') return ['deny'];
  if (cell === 'deny') return ['allow'];
  const without = cell.length > 1 ? cell.map((relation) => cell.filter((one) => one !== relation)) : [];
  return ['allow', 'deny', ...without];
}

/** Runs work while one cell of the policy is wrong. */
async function whileWrong<T>({ action, apply }: Mutation, work: () => Promise<T>): Promise<T> {
  const row = policy[action] as unknown as Record<string, Cell>;
  const right = { ...row };
  apply(row);
  try {
    return await work();
  } finally {
    Object.assign(row, right);
  }
}

describe('a wrong cell of the policy', () => {
  it('would be found, wherever it is', async () => {
    const survivors: string[] = [];
    const wrong = mutations().filter(({ action }) => ruleOf(action).on !== null);
    expect(wrong.length).toBeGreaterThan(150);
    for (const mutation of wrong) {
      const among = mutation.role ? namesWith(mutation.role) : memberNames;
      const found = await whileWrong(mutation, () => findings(mutation.action, among));
      if (JSON.stringify(sorted(found)) === JSON.stringify(sorted(expectedOf(mutation.action, among))))
        survivors.push(mutation.words);
    }
    expect(survivors).toEqual([]);
    for (const action of onObjects) expect(await findings(action)).toEqual(policyTable[action]);
  });

  it('would be found in actions without an object by asking their routes', async () => {
    const routes = routesOf(running.app);
    const survivors: string[] = [];
    for (const mutation of mutations().filter(({ action }) => ruleOf(action).on === null)) {
      const bound = routes.filter(({ access: rule }) => typeof rule === 'object' && rule.can === mutation.action);
      for (const { method, path } of bound) {
        const { as } = world.people[namesWith(mutation.role!)[0]!];
        // An empty body never gets past the check of what comes in, but only whoever is let in is told so.
        const ask = async () =>
          (await as.raw(method, path, method === 'GET' || method === 'DELETE' ? undefined : {})).status === 403;
        if ((await ask()) === (await whileWrong(mutation, ask)))
          survivors.push(`${mutation.words} (${method} ${path})`);
      }
      if (bound.length === 0) survivors.push(`${mutation.words} (no route)`);
    }
    expect(survivors).toEqual([]);
  });
});

const sorted = (found: Record<string, string>) =>
  Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1));
