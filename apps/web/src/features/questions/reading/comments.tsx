import { type QuestionComment, questionCommentRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../platform/api.ts';
import { failureOf, problemText } from '../../../platform/problem-text.ts';
import { useCan } from '../../../platform/session.tsx';
import { useClock } from '../../../platform/time.ts';
import { Button } from '../../../ui/button.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { toast } from '../../../ui/toasts.tsx';
import styles from './comments.module.css';

const commentsQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'about', questionId, 'comments'],
    queryFn: ({ signal }) => call(questionCommentRoutes.list, { params: { questionId }, signal }),
  });

/** What reviewers and authors say to each other; threads one deep, each until it is settled. */
export function Comments({ questionId }: { questionId: string }) {
  const comments = useQuery(commentsQuery(questionId));
  const writes = useCan('write questions');
  if (comments.isPending) return <SkeletonRows rows={4} label="Loading the comments" />;
  if (comments.isError) return <ErrorPanel what="The comments could not be loaded." {...failureOf(comments)} />;
  const { items } = comments.data;
  const threads = items.filter(({ parentId }) => parentId === null);
  return (
    <Stack gap={5}>
      {threads.length === 0 && (
        <EmptyState title="No comments yet">Say what should be better, or why it is as it is.</EmptyState>
      )}
      {threads.map((thread) => (
        <Thread
          key={thread.id}
          questionId={questionId}
          thread={thread}
          answers={items.filter(({ parentId }) => parentId === thread.id)}
        />
      ))}
      {writes && <Write questionId={questionId} label="Comment" action="Comment" />}
    </Stack>
  );
}

type ThreadProps = { questionId: string; thread: QuestionComment; answers: readonly QuestionComment[] };
function Thread({ questionId, thread, answers }: ThreadProps) {
  const client = useQueryClient();
  const writes = useCan('write questions');
  const [answering, setAnswering] = useState(false);
  const settle = useMutation({
    mutationFn: (resolved: boolean) =>
      call(questionCommentRoutes.resolve, { params: { questionId, commentId: thread.id }, body: { resolved } }),
    onSettled: () => client.invalidateQueries({ queryKey: commentsQuery(questionId).queryKey }),
    onError: (error) => toast(problemText(error), { tone: 'problem' }),
  });
  return (
    <article className={styles.thread} data-settled={thread.resolved ? true : undefined}>
      <Remark comment={thread} />
      {answers.map((answer) => (
        <div key={answer.id} className={styles.answer}>
          <Remark comment={answer} />
        </div>
      ))}
      <Row>
        {thread.resolved && (
          <span className={styles.settled}>
            <IconCircleCheck aria-hidden="true" />
            Settled{thread.resolved.by && ` by ${thread.resolved.by.name}`}
          </span>
        )}
        {writes && (
          <>
            <Button size="small" variant="plain" aria-expanded={answering} onClick={() => setAnswering(!answering)}>
              Answer
            </Button>
            <Button size="small" variant="plain" onClick={() => settle.mutate(!thread.resolved)}>
              {thread.resolved ? 'Open again' : 'Settle'}
            </Button>
          </>
        )}
      </Row>
      {answering && (
        <Write
          questionId={questionId}
          parentId={thread.id}
          label={`Answer to ${thread.author.name}`}
          action="Answer"
          onDone={() => setAnswering(false)}
        />
      )}
    </article>
  );
}

function Remark({ comment: { author, at, text, version } }: { comment: QuestionComment }) {
  const clock = useClock();
  return (
    <div>
      <p className={styles.who}>
        <b>{author.name}</b>{' '}
        <Muted small>
          {clock.dateTime(at)}
          {version > 0 && `, on version ${version}`}
        </Muted>
      </p>
      <Markdown text={text} />
    </div>
  );
}

type WriteProps = { questionId: string; parentId?: string; label: string; action: string; onDone?: () => void };
function Write({ questionId, parentId, label, action, onDone }: WriteProps) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const send = useMutation({
    mutationFn: () =>
      call(questionCommentRoutes.add, {
        params: { questionId },
        body: { text, ...(parentId !== undefined && { parentId }) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: commentsQuery(questionId).queryKey });
      setText('');
      onDone?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !send.isPending) send.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={2}>
        <TextArea label={label} rows={2} maxLength={2000} value={text} onChange={setText} />
        {send.isError && <Problem takeFocus>{problemText(send.error)}</Problem>}
        <Row>
          <Button
            type="submit"
            size="small"
            busy={send.isPending}
            {...(text.trim() === '' && { disabledReason: 'Write something first.' })}
          >
            {action}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
