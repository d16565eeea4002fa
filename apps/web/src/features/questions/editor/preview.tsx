import type { QuestionContent } from '@loopwright/contracts';
import { memo, useDeferredValue } from 'react';
import { minutesOf, sheetOf } from '../../../platform/bank.ts';
import { useField } from '../../../platform/field.ts';
import { QuestionSheet } from '../../../ui/question-sheet.tsx';
import { tidied } from './content.ts';
import styles from './editor.module.css';

/** The question exactly as its interviewer will read it; it follows behind the typing and never holds it up. */
export function Preview({ content }: { content: QuestionContent }) {
  return <Drawn content={useDeferredValue(content)} />;
}

const Drawn = memo(function Drawn({ content }: { content: QuestionContent }) {
  const field = useField();
  const question = tidied(content);
  return (
    <section aria-label="As the interviewer sees it" className={styles.preview}>
      <p className={styles.previewTitle}>
        As the interviewer sees it{question.minutes > 0 && ` · ${minutesOf(question.minutes)}`}
      </p>
      {question.prompt || question.title ? (
        <QuestionSheet {...sheetOf(question, field)} prompt={question.prompt || '*No prompt yet*'} />
      ) : (
        <p className={styles.sectionHint}>What you write on the left appears here.</p>
      )}
    </section>
  );
});
