import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { Button, type ButtonLook } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { IconCheck, IconChevronDown, IconDots } from './icons.ts';
import { Link } from './link.tsx';
import styles from './menu.module.css';
import { place } from './place.ts';

type Choice = {
  label: string;
  icon?: ReactNode;
  /** A second line. */
  hint?: string;
  danger?: boolean;
  /** One of several, of which one holds. */
  checked?: boolean;
  disabledReason?: string;
  href?: string;
  onSelect?: () => void;
};
export type MenuItem = Choice | 'divider' | { heading: ReactNode };
type OpenMenu = { anchor: HTMLElement; label: string; items: readonly MenuItem[] };

let current: OpenMenu | null = null;
const listeners = new Set<() => void>();
const show = (next: OpenMenu | null) => {
  current = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener));
const useOpenMenu = () => useSyncExternalStore(subscribe, () => current);

/** Opens the page's one menu beside an element; a second call on the same element closes it. */
export function openMenu(anchor: HTMLElement, label: string, items: readonly MenuItem[]): void {
  show(current?.anchor === anchor ? null : { anchor, label, items });
}
function closeMenu(giveFocusBack = true): void {
  const anchor = current?.anchor;
  show(null);
  if (giveFocusBack) anchor?.focus();
}

type TriggerProps = { label: string; items: readonly MenuItem[] | (() => readonly MenuItem[]) };
/** ⋯ with a menu. In long lists call `openMenu` from a plain button instead. */
export function MenuDots({ label, items }: TriggerProps) {
  const trigger = useTrigger(label, items);
  return <IconButton label={label} icon={<IconDots />} {...trigger} />;
}
/** A labelled button with a menu. */
export function MenuButton({ label, items, children, ...look }: TriggerProps & ButtonLook & { children: ReactNode }) {
  const trigger = useTrigger(label, items);
  return (
    <Button {...look} {...trigger}>
      {children}
      <IconChevronDown aria-hidden="true" />
    </Button>
  );
}

function useTrigger(label: string, items: TriggerProps['items']) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const expanded = useOpenMenu()?.anchor === anchor && anchor !== null;
  return {
    ref: setAnchor,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': expanded,
    onClick: () => anchor && openMenu(anchor, label, typeof items === 'function' ? items() : items),
  };
}

/** Mounted once by the app. */
export function MenuHost() {
  const menu = useOpenMenu();
  // A menu outside of an open modal dialog could not be reached; elsewhere it belongs to the landmark of its anchor.
  return (
    menu &&
    createPortal(<Menu key={menu.label} {...menu} />, menu.anchor.closest('dialog, main, header, nav') ?? document.body)
  );
}

function Menu({ anchor, label, items }: OpenMenu) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current!;
    element.showPopover();
    place(element, anchor);
    element.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }, [anchor]);
  useCloseFromOutside(box, anchor);
  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      aria-label={label}
      className={styles.menu}
      onKeyDown={(event) => onKey(event, box.current!)}
    >
      {items.map((item, index) => (
        <Entry key={index} item={item} />
      ))}
    </div>
  );
}

function Entry({ item }: { item: MenuItem }) {
  if (item === 'divider') return <div role="separator" className={styles.divider} />;
  if ('heading' in item) return <div className={styles.heading}>{item.heading}</div>;
  const wiring = wiringOf(item);
  const note = item.disabledReason ?? item.hint;
  const inside = (
    <>
      {item.icon}
      <span className={styles.label}>
        {item.label}
        {note && <span className={styles.hint}>{note}</span>}
      </span>
      {item.checked && <IconCheck aria-hidden="true" />}
    </>
  );
  if (item.href && !item.disabledReason)
    return (
      <Link {...wiring} href={item.href}>
        {inside}
      </Link>
    );
  return (
    <button type="button" {...wiring}>
      {inside}
    </button>
  );
}

function wiringOf(item: Choice) {
  const select = () => {
    closeMenu(!item.href);
    item.onSelect?.();
  };
  return {
    role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': item.checked,
    'aria-disabled': item.disabledReason ? true : undefined,
    tabIndex: -1,
    className: styles.item,
    'data-danger': item.danger,
    onClick: item.disabledReason ? undefined : select,
  } as const;
}

function onKey(event: KeyboardEvent, box: HTMLElement): void {
  const items = [...box.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : '';
  const byLetter =
    letter && letter !== ' '
      ? [...items.slice(at + 1), ...items].find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))
      : undefined;
  const next =
    { ArrowDown: items[(at + 1) % items.length], ArrowUp: items.at(at - 1), Home: items[0], End: items.at(-1) }[
      event.key
    ] ?? byLetter;
  if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else if (next) next.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function useCloseFromOutside(box: React.RefObject<HTMLElement | null>, anchor: HTMLElement): void {
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.contains(target)) closeMenu(false);
    };
    const onMove = () => closeMenu(false);
    document.addEventListener('pointerdown', onDown, true);
    window.addEventListener('resize', onMove);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('resize', onMove);
    };
  }, [box, anchor]);
}
