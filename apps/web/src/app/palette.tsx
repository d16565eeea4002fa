import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { keyNames, type Registered, useAllCommands } from '../platform/keys.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { earlyLetters, forgetEarlyLetters } from './early-letters.tsx';
import { usePages } from './palette-pages.ts';
import { useRecords } from './palette-records.ts';
import styles from './palette.module.css';

type Entry = Pick<Registered, 'group' | 'label' | 'run'> & { keys?: string | undefined; hint?: string };

/** Every command of the page and of the app, and every record one may see, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [text, setText] = useState(earlyLetters);
  const [at, setAt] = useState(0);
  const commands = useAllCommands();
  const offered = useMemo(() => matching(commands, text), [commands, text]);
  const pages = usePages(text);
  const { records, busy } = useRecords(text);
  // Records come below, so that nothing moves that stands under the finger already.
  const found: readonly Entry[] = [...offered, ...pages, ...records];
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    forgetEarlyLetters();
    return () => element.close();
  }, []);

  const run = (command: Entry | undefined) => {
    if (!command) return;
    onClose();
    // After the dialog has gone, so that the command's own dialog or focus is the last to come.
    window.setTimeout(command.run);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Search and commands"
      onCancel={(event) => (event.preventDefault(), onClose())}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <input
        className={styles.input}
        role="combobox"
        aria-label="Search for a job, candidate, question, page or command"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        placeholder="Find a job, candidate or question, or run a command"
        autoComplete="off"
        value={text}
        onChange={(event) => (setText(event.target.value), setAt(0))}
        onKeyDown={onKey}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
        {found.map((command, index) => (
          <div
            key={`${command.group} ${command.label} ${index}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => index !== at && setAt(index)}
            onClick={() => run(command)}
          >
            <span className={styles.label}>
              {command.label}
              {command.hint && <span className={styles.hint}>{command.hint}</span>}
            </span>
            <span className={styles.group}>{command.group}</span>
            {command.keys && <KeyHint keys={keyNames(command.keys)} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.nothing}>{busy ? 'Searching…' : 'Nothing by that name.'}</p>}
      <span role="status" className="visually-hidden">
        {busy ? 'Searching' : found.length === 1 ? '1 result' : `${found.length} results`}
      </span>
    </dialog>
  );
}

/** Those whose label holds every word; the page's own before the app's. */
function matching(commands: readonly Registered[], text: string): Registered[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const offered = commands.filter(
    ({ quiet, label }) => !quiet && words.every((word) => label.toLowerCase().includes(word)),
  );
  const global = ['Everywhere', 'Go to'];
  return [
    ...offered.filter(({ group }) => !global.includes(group)),
    ...offered.filter(({ group }) => global.includes(group)),
  ];
}
