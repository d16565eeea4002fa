import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '../../../ui/icons.ts';
import { at, useMissingAt } from './editor-context.ts';
import { moved, pasted, replaced, without } from './entries.ts';
import styles from './entry-list.module.css';
import { FieldError } from '../../../ui/field-error.tsx';

type Props = {
  label: string;
  /** One entry in words: "key point". */
  one: string;
  hint?: string;
  /** How many of them a reviewer wants to see. */
  least?: number;
  path: string;
  entries: readonly string[];
  onChange: (entries: string[]) => void;
};
/** Short texts in an order: Enter begins the next one, Alt with an arrow moves one, pasted lines become entries. */
export function EntryList({ label, one, hint, least, path, entries, onChange }: Props) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const error = useMissingAt(path);
  const shown = entries.length > 0 ? entries : [''];
  const change = (next: readonly string[], focus?: number) => {
    onChange([...next]);
    if (focus !== undefined) focusSoon(list, focus);
  };
  return (
    <fieldset className={styles.group} {...at(path)} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {(least || hint) && (
        <p className={styles.hint}>{[least && `At least ${least}.`, hint].filter(Boolean).join(' ')}</p>
      )}
      <ol ref={list} className={styles.list}>
        {shown.map((entry, index) => (
          <Entry
            key={index}
            name={`${capitalised(one)} ${index + 1}`}
            entry={entry}
            first={index === 0}
            last={index === shown.length - 1}
            onText={(text) => change(replaced(shown, index, text))}
            onMove={(to) => change(moved(shown, index, index + to), clamp(index + to, shown.length))}
            onRemove={() => change(without(shown, index), Math.max(0, index - 1))}
            onNext={() => change([...shown.slice(0, index + 1), '', ...shown.slice(index + 1)], index + 1)}
            onPaste={(text) => {
              const next = pasted(shown, index, text);
              if (next !== shown) change(next, index + next.length - shown.length);
              return next !== shown;
            }}
          />
        ))}
      </ol>
      <Button
        size="small"
        variant="plain"
        icon={<IconPlus aria-hidden="true" />}
        onClick={() => change([...shown, ''], shown.length)}
      >
        Add {one}
      </Button>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

type EntryProps = {
  name: string;
  entry: string;
  first: boolean;
  last: boolean;
  onText: (text: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onNext: () => void;
  /** Says whether the text was taken as entries of their own. */
  onPaste: (text: string) => boolean;
};
function Entry({ name, entry, first, last, onText, onMove, onRemove, onNext, onPaste }: EntryProps) {
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const act = actOf(event, entry, { onMove, onRemove, onNext });
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <li className={styles.entry}>
      <textarea
        rows={1}
        aria-label={name}
        value={entry}
        maxLength={2000}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKey}
        onPaste={onClipboard}
      />
      <span className={styles.acts}>
        <IconButton label={`Move ${name} up`} icon={<IconArrowUp />} disabled={first} onClick={() => onMove(-1)} />
        <IconButton label={`Move ${name} down`} icon={<IconArrowDown />} disabled={last} onClick={() => onMove(1)} />
        <IconButton label={`Remove ${name}`} icon={<IconX />} disabled={first && last && !entry} onClick={onRemove} />
      </span>
    </li>
  );
}

type Acts = Pick<EntryProps, 'onMove' | 'onRemove' | 'onNext'>;
function actOf(event: KeyboardEvent, entry: string, { onMove, onRemove, onNext }: Acts): (() => void) | undefined {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey)
    return { ArrowUp: () => onMove(-1), ArrowDown: () => onMove(1) }[event.key as 'ArrowUp' | 'ArrowDown'];
  if (event.key === 'Enter' && !event.shiftKey) return onNext;
  return event.key === 'Backspace' && entry === '' ? onRemove : undefined;
}

const clamp = (index: number, length: number) => Math.min(Math.max(index, 0), length - 1);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The entry to go on with may only now come into the page. */
function focusSoon(list: React.RefObject<HTMLElement | null>, index: number): void {
  requestAnimationFrame(() => {
    const fields = list.current?.querySelectorAll('textarea');
    fields?.[clamp(index, fields.length)]?.focus();
  });
}
