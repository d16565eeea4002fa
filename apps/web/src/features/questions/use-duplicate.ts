import { questionRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../platform/api.ts';
import { questionQuery } from '../../platform/bank.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { toast } from '../../ui/toasts.tsx';
import { takeQuestion } from './questions.queries.ts';

const MOST = 200;

/** Makes a draft of one's own out of a question, and opens it in the editor. */
export function useDuplicate() {
  const client = useQueryClient();
  const router = useRouter();
  const writes = useCan('write questions');
  return (questionId: string) => {
    if (!writes) return toast('Your role reads the question bank.', { tone: 'problem' });
    client
      .fetchQuery(questionQuery(questionId))
      .then(({ content, tags }) => {
        const copy = { ...content, title: `Copy of ${content.title}`.slice(0, MOST), sources: [] };
        return call(questionRoutes.create, { body: { content: copy, tags } });
      })
      .then((copy) => {
        takeQuestion(client, copy);
        toast(`“${copy.content.title}” is a draft.`);
        router.history.push(paths.editQuestion(copy.id));
      })
      .catch((error: unknown) => toast(problemText(error), { tone: 'problem' }));
  };
}
