import { Markdown } from '../../../ui/markdown.tsx';
import styles from './sitting.module.css';

type Props = {
  number: number;
  of: number;
  prompt: string;
  options: readonly string[];
  chosen: number | null;
  /** The choice was changed on another device. */
  elsewhere?: boolean;
  onChoose: (choice: number) => void;
};

/** One question with its options: the browser's own radio group, so that keys and screen readers know it. */
export function Question({ number, of, prompt, options, chosen, elsewhere, onChoose }: Props) {
  return (
    <fieldset className={styles.question} id={`question-${number}`} tabIndex={-1}>
      <legend>
        <span className={styles.number}>{`Question ${number} of ${of}`}</span>
        <Markdown text={prompt} />
      </legend>
      {options.map((option, index) => (
        <label key={index} className={styles.option} data-chosen={chosen === index || undefined}>
          <input type="radio" name={`question-${number}`} checked={chosen === index} onChange={() => onChoose(index)} />
          <span>{option}</span>
        </label>
      ))}
      {elsewhere && <p className={styles.quiet}>You answered this question on another device; that choice is shown.</p>}
    </fieldset>
  );
}
