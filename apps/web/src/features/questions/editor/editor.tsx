import type { Question, QuestionContent } from '@loopwright/contracts';
import { useState } from 'react';
import { useCommands } from '../../../platform/keys.ts';
import { useLeaveGuard } from '../../../platform/leaving.ts';
import { paths } from '../../../platform/paths.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { tidied } from './content.ts';
import { EditingContext, goToField } from './editor-context.ts';
import styles from './editor.module.css';
import { EditorActions } from './editor-actions.tsx';
import { FormatSection } from './format-section.tsx';
import { LevelsSection } from './levels-section.tsx';
import { ListeningSection } from './listening-section.tsx';
import { MissingList } from './missing-list.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { PlaceSection } from './place-section.tsx';
import { Preview } from './preview.tsx';
import { SaveLine } from './save-line.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { type QuestionDraftWork, useDraft } from './use-draft.ts';
import { useFinish } from './use-finish.ts';
import { WordsSection } from './words-section.tsx';

type Props = {
  /** As it was when the editor opened; null for a new one. */
  question: Question | null;
  content: QuestionContent;
  unsent: boolean;
  onCreated: (question: Question) => void;
};
/** The words on the left, the interviewer's view of them on the right. */
export function Editor(props: Props) {
  const work = useDraft(props);
  const finish = useFinish(work);
  const [marked, setMarked] = useState(false);
  const { content, change, state, newest } = work;
  const missing = newest?.draft?.issues ?? [];
  const submit = async () => {
    setMarked(true);
    await finish.ask((issues) => goToField(issues[0]!.path));
  };
  useCommands('Editor', [
    { keys: 'mod+enter', label: 'Save the draft', run: () => void work.saver.flush() },
    { keys: 'mod+shift+enter', label: 'Submit for review', run: () => void submit() },
  ]);
  return (
    <Page>
      <PageHeader
        title={newest ? `Edit “${content.title.trim() || 'untitled question'}”` : 'New question'}
        crumbs={[{ label: 'Question bank', href: paths.questions }]}
        meta={
          <SaveLine state={state} isNew={work.questionId.current === null} onRetry={() => void work.saver.flush()} />
        }
        actions={<EditorActions work={work} busy={finish.busy} onSubmit={() => void submit()} />}
      />
      <EditingContext value={{ content, change, missing: marked ? missing : [], questionId: newest?.id ?? null }}>
        <Stack gap={4}>
          <Notices work={work} />
          <Columns work={work} missing={missing} />
        </Stack>
      </EditingContext>
      {finish.asking && (
        <SubmitDialog
          approved={approvedOf(newest)}
          alone={isAlone(newest)}
          content={tidied(content)}
          busy={finish.busy}
          problem={finish.problem}
          onClose={finish.stop}
          onSubmit={finish.submit}
        />
      )}
      <Leaving work={work} />
    </Page>
  );
}

const approvedOf = (question: Question | null): Question | null => (question && question.version > 0 ? question : null);

const isAlone = (question: Question | null): boolean => question?.draft?.alone ?? false;

function Notices({ work }: { work: QuestionDraftWork }) {
  const { state, saver, content, takeTheirs } = work;
  return (
    <>
      {state.kind === 'conflict' && (
        <ConflictNotice
          title="Somebody else saved this draft while you wrote"
          theirs={state.theirs}
          mine={tidied(content)}
          mineLabel="Keep mine"
          theirsLabel="Take theirs"
          onMine={() => void saver.keepMine()}
          onTheirs={takeTheirs}
        >
          <p>Both texts are kept. Nothing is saved until you choose.</p>
        </ConflictNotice>
      )}
      <OvertakenNotice work={work} />
    </>
  );
}

type ColumnsProps = { work: QuestionDraftWork; missing: NonNullable<Question['draft']>['issues'] };
function Columns({ work, missing }: ColumnsProps) {
  const [show, setShow] = useState<'edit' | 'preview'>('edit');
  const [wide] = useState(() => matchMedia('(min-width: 1100px)').matches);
  return (
    <>
      <div className={styles.switch}>
        <Segmented
          label="Show"
          value={show}
          onChange={setShow}
          options={[
            { value: 'edit', label: 'Edit' },
            { value: 'preview', label: 'Preview' },
          ]}
        />
      </div>
      <div className={styles.columns} data-show={show}>
        <div className={styles.form}>
          <WordsSection />
          <FormatSection />
          <PlaceSection />
          <LevelsSection />
          <ListeningSection />
        </div>
        <div className={styles.aside} tabIndex={0} role="group" aria-label="Beside the text">
          {work.newest?.draft && <MissingList missing={missing} wide={wide} />}
          <Preview content={work.content} />
        </div>
      </div>
    </>
  );
}

/** Saving is tried first; only what cannot be saved asks before it is left behind. */
function Leaving({ work }: { work: QuestionDraftWork }) {
  const leaving = useLeaveGuard({
    unsaved: () => !work.saver.clean,
    settle: () => work.saver.flush(),
    within: (path) => path === '/questions/new',
  });
  return (
    <ConfirmDialog
      open={leaving !== null}
      onClose={() => leaving?.stay()}
      title="Leave without saving?"
      confirm="Leave"
      danger
      onConfirm={() => leaving?.go()}
    >
      Your last changes are not on the server. This device keeps them for a week and offers them when you come back.
    </ConfirmDialog>
  );
}
