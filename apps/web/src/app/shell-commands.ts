import { useRouter } from '@tanstack/react-router';
import { type Command, useCommands } from '../platform/keys.ts';
import { paths } from '../platform/paths.ts';
import { roleCan, useMe, useSignOut } from '../platform/session.tsx';
import { setPreference } from '../platform/theme.ts';
import { toast, undoLast } from '../ui/toasts.tsx';
import { destinationsFor } from './navigation.ts';
import type { Overlay } from './shell.tsx';

/** Keys and palette entries that work on every page. */
export function useShellCommands(open: (overlay: Overlay) => void): void {
  const router = useRouter();
  const { user } = useMe();
  const signOut = useSignOut();
  const go = (href: string) => router.history.push(href);

  const places: Command[] = destinationsFor((ability) => roleCan(user.role, ability)).map(({ href, label, keys }) => ({
    ...(keys && { keys }),
    label: `Go to ${label}`,
    run: () => go(href),
  }));
  useCommands('Go to', [...places, { label: 'Go to Account', run: () => go(paths.account) }]);
  useCommands('Everywhere', [
    { keys: 'mod+k', label: 'Search and commands', run: () => open('palette'), quiet: true },
    { keys: '?', label: 'Show all keys', run: () => open('keys') },
    { keys: '/', label: 'Filter this page', run: focusFilter, quiet: true },
    { keys: 'mod+z', label: 'Undo the last act', run: undo, quiet: true },
    { label: 'Switch between light and dark', run: switchTheme },
    { label: 'Sign out', run: () => signOut.mutate() },
  ]);
  useCommands('Lists', [
    { keys: 'j', label: 'Next row', run: focusList, quiet: true },
    { keys: 'k', label: 'Previous row', run: focusList, quiet: true },
  ]);
}

/** From anywhere on the page into its list; inside of it the list itself moves. */
function focusList(): void {
  document.querySelector<HTMLElement>('main [data-list] [tabindex="0"]')?.focus();
}
function focusFilter(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.select();
}
function undo(): void {
  if (!undoLast()) toast('There is nothing to undo.');
}
function switchTheme(): void {
  const dark = document.documentElement.dataset['mantineColorScheme'] === 'dark';
  setPreference('theme', dark ? 'light' : 'dark');
}
