import type { Me, User } from '@loopwright/contracts';
import type { AccountEntity, OrganisationEntity } from './people.entities.ts';

export const userView = (account: AccountEntity): User => ({
  id: account.id,
  name: account.name,
  email: account.email,
  role: account.role,
  state: account.state,
  timeZone: account.timeZone,
  lastSeenAt: account.lastSeenAt?.toISOString() ?? null,
  version: account.version,
});

export const meView = (account: AccountEntity, { organisationId, name, demo }: OrganisationEntity): Me => ({
  user: userView(account),
  organisation: { id: organisationId, name, demo },
});
