import type { Rubric, RubricScope, RubricUse } from '@loopwright/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { moreOf, rowsOf } from '../../platform/paging.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { elsewhereInWords } from './reach-words.ts';
import { ReachChoice, ReachedJobs } from './reach-choice.tsx';
import { type RubricErrors, told } from './rubric-errors.ts';
import { toSend } from './rubric-text.ts';
import { useChangeRubric, useQueryOf } from './rubrics.queries.ts';
import type { Written } from './use-kept-text.ts';

type Reach = RubricScope['reach'];
type Props = {
  stage: string;
  written: Written;
  onClose: () => void;
  /** Someone published meanwhile: go on over their version. */
  onBase: (version: number) => void;
  onErrors: (errors: RubricErrors) => void;
  onDone: (words: string) => void;
};

/** Says whom the new version reaches before it reaches anyone. */
export function PublishRubricDialog({ stage, written, onClose, onBase, onErrors, onDone }: Props) {
  const [note, setNote] = useState('');
  const [reach, setReach] = useState<Reach>('current-and-future');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const use = useInfiniteQuery(useQueryOf(stage));
  const change = useChangeRubric(stage);
  const next = written.base + 1;
  const jobs = use.data ? rowsOf(use.data) : [];
  const publish = () => {
    const scope: RubricScope = reach === 'chosen' ? { reach, jobIds: [...chosen] } : { reach };
    change.mutate(
      { version: written.base, text: toSend(written.text), note, scope },
      {
        onSuccess: ({ rubric, moved }) => onDone(publishedWords(rubric.version, moved)),
        onError: (error) => {
          const errors = isProblem(error, 'rubric.invalid', 'request.invalid') ? told(error.issues) : {};
          if (Object.keys(errors).length > 0) onErrors(errors);
        },
      },
    );
  };
  const none = reach === 'chosen' && chosen.length === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Publish version ${next}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={change.isPending}
            disabledReason={none ? 'Choose at least one job.' : undefined}
            onClick={publish}
          >
            Publish
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {change.isError && <Refused error={change.error} stage={stage} onBase={onBase} onSeen={change.reset} />}
        <TextArea label="What is new" optional rows={2} maxLength={500} value={note} onChange={setNote} />
        <ReachChoice value={reach} onChange={setReach} />
        {use.isPending && <SkeletonRows rows={3} label="Loading whom this touches" />}
        {use.isError && <ErrorPanel what="Whom this touches could not be loaded." {...failureOf(use)} />}
        {use.data && (
          <Reached
            jobs={jobs}
            reach={reach}
            chosen={chosen}
            onChosen={setChosen}
            elsewhere={use.data.pages[0]!.elsewhere}
          />
        )}
        <Pagination noun="jobs" one="job" {...moreOf(use)} />
      </Stack>
    </Dialog>
  );
}

type ReachedProps = {
  jobs: readonly RubricUse[];
  reach: Reach;
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
  elsewhere: number;
};
function Reached({ jobs, elsewhere, ...choice }: ReachedProps) {
  return (
    <>
      {jobs.length === 0 ? (
        <Muted>No open job that you can see uses this rubric.</Muted>
      ) : (
        <ReachedJobs jobs={jobs} {...choice} />
      )}
      {elsewhere > 0 && <Muted small>{elsewhereInWords(elsewhere)}</Muted>}
    </>
  );
}

type RefusedProps = { error: Error; stage: string; onBase: (version: number) => void; onSeen: () => void };
/** Nobody's words are overwritten: whoever comes second sees what came first and decides. */
function Refused({ error, stage, onBase, onSeen }: RefusedProps) {
  const theirs = isProblem(error, 'version.stale') ? (error.current as Rubric | undefined) : undefined;
  if (!theirs) return <Problem takeFocus>{problemText(error)}</Problem>;
  const goOn = () => {
    onBase(theirs.version);
    onSeen();
  };
  return (
    <Problem takeFocus>
      <p>{`Someone published version ${theirs.version} while you were writing. Yours is kept here.`}</p>
      <p>
        <Link href={paths.rubric(stage, theirs.version)} target="_blank">
          Read version {theirs.version}
        </Link>
        {', then '}
        <Button size="small" onClick={goOn}>{`publish yours as version ${theirs.version + 1}`}</Button>
      </p>
    </Problem>
  );
}

const publishedWords = (version: number, moved: number): string =>
  moved === 0
    ? `Version ${version} published.`
    : `Version ${version} published. ${moved} ${moved === 1 ? 'interview' : 'interviews'} to come will be rated by it.`;
