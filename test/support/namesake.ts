import { OrganisationsService } from '@loopwright/api';
import type { RunningApp } from './app.ts';
import { Team } from './team.ts';

/** An account under somebody's e-mail in an organisation of its own, as an admin elsewhere can make one. */
export async function namesake(running: RunningApp, email: string, password: string): Promise<Team> {
  const other = await Team.create(running, 'Of the namesake');
  const organisations = running.app.get(OrganisationsService, { strict: false });
  const passwordHash = await organisations.passwordHash(password, []);
  await organisations.addMember(other.organisationId, { name: 'Namesake', email, role: 'observer', passwordHash });
  return other;
}
