/** Every screen and its address. A screen's code is fetched when it is first needed. */
import type { ScreenOf } from './screen.ts';

/** Behind the sign-in, inside the shell. */
export const screens: readonly ScreenOf[] = [
  { path: '/people', load: () => import('../features/people/people-screen.tsx').then((m) => m.PeopleScreen) },
  { path: '/account', load: () => import('../features/account/account-screen.tsx').then((m) => m.AccountScreen) },
];

/** For anyone, on a page of their own. */
export const openScreens: readonly ScreenOf[] = [
  { path: '/setup', load: () => import('../features/setup/setup-screen.tsx').then((m) => m.SetupScreen) },
  { path: '/sign-in', load: () => import('../features/session/sign-in-screen.tsx').then((m) => m.SignInScreen) },
  { path: '/invitation', load: () => import('../features/session/invitation-screen.tsx').then((m) => m.InvitationScreen) },
];
