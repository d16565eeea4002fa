import { jobRoutes, type Loop, type LoopPlan, loopRoutes, type LoopSession } from '@loopwright/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, isProblem } from '../../platform/api.ts';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { type FromBank, leftOutWords, newTo, overfillWords, withAdded, withoutAdded } from './added-questions.ts';
import styles from './add-to-loop.module.css';
import { fillWords } from './loop-words.ts';
import { loopQuery } from './loops.queries.ts';
import { planOf } from './plan.ts';

const jobsWithLoopQuery = () =>
  queryOptions({
    queryKey: ['jobs', 'list', 'with-loop'],
    queryFn: async ({ signal }) => {
      const { items } = await call(jobRoutes.list, { query: { status: 'open', limit: 100 }, signal });
      return items.filter(({ loop }) => loop !== 'none');
    },
  });

type Props = {
  questions: readonly FromBank[];
  onClose: () => void;
  onAdded: () => void;
};
/** Puts questions of the bank into a session of a job's loop; they are in its draft until somebody publishes it. */
export function AddToLoop({ questions, onClose, onAdded }: Props) {
  const jobs = useQuery(jobsWithLoopQuery());
  const [jobId, setJobId] = useState('');
  const chosen = jobs.data?.length === 1 ? jobs.data[0]!.id : jobId;
  return (
    <Dialog open onClose={onClose} title={`Add ${questionsIn(questions)} to a loop`}>
      {jobs.isPending && <SkeletonRows rows={3} label="Loading the jobs" />}
      {jobs.isError && <ErrorPanel what="The jobs could not be loaded." {...failureOf(jobs)} />}
      {jobs.data?.length === 0 && (
        <EmptyState title="No open job has a loop yet" actions={<ButtonLink href={paths.jobs}>Go to jobs</ButtonLink>}>
          Start a loop for a job first; then questions can go into it.
        </EmptyState>
      )}
      {jobs.data && jobs.data.length > 0 && (
        <Stack gap={4}>
          <Select
            label="Job"
            empty="Choose a job…"
            value={chosen}
            options={jobs.data.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setJobId}
          />
          {chosen && <IntoLoop key={chosen} jobId={chosen} questions={questions} onClose={onClose} onAdded={onAdded} />}
        </Stack>
      )}
    </Dialog>
  );
}

const questionsIn = (questions: Props['questions']): string =>
  questions.length === 1 ? `“${questions[0]!.title}”` : `${questions.length} questions`;

function IntoLoop({ jobId, questions, onClose, onAdded }: Props & { jobId: string }) {
  const loop = useQuery(loopQuery(jobId));
  const [session, setSession] = useState('');
  const add = useAdding(jobId, onAdded);
  if (loop.isPending) return <SkeletonRows rows={3} label="Loading the loop" />;
  if (loop.isError) return <ErrorPanel what="The loop could not be loaded." {...failureOf(loop)} />;
  if (!loop.data) return <EmptyState title="This job has no loop">Start one in the job first.</EmptyState>;
  const plan = planOf(loop.data);
  const fresh = newTo(
    plan,
    questions.map(({ id }) => id),
  );
  const left = leftOutWords(plan, questions);
  const into = loop.data.sessions.find(({ id }) => id === session);
  return (
    <Stack gap={4}>
      <Sessions loop={loop.data} value={session} onChange={setSession} />
      {into && <Doubts session={into} added={questions.filter(({ id }) => fresh.includes(id))} />}
      {left.length > 0 && <p className={styles.left}>{`Left out: ${left.join(' ')}`}</p>}
      {add.isError && <Problem takeFocus>{problemText(add.error)}</Problem>}
      <Row justify="end">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          busy={add.isPending}
          {...(!session && { disabledReason: 'Choose a session first.' })}
          {...(fresh.length === 0 && { disabledReason: 'There is nothing to add.' })}
          onClick={() => add.mutate({ loop: loop.data!, session, ids: fresh, left })}
        >
          Add to loop
        </Button>
      </Row>
    </Stack>
  );
}

function Sessions({ loop, value, onChange }: { loop: Loop; value: string; onChange: (id: string) => void }) {
  const field = useField();
  return (
    <RadioList
      legend="Session"
      choices={loop.sessions.map((session) => ({
        value: session.id,
        label: session.title,
        hint: `${nameOf(field, 'stages', session.stage)} · ${fillWords(session)}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** Said before anything is added; whoever runs the loop may want it so. */
function Doubts({ session, added }: { session: LoopSession; added: readonly FromBank[] }) {
  const field = useField();
  const words = overfillWords(session, added, nameOf(field, 'stages', session.stage));
  return (
    <div role="status">
      {words.length > 0 && (
        <Notice title="It does not quite fit" icon={<IconAlertTriangle aria-hidden="true" />}>
          <ul className={styles.doubts}>
            {words.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

type Adding = { loop: Loop; session: string; ids: readonly string[]; left: readonly string[] };
/** Adding says what shall be so; when somebody changed the loop meanwhile it is said again of theirs. */
function useAdding(jobId: string, onAdded: () => void) {
  const client = useQueryClient();
  const { queryKey } = loopQuery(jobId);
  const write = async (loop: Loop, change: (plan: LoopPlan) => LoopPlan): Promise<Loop> => {
    const send = (now: Loop) =>
      call(loopRoutes.change, {
        params: { loopId: now.id },
        body: { plan: change(planOf(now)), version: now.version },
      });
    const saved = await send(loop).catch((error: unknown) => {
      if (isProblem(error, 'version.stale') && error.current) return send(error.current as Loop);
      throw error;
    });
    client.setQueryData(queryKey, saved);
    void client.invalidateQueries({ queryKey: ['jobs', 'list'] });
    return saved;
  };
  return useMutation({
    mutationFn: ({ loop, session, ids }: Adding) => write(loop, (plan) => withAdded(plan, session, ids)),
    onSuccess: (saved, { session, ids, left }) => {
      const title = saved.sessions.find(({ id }) => id === session)?.title ?? 'the session';
      const undo = () =>
        void write(client.getQueryData(queryKey) ?? saved, (plan) => withoutAdded(plan, session, ids)).catch(
          (error: unknown) => toast(problemText(error), { tone: 'problem' }),
        );
      const added = `${ids.length === 1 ? 'The question is' : `${ids.length} questions are`} in “${title}”.`;
      toast(left.length > 0 ? `${added} Left out: ${left.join(' ')}` : added, { undo });
      onAdded();
    },
  });
}
