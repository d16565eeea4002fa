import type { Question } from '@loopwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import { toast } from '../../ui/toasts.tsx';
import { takeQuestion } from './questions.queries.ts';

type Act = {
  send: () => Promise<Question>;
  /** Said when it is done. */
  done?: string;
  undo?: (question: Question) => void;
  /** Shows the refusal in its own place instead of a notice. */
  quietly?: boolean;
  onDone?: (question: Question) => void;
};
/** One step with a question: the answer is taken in, a refusal is told, and what somebody else did first is shown. */
export function useQuestionAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ send }: Act) => send(),
    onSuccess: (question, { done, undo, onDone }) => {
      takeQuestion(client, question);
      if (done) toast(done, undo ? { undo: () => undo(question) } : {});
      onDone?.(question);
    },
    onError: (error, { quietly }) => {
      if (isProblem(error, 'version.stale') && error.current) takeQuestion(client, error.current as Question);
      else void client.invalidateQueries({ queryKey: ['questions', 'one'] });
      if (!quietly) toast(problemText(error), { tone: 'problem' });
    },
  });
}
