import { type Question, questionRoutes } from '@loopwright/contracts';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../platform/api.ts';
import { useReach } from '../../../platform/connection.ts';
import { paths } from '../../../platform/paths.ts';
import { useMe } from '../../../platform/session.tsx';
import { useClock } from '../../../platform/time.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { IconEdit, IconSend } from '../../../ui/icons.ts';
import { Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import { usePermissions } from '../permissions.ts';
import { useQuestionAct } from '../use-question-act.ts';
import { SendBackDialog } from './send-back-dialog.tsx';

const ContentDiff = lazy(() => import('../content-diff.tsx').then((m) => ({ default: m.ContentDiff })));

type Draft = NonNullable<Question['draft']>;

/** The next version on its way: who wrote it, what it changes, and whose turn it is. */
export function DraftNotice({ question }: { question: Question }) {
  const clock = useClock();
  const mine = question.draft?.author.id === useMe().user.id;
  const { draft, version } = question;
  if (!draft) return null;
  const review = draft.state === 'review';
  return (
    <Notice
      icon={review ? <IconSend aria-hidden="true" /> : <IconEdit aria-hidden="true" />}
      title={titleOf(question, mine)}
    >
      <p>
        {turnWords(draft, mine)} Last saved {clock.dateTime(draft.updatedAt)}.{draft.note && ` “${draft.note}”`}
      </p>
      {version > 0 && <Changes question={question} draft={draft} />}
      <Steps question={question} draft={draft} />
    </Notice>
  );
}

function titleOf({ draft, version }: Question, mine: boolean): string {
  const what = version > 0 ? `version ${version + 1}` : 'this question';
  const who = mine ? 'You' : draft!.author.name;
  if (draft!.state === 'review') return `${who} submitted ${what} for review`;
  return `${who} ${mine ? 'are' : 'is'} writing ${what}`;
}

function turnWords({ state, alone }: Draft, mine: boolean): string {
  if (state === 'draft') return 'Not submitted yet.';
  if (!mine) return '';
  return alone
    ? 'Nobody else here reviews questions, so you may approve it yourself; its history will say so.'
    : 'Somebody else has to approve it.';
}

function Changes({ question, draft }: { question: Question; draft: Draft }) {
  const [shown, setShown] = useState(draft.state === 'review');
  return (
    <>
      <Row>
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide changes' : `See changes from version ${question.version}`}
        </Button>
      </Row>
      {shown && (
        <Suspense fallback={<SkeletonRows rows={3} label="Comparing" />}>
          <ContentDiff before={question.content} after={draft.content} />
        </Suspense>
      )}
    </>
  );
}

type StepsProps = { question: Question; draft: Draft };
function Steps(props: StepsProps) {
  const may = usePermissions(props.question);
  if (!may.edit && !may.withdraw && !may.approve) return null;
  return <Row>{props.draft.state === 'review' ? <Reviewing {...props} /> : <Writing {...props} />}</Row>;
}

const stepOf = ({ question, draft }: StepsProps) => ({
  params: { questionId: question.id },
  body: { revision: draft.revision },
});

function Reviewing(props: StepsProps) {
  const { question, draft } = props;
  const may = usePermissions(question);
  const act = useQuestionAct();
  const reach = useReach();
  const [returning, setReturning] = useState(false);
  const approve = () =>
    act.mutate({
      send: () => call(questionRoutes.approveDraft, stepOf(props)),
      done: `“${draft.content.title}” is approved as version ${question.version + 1}.`,
    });
  const withdraw = () =>
    act.mutate({ send: () => call(questionRoutes.withdrawDraft, stepOf(props)), done: 'Taken back from review.' });
  return (
    <>
      {may.approve && (
        <Button size="small" variant="primary" busy={act.isPending} onClick={approve} {...reach}>
          Approve
        </Button>
      )}
      {may.sendBack && (
        <Button size="small" onClick={() => setReturning(true)} {...reach}>
          Send back…
        </Button>
      )}
      {may.withdraw && (
        <Button size="small" onClick={withdraw} {...reach}>
          Withdraw
        </Button>
      )}
      {returning && (
        <SendBackDialog question={question} revision={draft.revision} onClose={() => setReturning(false)} />
      )}
    </>
  );
}

function Writing(props: StepsProps) {
  const { question, draft } = props;
  const act = useQuestionAct();
  const reach = useReach();
  const lacks = draft.issues.length > 0;
  const submit = () =>
    act.mutate({
      send: () => call(questionRoutes.submitDraft, stepOf(props)),
      done: `“${draft.content.title}” is in review.`,
    });
  return (
    <>
      <ButtonLink size="small" href={paths.editQuestion(question.id)}>
        Write on
      </ButtonLink>
      <Button
        size="small"
        variant="primary"
        busy={act.isPending}
        onClick={submit}
        {...reach}
        {...(lacks && { disabledReason: 'Something is missing; the editor shows what.' })}
      >
        Submit for review
      </Button>
    </>
  );
}
