import { questionRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../platform/api.ts';
import { paths } from '../../../platform/paths.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconTrash } from '../../../ui/icons.ts';
import { MenuDots } from '../../../ui/menu.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { takeQuestion } from '../questions.queries.ts';
import type { QuestionDraftWork } from './use-draft.ts';

type Props = { work: QuestionDraftWork; busy: boolean; onSubmit: () => void };
export function EditorActions({ work, busy, onSubmit }: Props) {
  const [discarding, setDiscarding] = useState(false);
  const saved = work.newest?.draft;
  return (
    <>
      {saved && (
        <MenuDots
          label="More for this draft"
          items={[
            {
              label: 'Discard draft…',
              danger: true,
              icon: <IconTrash aria-hidden="true" />,
              onSelect: () => setDiscarding(true),
            },
          ]}
        />
      )}
      <Button title="Ctrl Enter" busy={work.state.kind === 'saving'} onClick={() => void work.saveAll()}>
        Save draft
      </Button>
      <Button variant="primary" busy={busy} onClick={onSubmit}>
        Submit for review
      </Button>
      {discarding && <Discard work={work} onClose={() => setDiscarding(false)} />}
    </>
  );
}

function Discard({ work, onClose }: { work: QuestionDraftWork; onClose: () => void }) {
  const client = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { newest } = work;
  const approved = newest && newest.version > 0;
  const discard = async () => {
    setBusy(true);
    try {
      const params = { questionId: work.questionId.current! };
      await call(questionRoutes.discardDraft, { params, body: { revision: work.saver.revision } });
      work.saver.give();
      if (newest && approved) takeQuestion(client, { ...newest, draft: null });
      await client.invalidateQueries({ queryKey: ['questions'] });
      toast('The draft is discarded.');
      router.history.push(approved ? paths.question(newest.id) : paths.questions);
    } catch (error) {
      setProblem(problemText(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title="Discard this draft?"
      confirm="Discard draft"
      danger
      busy={busy}
      problem={problem}
      onConfirm={() => void discard()}
    >
      {approved
        ? `What was written since version ${newest.version} goes away; version ${newest.version} stays in use.`
        : 'The question was never approved, so it goes away as a whole.'}{' '}
      This cannot be undone.
    </ConfirmDialog>
  );
}
