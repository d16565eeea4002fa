import { type KeyboardEvent, useId, useState } from 'react';
import { Chip } from './badge.tsx';
import { Button } from './button.tsx';
import { withSlugs } from './slugs.ts';
import styles from './slugs-field.module.css';
import { TextField } from './text-field.tsx';

type Props = {
  label: string;
  /** One of them: "topic". */
  one: string;
  hint?: string;
  error?: string | undefined;
  value: readonly string[];
  /** Those in use already, offered while typing. */
  known: readonly string[];
  /** A slug as people read it. */
  words: (slug: string) => string;
  onChange: (value: string[]) => void;
};
/** Free words, each a chip; those in use already are offered, so that a team keeps one word for one thing. */
export function SlugsField({ label, one, hint, error, value, known, words, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onChange(withSlugs(value, text));
    setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    const act = actOf(event, text.trim() === '' ? (text === '' ? 'empty' : 'blank') : 'written');
    if (act === null) return;
    if (act === 'add') {
      event.preventDefault();
      add();
    } else onChange(value.slice(0, -1));
  };
  return (
    <div className={styles.field}>
      <TextField
        label={label}
        hint={hint}
        error={error}
        value={text}
        maxLength={200}
        autoComplete="off"
        list={id}
        onChange={setText}
        onKeyDown={onKey}
        onBlur={add}
        end={
          <Button onClick={add} {...(text.trim() === '' && { disabledReason: `Type a ${one} first.` })}>
            Add
          </Button>
        }
      />
      <datalist id={id}>
        {known
          .filter((slug) => !value.includes(slug))
          .map((slug) => (
            <option key={slug} value={words(slug)} />
          ))}
      </datalist>
      {value.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {value.map((slug) => (
            <li key={slug}>
              <Chip
                onRemove={() => onChange(value.filter((each) => each !== slug))}
                removeLabel={`Remove ${one} ${words(slug)}`}
              >
                {words(slug)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Enter and the comma add what was written; Enter in an empty field belongs to the form. */
function actOf(event: KeyboardEvent, text: 'empty' | 'blank' | 'written'): 'add' | 'take back' | null {
  const { key, ctrlKey, metaKey } = event;
  if (event.nativeEvent.isComposing || ctrlKey || metaKey) return null;
  if (key === ',' || (key === 'Enter' && text === 'written')) return 'add';
  return key === 'Backspace' && text === 'empty' ? 'take back' : null;
}
