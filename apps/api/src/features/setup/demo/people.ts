import type { Role } from '@loopwright/contracts';
import type { Actor } from '../../../platform/access/actor.ts';

/** A believable team: every role, enough interviewers that panels differ. */
export const demoPeople = [
  { key: 'owner', name: 'Amara Okafor', role: 'admin' },
  { key: 'recruiter', name: 'Jonas Lindqvist', role: 'recruiter' },
  { key: 'manager', name: 'Priya Raman', role: 'hiring-manager' },
  { key: 'platform-manager', name: 'Tomás Herrera', role: 'hiring-manager' },
  { key: 'mei', name: 'Mei Tanaka', role: 'interviewer' },
  { key: 'david', name: 'David Mensah', role: 'interviewer' },
  { key: 'elif', name: 'Elif Demir', role: 'interviewer' },
  { key: 'lucas', name: 'Lucas Moreau', role: 'interviewer' },
  { key: 'sofia', name: 'Sofia Petrova', role: 'interviewer' },
  { key: 'observer', name: 'Grace Kim', role: 'observer' },
] as const satisfies readonly { key: string; name: string; role: Role }[];
export type DemoPerson = (typeof demoPeople)[number]['key'];
/** The team's members, able to act. */
export type DemoActors = Record<DemoPerson, Actor>;

/** `first.last@demo.example`, without accents. */
export const demoEmail = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@demo.example`;
