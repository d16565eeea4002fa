import type { LoopQuestion, LoopSession, QuestionSummary } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { competenciesInWords, minutesOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Drawer } from '../../ui/dialog.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { focusSoon, questionMenuId, useBuilder } from './builder-context.ts';
import { ChoiceGroups } from './choice-groups.tsx';
import { ChoiceRow } from './choice-row.tsx';
import styles from './drawers.module.css';
import { costWords } from './loop-words.ts';
import { alternativesQuery } from './loops.queries.ts';
import { asLoopQuestion } from './plan.ts';
import { swapQuestion } from './plan-edits.ts';

type Props = { session: LoopSession; question: LoopQuestion; onClose: () => void };
/** Other questions for the place of one, cheapest for the loop first. */
export function SwapDrawer({ session, question, onClose }: Props) {
  const { edit } = useBuilder();
  const field = useField();
  const swap = (into: QuestionSummary) => {
    edit(swapQuestion(session, question, asLoopQuestion(into)));
    onClose();
    focusSoon(questionMenuId(into.id));
  };
  return (
    <Drawer open onClose={onClose} title={`Swap “${question.title}”`}>
      <p className={styles.lead}>
        In its place now: {minutesOf(question.minutes)}, {competenciesInWords(field, question.competencies).join(', ')}.
        What you swap in is pinned, so assembling again keeps it.
      </p>
      <Alternatives session={session} question={question} onChoose={swap} />
    </Drawer>
  );
}

function Alternatives({
  session,
  question,
  onChoose,
}: Omit<Props, 'onClose'> & { onChoose: (question: QuestionSummary) => void }) {
  const { loop } = useBuilder();
  const found = useQuery(alternativesQuery(loop, session.id, question.questionId));
  if (found.isPending) return <SkeletonRows rows={6} label="Looking for alternatives" />;
  if (found.isError) return <ErrorPanel what="The alternatives could not be found." {...failureOf(found)} />;
  if (found.data.items.length === 0)
    return (
      <EmptyState title="No other question fits">
        The bank has none for this stage, level and time. Widen the session’s settings.
      </EmptyState>
    );
  return (
    <ChoiceGroups
      items={found.data.items}
      row={({ question: other, cost, breaks }) => (
        <ChoiceRow
          question={other}
          cost={`${costWords(cost, loop.assembly?.objective ?? null)}${lengthWords(other.minutes - question.minutes)}${breaks.length === 0 ? '. Keeps every rule that holds now.' : '. But then:'}`}
          breaks={breaks}
          action="Swap in"
          onChoose={() => onChoose(other)}
        />
      )}
    />
  );
}

function lengthWords(more: number): string {
  if (more === 0) return ', takes as long';
  return `, takes ${Math.abs(more)} min ${more > 0 ? 'longer' : 'less'}`;
}
