import { memo, type ReactNode, type Ref, type RefObject, useCallback, useId, useLayoutEffect, useRef } from 'react';
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
  useTextOf(box, note);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const write = useCallback((text: string) => saver.edit(subject, { note: text }), [saver, subject]);
  const leave = useCallback(() => saver.sendNow(subject), [saver, subject]);
  const mark = (each: Mark) => box.current && stamp(box.current, each, clock.time(new Date()));
  return (
    <div className={styles.note}>
      <div className={styles.line}>
        <label htmlFor={id}>{label}</label>
        {quickMarks && (
          <div role="group" aria-label={`Marks for ${label}`} className={styles.marks}>
            {marks.map((each) => (
              <button
                key={each.sign}
                type="button"
                onClick={() => mark(each)}
                title={`Stamps the time and ${each.sign}`}
              >
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
      <Box
        ref={box}
        id={id}
        field={`${subject} note`}
        described={described}
        invalid={Boolean(error)}
        onText={write}
        onLeave={leave}
      />
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
});

type BoxProps = {
  ref: Ref<HTMLTextAreaElement>;
  id: string;
  field: string;
  described: string | undefined;
  invalid: boolean;
  onText: (text: string) => void;
  onLeave: () => void;
};
/** Not drawn anew by typing: whenever it is, the browser begins a new step of undo. */
const Box = memo(function Box({ ref, id, field, described, invalid, onText, onLeave }: BoxProps) {
  return (
    <textarea
      ref={ref}
      id={id}
      data-note
      data-field={field}
      className={styles.box}
      rows={2}
      maxLength={LONGEST}
      aria-invalid={invalid || undefined}
      aria-describedby={described}
      onChange={(event) => onText(event.target.value)}
      onBlur={onLeave}
    />
  );
});

/** The field keeps its own text and is told only of changes that come from elsewhere. */
function useTextOf(box: RefObject<HTMLTextAreaElement | null>, note: string): void {
  useLayoutEffect(() => {
    if (box.current && box.current.value !== note) box.current.value = note;
  }, [box, note]);
}
