import { peopleRoutes, sessionRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { admin, type Ask, freshFor, nothing } from './asking.ts';
import { type Caller, signIn } from './caller.ts';
import { PASSWORD } from './team.ts';
import { type ActorName, isMember } from './actors.ts';
import type { World } from './world.ts';

/** A session of its own for those who can have one. */
async function freshSession(world: World, actor: ActorName): Promise<Caller | undefined> {
  if (actor === 'foreignAdmin')
    return signIn(world.running.base, (await world.foreign.member('admin')).email, PASSWORD);
  return isMember(actor) ? signIn(world.running.base, world.people[actor].email, PASSWORD) : undefined;
}

/** How the rows of set-up, sessions and people are asked. */
export const accountRequests: Record<string, Ask> = {
  'setup.state': nothing,
  'setup.createOwner': () => ({
    body: { code: 'AAAA', organisation: 'Mine', name: 'Me', email: 'me@mine.example', password: PASSWORD },
  }),
  'setup.createDemo': () => ({ body: { code: 'AAAA' } }),
  'setup.removeDemo': nothing,

  'session.signIn': () => ({ body: { email: `${randomUUID()}@nowhere.example`, password: 'not the password' } }),
  'session.me': nothing,
  'session.draftKey': nothing,
  'session.signOut': async (world, actor) => ({ as: await freshSession(world, actor) }),
  'session.changePassword': () => ({ body: { current: 'not the password', next: 'another long password' } }),
  'session.changeProfile': async (world, actor) => {
    const me = await world.callers[actor].send(sessionRoutes.me, {});
    return {
      body: {
        timeZone: 'Europe/Vienna',
        version: me.status === 200 ? (me.body as { user: { version: number } }).user.version : 1,
      },
    };
  },
  'session.list': nothing,
  'session.revoke': async (world, actor) => {
    const as = await freshSession(world, actor);
    const mine = await as?.ok(sessionRoutes.list, {});
    return { params: { sessionId: mine?.items.find(({ current }) => current)?.id ?? randomUUID() } };
  },
  'session.revoke (of someone else)': async (world, actor) => {
    const { items } = await world.callers[actor === 'outsider' ? 'panelist' : 'outsider'].ok(sessionRoutes.list, {});
    return { params: { sessionId: items[0]!.id } };
  },

  'people.list': nothing,
  'people.directory': nothing,
  'people.change': async (world) => {
    const { id, email } = world.people.outsider;
    const { items } = await admin(world).ok(peopleRoutes.list, { query: { search: email } });
    return { params: { userId: id }, body: { role: 'interviewer', version: items[0]!.version } };
  },
  'people.invite': () => ({ body: { email: `${randomUUID()}@new.example`, name: 'New', role: 'observer' } }),
  'people.invitations': nothing,
  'people.withdraw': async (world, actor) => {
    const draft = { email: `${randomUUID()}@new.example`, name: 'New', role: 'observer' } as const;
    const fresh = async () => (await admin(world).ok(peopleRoutes.invite, { body: draft })).invitation.id;
    return { params: { invitationId: await freshFor(actor, ['admin', 'applicant'], fresh, world.invitationId) } };
  },
  'people.lookUpInvitation': () => ({ body: { token: 'a'.repeat(43) } }),
  'people.acceptInvitation': () => ({ body: { token: 'a'.repeat(43), name: 'Me', password: PASSWORD } }),
};
