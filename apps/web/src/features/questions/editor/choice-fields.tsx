import { useId } from 'react';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field-error.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '../../../ui/icons.ts';
import { partsOf } from './content.ts';
import { at, useEditing, useMissingAt } from './editor-context.ts';
import { EditorSection } from './editor-section.tsx';
import { answerAfterMove, answerAfterRemoval, moved, replaced, without } from './entries.ts';
import { PartText } from './format-section.tsx';
import styles from './choice-fields.module.css';

const MOST = 8;
const LEAST = 2;

/** Options of a multiple-choice question; the marked one is right and stays marked wherever it moves. */
export function ChoiceFields() {
  const name = useId();
  const { content, change } = useEditing();
  const { choice } = partsOf(content);
  const { options, answer } = choice;
  const set = (next: readonly string[], right = answer) =>
    change({ choice: { ...choice, options: [...next], answer: right } });
  const move = (from: number, to: number) => set(moved(options, from, to), answerAfterMove(answer, from, to));
  return (
    <EditorSection title="Choices" hint="3 to 6. Mark the one that is right.">
      <fieldset {...at('choice.options')} className={styles.options}>
        <legend className="visually-hidden">Options</legend>
        {options.map((option, index) => (
          <div key={index} className={styles.option} {...at(`choice.options.${index}`)}>
            <input
              type="radio"
              name={name}
              aria-label={`Option ${letter(index)} is right`}
              checked={answer === index + 1}
              onChange={() => set(options, index + 1)}
            />
            <span className={styles.letter} aria-hidden="true">
              {letter(index)}
            </span>
            <textarea
              rows={1}
              aria-label={`Option ${letter(index)}`}
              maxLength={2000}
              value={option}
              onChange={(event) => set(replaced(options, index, event.target.value))}
            />
            <IconButton
              label={`Move option ${letter(index)} up`}
              icon={<IconArrowUp />}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              label={`Move option ${letter(index)} down`}
              icon={<IconArrowDown />}
              disabled={index === options.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <IconButton
              label={`Remove option ${letter(index)}`}
              icon={<IconX />}
              disabled={options.length <= LEAST}
              onClick={() => set(without(options, index), answerAfterRemoval(answer, index))}
            />
          </div>
        ))}
      </fieldset>
      <FieldError error={useMissingAt('choice')} />
      {options.length < MOST && (
        <div>
          <Button
            size="small"
            variant="plain"
            icon={<IconPlus aria-hidden="true" />}
            onClick={() => set([...options, ''])}
          >
            Add option
          </Button>
        </div>
      )}
      <PartText
        path="choice.explanation"
        label="Why it is right"
        value={choice.explanation}
        onChange={(explanation) => change({ choice: { ...choice, explanation } })}
      />
    </EditorSection>
  );
}

const letter = (index: number): string => String.fromCharCode(65 + index);
