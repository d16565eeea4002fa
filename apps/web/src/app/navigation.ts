import type { ComponentType } from 'react';
import { paths } from '../platform/paths.ts';
import type { Ability } from '../platform/session.tsx';
import {
  IconBook,
  IconBriefcase,
  IconHome,
  IconMessageQuestion,
  IconTemplate,
  IconUser,
  IconUsers,
} from '../ui/icons.ts';
import { screens } from './screens.ts';

export type Destination = {
  href: string;
  label: string;
  icon: ComponentType<{ 'aria-hidden': 'true' }>;
  keys?: string;
  needs?: Ability;
};

const destinations: readonly Destination[] = [
  { href: paths.home, label: 'Home', icon: IconHome, keys: 'g h' },
  { href: paths.jobs, label: 'Jobs', icon: IconBriefcase, keys: 'g j' },
  { href: paths.candidates, label: 'Candidates', icon: IconUser, keys: 'g c' },
  { href: paths.questions, label: 'Question bank', icon: IconMessageQuestion, keys: 'g q', needs: 'see questions' },
  { href: paths.templates, label: 'Templates', icon: IconTemplate, keys: 'g t', needs: 'see templates' },
  { href: paths.guides, label: 'Guides', icon: IconBook, keys: 'g u', needs: 'see guides' },
  { href: paths.people, label: 'People', icon: IconUsers, keys: 'g p', needs: 'see people' },
];

/** Where this person can go: what exists and their role may see. */
export const destinationsFor = (can: (ability: Ability) => boolean): Destination[] =>
  destinations.filter(({ href, needs }) => screens.some(({ path }) => path === href) && (!needs || can(needs)));

/** Pages whose address lies outside of the entry that leads to them. */
const elsewhere: Record<string, readonly string[]> = { [paths.candidates]: ['/applications'] };

export const isAt = (href: string, pathname: string): boolean =>
  href === '/' ? pathname === '/' : [href, ...(elsewhere[href] ?? [])].some((at) => isBelow(at, pathname));
const isBelow = (at: string, pathname: string): boolean => pathname === at || pathname.startsWith(`${at}/`);
