import { memo, type ReactNode, useId, useRef } from 'react';
import { useClock } from '../../platform/time.ts';
import { FieldError } from '../../ui/field-error.tsx';
import styles from './answer-note.module.css';
import { marks, type Mark, stamp } from './marks.ts';
import { useAnswer, useSaver } from './saver-context.ts';

const LONGEST = 20_000;
type Props = { subject: string; label: string; hint?: ReactNode; error?: string | undefined; quickMarks?: boolean };

/** The note of one answer. Grows with its text; leaving it saves it at once. */
export const AnswerNote = memo(function AnswerNote({ subject, label, hint, error, quickMarks = true }: Props) {
  const id = useId();
  const saver = useSaver();
  const clock = useClock();
  const box = useRef<HTMLTextAreaElement>(null);
  const note = useAnswer(subject, ({ words }) => words.note);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const mark = (each: Mark) => box.current && stamp(box.current, each, clock.time(new Date()));
  return (
    <div className={styles.note}>
      <div className={styles.line}>
        <label htmlFor={id}>{label}</label>
        {quickMarks && (
          <div role="group" aria-label={`Marks for ${label}`} className={styles.marks}>
            {marks.map((each) => (
              <button key={each.sign} type="button" onClick={() => mark(each)} title={`Stamps the time and ${each.sign}`}>
                <span aria-hidden="true">{each.sign}</span>
                {each.word}
              </button>
            ))}
          </div>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        data-note
        data-field={`${subject} note`}
        className={styles.box}
        rows={2}
        maxLength={LONGEST}
        value={note}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        onChange={(event) => saver.edit(subject, { note: event.target.value })}
        onBlur={() => saver.sendNow(subject)}
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
});
