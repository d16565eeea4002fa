/** Who is signed in. */
import { type Me, type Role, sessionRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './api.ts';
import { afterSignOut, beforeSignOut } from './departure.ts';

export const meQuery = () =>
  queryOptions({
    queryKey: ['session', 'me'],
    queryFn: ({ signal }) => call(sessionRoutes.me, { signal }),
    staleTime: 5 * 60_000,
    gcTime: Infinity,
  });

/** The signed-in person and their organisation; only below the sign-in gate. */
export const useMe = (): Me => useSuspenseQuery(meQuery()).data;

/**
 * What a role may do anywhere in the organisation. It decides what is offered on screen and nothing else: the API
 * judges every request by itself, and knows about jobs and panels too.
 */
const abilities = {
  'see people': ['admin', 'recruiter'],
  'manage people': ['admin'],
  'choose people': ['admin', 'recruiter', 'hiring-manager'],
  'remove demo': ['admin'],
  'see questions': ['admin', 'recruiter', 'hiring-manager', 'interviewer'],
  'write questions': ['admin', 'recruiter', 'hiring-manager', 'interviewer'],
  'curate questions': ['admin', 'recruiter', 'hiring-manager'],
  'exchange questions': ['admin', 'recruiter', 'hiring-manager'],
  'approve imports': ['admin'],
  'open jobs': ['admin', 'recruiter', 'hiring-manager'],
  'build loops': ['admin', 'recruiter', 'hiring-manager'],
  'see templates': ['admin', 'recruiter', 'hiring-manager'],
  'edit templates': ['admin', 'hiring-manager'],
  'edit rubrics': ['admin', 'hiring-manager'],
  'add candidates': ['admin', 'recruiter', 'hiring-manager'],
  'schedule interviews': ['admin', 'recruiter', 'hiring-manager'],
  'see guides': ['admin', 'recruiter', 'hiring-manager', 'interviewer'],
  'answer candidates': ['admin', 'recruiter', 'hiring-manager'],
  decide: ['admin', 'hiring-manager'],
} as const satisfies Record<string, readonly Role[]>;
export type Ability = keyof typeof abilities;

export const roleCan = (role: Role, ability: Ability): boolean =>
  (abilities[ability] as readonly Role[]).includes(role);
export const useCan = (ability: Ability): boolean => roleCan(useMe().user.role, ability);

export const roleWords = {
  admin: 'Admin',
  recruiter: 'Recruiter',
  'hiring-manager': 'Hiring manager',
  interviewer: 'Interviewer',
  observer: 'Observer',
} as const satisfies Record<Role, string>;

/** Signs out and leaves by a full load, so that nothing of the session stays in memory or behind the back button. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => beforeSignOut().then(() => call(sessionRoutes.signOut, {})),
    onSuccess: async () => {
      await afterSignOut();
      window.location.replace('/sign-in');
    },
  });
}
