import { type Question, questionRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem, call } from '../../../platform/api.ts';
import { paths } from '../../../platform/paths.ts';
import { toast } from '../../../ui/toasts.tsx';
import { takeQuestion } from '../questions.queries.ts';
import { isBlank, tidied } from './content.ts';
import type { Missing } from './editor-context.ts';
import type { QuestionDraftWork } from './use-draft.ts';

/** Hands the draft over: everything is saved first, what is missing is shown, then a reviewer is asked. */
export function useFinish(work: QuestionDraftWork) {
  const client = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  /** Saves, and goes on only with a draft in which nothing is missing. */
  const ask = async (showMissing: (issues: readonly Missing[]) => void) => {
    if (!work.questionId.current && isBlank(work.content)) return showMissing([{ path: ['title'], message: '' }]);
    setBusy(true);
    await work.saveAll(work.saver.revision === 0);
    setBusy(false);
    const draft = work.latest()?.draft;
    if (!work.saver.clean || !draft) return;
    if (draft.issues.length > 0) return showMissing(draft.issues);
    setProblem(null);
    setAsking(true);
  };
  const submit = async (note: string) => {
    setBusy(true);
    try {
      const question = await send(work, note.trim());
      takeQuestion(client, question);
      toast(`“${question.draft?.content.title ?? question.content.title}” is in review.`);
      router.history.push(paths.question(question.id));
    } catch (error) {
      setProblem(error);
      if (error instanceof ApiProblem && error.code === 'version.stale') setAsking(false);
    } finally {
      setBusy(false);
    }
  };
  return { asking, busy, problem, ask, submit, stop: () => setAsking(false) };
}

async function send(work: QuestionDraftWork, note: string): Promise<Question> {
  const params = { questionId: work.questionId.current! };
  let { revision } = work.saver;
  if (note) {
    const body = { content: tidied(work.content), note, revision };
    const noted = await call(questionRoutes.saveDraft, { params, body });
    revision = noted.draft!.revision;
    work.saver.adopt(revision);
  }
  return call(questionRoutes.submitDraft, { params, body: { revision } });
}
