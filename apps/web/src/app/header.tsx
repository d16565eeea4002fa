import { useRef } from 'react';
import { keyNames } from '../platform/keys.ts';
import { paths } from '../platform/paths.ts';
import { roleWords, useMe, useSignOut } from '../platform/session.tsx';
import { setPreference, type Theme, usePreference } from '../platform/theme.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSearch,
  IconSun,
  IconUserCircle,
} from '../ui/icons.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { type MenuItem, openMenu } from '../ui/menu.tsx';
import { CRUMBS_ID } from '../ui/page-header.tsx';
import styles from './header.module.css';
import type { Overlay } from './shell.tsx';

export function Header({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  return (
    <header className={styles.header}>
      <span className={styles.burger}>
        <IconButton label="Open the navigation" icon={<IconMenu2 />} onClick={() => onOpen('nav')} />
      </span>
      <nav aria-label="Breadcrumb" id={CRUMBS_ID} className={styles.crumbs} />
      <button
        type="button"
        className={styles.search}
        onClick={() => onOpen('palette')}
        aria-label="Search and commands"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch aria-hidden="true" />
        <span className={styles.searchText}>Search</span>
        <KeyHint keys={keyNames('mod+k')} />
      </button>
      <UserMenu onKeys={() => onOpen('keys')} />
    </header>
  );
}

const themeItems: readonly { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: 'system', label: 'Theme of the system', icon: <IconDeviceDesktop aria-hidden="true" /> },
  { value: 'light', label: 'Light theme', icon: <IconSun aria-hidden="true" /> },
  { value: 'dark', label: 'Dark theme', icon: <IconMoon aria-hidden="true" /> },
];

function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { user, organisation } = useMe();
  const theme = usePreference('theme');
  const signOut = useSignOut();
  const anchor = useRef<HTMLButtonElement>(null);
  const items: MenuItem[] = [
    { heading: <Who name={user.name} rest={`${roleWords[user.role]} · ${organisation.name}`} /> },
    'divider',
    { label: 'Account', icon: <IconUserCircle aria-hidden="true" />, href: paths.account },
    { label: 'Keyboard shortcuts', icon: <IconKeyboard aria-hidden="true" />, onSelect: onKeys },
    'divider',
    ...themeItems.map(({ value, label, icon }) => ({
      label,
      icon,
      checked: theme === value,
      onSelect: () => setPreference('theme', value),
    })),
    'divider',
    { label: 'Sign out', icon: <IconLogout aria-hidden="true" />, onSelect: () => signOut.mutate() },
  ];
  return (
    <button
      ref={anchor}
      type="button"
      className={styles.user}
      aria-haspopup="menu"
      aria-label={`Your menu, ${user.name}`}
      title={user.name}
      onClick={() => openMenu(anchor.current!, 'Your menu', items)}
    >
      <Avatar name={user.name} size={24} />
    </button>
  );
}

function Who({ name, rest }: { name: string; rest: string }) {
  return (
    <>
      <span className={styles.name}>{name}</span>
      {rest}
    </>
  );
}
