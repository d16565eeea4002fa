import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { minutesOf, questionQuery, sheetOf } from '../../platform/bank.ts';
import { nameOf, useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Drawer } from '../../ui/dialog.tsx';
import { QuestionSheet } from '../../ui/question-sheet.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { useBuilder } from './builder-context.ts';
import { fillWords } from './loop-words.ts';
import styles from './drawers.module.css';

type Props = { session: LoopSession; questions: readonly LoopQuestion[]; onClose: () => void };
/** Questions of a session as its interviewer reads them. */
export function PreviewDrawer({ session, questions, onClose }: Props) {
  const field = useField();
  const { stage, minutes, focus } = session;
  const stageName = nameOf(field, 'stages', stage);
  return (
    <Drawer open onClose={onClose} title={session.title}>
      <p className={styles.lead}>
        {stageName === session.title ? '' : `${stageName} · `}
        {minutes} min slot · {fillWords(session)}
        {focus.length > 0 && `. Focus: ${focus.map((slug) => nameOf(field, 'competencies', slug)).join(', ')}`}
      </p>
      {questions.length === 0 && <EmptyState title="No questions in this session yet" />}
      {questions.length > 0 && (
        <div role="group" aria-label="Questions" tabIndex={0} data-autofocus className={styles.reader}>
          <ol className={styles.sheets}>
            {questions.map((question) => (
              <li key={question.questionId}>
                <h3>
                  {question.title} <span className={styles.minutes}>{minutesOf(question.minutes)}</span>
                </h3>
                <Sheet questionId={question.questionId} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Drawer>
  );
}

function Sheet({ questionId }: { questionId: string }) {
  const { loop } = useBuilder();
  const field = useField();
  const question = useQuery(questionQuery(questionId));
  if (question.isPending) return <SkeletonRows rows={3} label="Loading the question" />;
  if (question.isError) return <ErrorPanel what="This question could not be loaded." {...failureOf(question)} />;
  return <QuestionSheet {...sheetOf(question.data.content, field, loop.level)} />;
}
