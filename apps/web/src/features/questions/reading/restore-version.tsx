import { type Question, questionHistoryRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { useCan } from '../../../platform/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { useQuestionAct } from '../use-question-act.ts';
import { whyNotRestored } from './history-words.ts';

/** Begins a draft with the words of an old version; it goes the way of every draft. */
export function RestoreVersion({ question, version }: { question: Question; version: number }) {
  const client = useQueryClient();
  const act = useQuestionAct();
  const writes = useCan('write questions');
  const reason = whyNotRestored(question);
  if (!writes) return null;
  const restore = () =>
    act.mutate(
      {
        quietly: true,
        send: () => call(questionHistoryRoutes.revive, { params: { questionId: question.id, version } }),
        done: `A draft says what version ${version} said; it can be changed and submitted.`,
      },
      { onSettled: () => client.invalidateQueries({ queryKey: ['questions'] }) },
    );
  return (
    <>
      <Button size="small" busy={act.isPending} onClick={restore} {...(reason && { disabledReason: reason })}>
        Restore as a draft
      </Button>
      {act.error && <Problem takeFocus>{problemText(act.error)}</Problem>}
    </>
  );
}
