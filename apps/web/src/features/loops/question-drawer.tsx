import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { minutesOf, questionQuery, sheetOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Drawer } from '../../ui/dialog.tsx';
import { QuestionSheet } from '../../ui/question-sheet.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';

type Props = { session: LoopSession; question: LoopQuestion; onClose: () => void };
/** One question in full. */
export function QuestionDrawer({ session, question, onClose }: Props) {
  return (
    <Drawer open onClose={onClose} title={question.title}>
      <p className={styles.lead}>
        {minutesOf(question.minutes)} in {session.title}
      </p>
      <div role="group" aria-label="Question" tabIndex={0} data-autofocus className={styles.reader}>
        <Sheet questionId={question.questionId} />
      </div>
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
