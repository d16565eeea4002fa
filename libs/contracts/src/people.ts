import * as z from 'zod/mini';
import { del, get, patch, post } from './route.ts';
import { Id, Instant, line, Nothing, page, Paging, Version } from './words.ts';

export const roles = ['admin', 'recruiter', 'hiring-manager', 'interviewer', 'observer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
/** Any characters, at least 12; strength is judged by the server. */
const Password = z.string().check(z.minLength(1), z.maxLength(256));
const TimeZone = z.string().check(z.maxLength(60));

export const User = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  state: z.enum(['active', 'deactivated']),
  timeZone: z.string(),
  lastSeenAt: z.nullable(Instant),
  version: Version,
});
export type User = z.infer<typeof User>;
/** A person as others see them. */
export const Person = z.object({ id: Id, name: z.string() });
export type Person = z.infer<typeof Person>;

export const Organisation = z.object({ id: Id, name: z.string(), demo: z.boolean() });
/** Who is signed in, and where. */
export const Me = z.object({ user: User, organisation: Organisation });
export type Me = z.infer<typeof Me>;

export const SignIn = z.strictObject({ email: Email, password: Password, organisationId: z.optional(Id) });
export type SignIn = z.infer<typeof SignIn>;
export const PasswordChange = z.strictObject({ current: Password, next: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
export const ProfileChange = z.strictObject({
  name: z.optional(line(120)),
  timeZone: z.optional(TimeZone),
  version: Version,
});
export type ProfileChange = z.infer<typeof ProfileChange>;
export const SignedInSession = z.object({
  id: Id,
  device: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
});

export const UserSearch = z.strictObject({
  ...Paging,
  search: z.optional(z.string().check(z.maxLength(100))),
  role: z.optional(Role),
  state: z.optional(z.enum(['active', 'deactivated'])),
});
export type UserSearch = z.infer<typeof UserSearch>;
export const UserChange = z.strictObject({
  role: z.optional(Role),
  state: z.optional(z.enum(['active', 'deactivated'])),
  version: Version,
});
export type UserChange = z.infer<typeof UserChange>;

export const InvitationDraft = z.strictObject({ email: Email, name: line(120), role: Role });
export type InvitationDraft = z.infer<typeof InvitationDraft>;
export const Invitation = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  expiresAt: Instant,
  invitedBy: Person,
});
export type Invitation = z.infer<typeof Invitation>;
/** `path` holds the secret in its fragment and is shown once. */
export const NewInvitation = z.object({ invitation: Invitation, path: z.string() });
const Token = z.string().check(z.minLength(20), z.maxLength(100));
export const InvitationLookup = z.strictObject({ token: Token });
export type InvitationLookup = z.infer<typeof InvitationLookup>;
export const InvitationOffer = z.object({ organisation: z.string(), name: z.string(), email: z.string(), role: Role });
export const InvitationAcceptance = z.strictObject({
  token: Token,
  name: line(120),
  password: Password,
  timeZone: z.optional(TimeZone),
});
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;

/** `needed`: no owner yet. `demo`: a demo team is here to sign in to. */
/** `source`: where the source of the running product is offered, if its operator says so. */
export const SetupState = z.object({ needed: z.boolean(), demo: z.boolean(), source: z.nullable(z.string()) });
export const OwnerSetup = z.strictObject({
  code: z.string().check(z.trim(), z.maxLength(40)),
  organisation: line(120),
  name: line(120),
  email: Email,
  password: Password,
  timeZone: z.optional(TimeZone),
});
export type OwnerSetup = z.infer<typeof OwnerSetup>;
export const DemoSetup = z.strictObject({ code: z.string().check(z.trim(), z.maxLength(40)) });
export type DemoSetup = z.infer<typeof DemoSetup>;
export const DemoAccount = z.object({ name: z.string(), email: z.string(), role: Role });
export const DemoTeam = z.object({ organisation: z.string(), password: z.string(), accounts: z.array(DemoAccount) });
export type DemoTeam = z.infer<typeof DemoTeam>;

/** 256 bits in base64; the same for a person in every session. */
export const DraftKey = z.object({ key: z.string().check(z.length(44)) });

const OfUser = z.object({ userId: Id });
export const setupRoutes = {
  state: get('/setup', { returns: SetupState }),
  createOwner: post('/setup', { body: OwnerSetup, returns: Me }),
  createDemo: post('/setup/demo', { body: DemoSetup, returns: DemoTeam }),
  removeDemo: del('/demo', { returns: Nothing }),
};
export const sessionRoutes = {
  signIn: post('/session', { body: SignIn, returns: Me }),
  me: get('/session', { returns: Me }),
  /** Seals what this person's browser keeps of words that the server has not confirmed; held in memory only. */
  draftKey: get('/session/draft-key', { returns: DraftKey }),
  signOut: del('/session', { returns: Nothing }),
  changePassword: post('/session/password', { body: PasswordChange, returns: Me }),
  changeProfile: patch('/session/profile', { body: ProfileChange, returns: Me }),
  list: get('/session/devices', { returns: z.object({ items: z.array(SignedInSession) }) }),
  revoke: del('/session/devices/:sessionId', { params: z.object({ sessionId: Id }), returns: Nothing }),
};
export const peopleRoutes = {
  list: get('/users', { query: UserSearch, returns: page(User) }),
  /** Names of active members, for choosing a panel or a hiring team. */
  directory: get('/directory', {
    query: z.strictObject({ ...Paging, search: z.optional(z.string().check(z.maxLength(100))) }),
    returns: page(z.object({ id: Id, name: z.string(), role: Role })),
  }),
  change: patch('/users/:userId', { params: OfUser, body: UserChange, returns: User }),
  invite: post('/invitations', { body: InvitationDraft, returns: NewInvitation }),
  invitations: get('/invitations', { query: z.strictObject(Paging), returns: page(Invitation) }),
  withdraw: del('/invitations/:invitationId', { params: z.object({ invitationId: Id }), returns: Nothing }),
  lookUpInvitation: post('/invitations/lookup', { body: InvitationLookup, returns: InvitationOffer }),
  acceptInvitation: post('/invitations/accept', { body: InvitationAcceptance, returns: Me }),
};
