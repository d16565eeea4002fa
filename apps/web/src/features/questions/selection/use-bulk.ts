import {
  questionBankRoutes,
  type QuestionBulk,
  type QuestionBulkChange,
  type QuestionBulkResult,
} from '@loopwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { toast } from '../../../ui/toasts.tsx';
import { type BulkDone, bulkWords, statusAfter } from './bulk-words.ts';
import { type Picked, repick, unpick } from './selection.ts';

type Step = { body: QuestionBulk; done: BulkDone; picks: readonly Picked[]; onDone?: () => void };

/** One change to all that is picked: what came of it is told, and its way back is the one that the answer holds. */
export function useBulk(picks: readonly Picked[]) {
  const client = useQueryClient();
  const [refused, setRefused] = useState<QuestionBulkResult['refused']>([]);
  const step = useMutation({
    mutationFn: ({ body }: Step) => call(questionBankRoutes.bulk, { body }),
    onSuccess: (result, { done, picks: before, onDone }) => {
      void client.invalidateQueries({ queryKey: ['questions'] });
      follow(done, before, new Set(result.changed.map(({ id }) => id)));
      const { undo } = result;
      const back = () => undo && step.mutate({ body: undo, done: 'undo', picks: before });
      toast(bulkWords(done, result), {
        ...(undo && done !== 'undo' && { undo: back }),
        ...(result.changed.length === 0 && result.refused.length > 0 && { tone: 'problem' }),
      });
      setRefused(result.refused);
      onDone?.();
    },
    onError: (error) => toast(problemText(error), { tone: 'problem' }),
  });
  const change = (what: QuestionBulkChange, onDone?: () => void) =>
    step.mutate({
      body: { steps: [{ change: what, questions: picks.map(({ id }) => ({ id })) }] },
      done: what.do,
      picks,
      ...(onDone && { onDone }),
    });
  return { change, busy: step.isPending, refused, forget: () => setRefused([]) };
}
export type Bulk = ReturnType<typeof useBulk>;

/** The picks know the state of each question; what a restored one becomes only the bank knows, so it is let go of. */
function follow(done: BulkDone, before: readonly Picked[], changed: ReadonlySet<string>): void {
  const picks = before.filter(({ id }) => changed.has(id));
  if (done === 'restore') return unpick(picks.map(({ id }) => id));
  repick(picks.map((each) => ({ ...each, status: statusAfter(done, each.status) })));
}
