import { type Question, questionRoutes, type RetirementReason, retirementReasons } from '@loopwright/contracts';
import { type ReactNode, useState } from 'react';
import { call } from '../../../platform/api.ts';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { reasonHints, reasonWords } from '../bank-labels.ts';
import { useQuestionAct } from '../use-question-act.ts';
import { StillAsked } from './still-asked.tsx';

/** Takes a question out of the bank, with the reason; what was asked with it stays as it was. */
export function RetireDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const act = useQuestionAct();
  const title = question.content.title;
  const retire = (reason: RetirementReason, note: string) =>
    act.mutate({
      quietly: true,
      send: () =>
        call(questionRoutes.retire, {
          params: { questionId: question.id },
          body: { reason, note, revision: question.revision },
        }),
      done: `“${title}” is retired.`,
      undo: ({ id, revision }) =>
        act.mutate({
          send: () => call(questionRoutes.restore, { params: { questionId: id }, body: { revision } }),
          done: `“${title}” is back in the bank.`,
        }),
      onDone: onClose,
    });
  return (
    <RetirementForm
      title={`Retire “${title}”`}
      busy={act.isPending}
      problem={act.error ? problemText(act.error) : null}
      onClose={onClose}
      onRetire={retire}
    >
      <p>It leaves the bank: whoever builds a loop no longer finds it. Scorecards that were written keep it.</p>
      <StillAsked questionId={question.id} />
    </RetirementForm>
  );
}

type FormProps = {
  title: string;
  children: ReactNode;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onRetire: (reason: RetirementReason, note: string) => void;
};
/** The reason is a choice, so that the bank can later be looked through by it. */
export function RetirementForm({ title, children, busy, problem, onClose, onRetire }: FormProps) {
  const [reason, setReason] = useState<RetirementReason>('stale');
  const [note, setNote] = useState('');
  return (
    <Dialog open onClose={onClose} title={title} size="small">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onRetire(reason, note.trim());
        }}
      >
        <Stack gap={4}>
          {children}
          <RadioList
            legend="Why"
            choices={retirementReasons.map((each) => ({
              value: each,
              label: reasonWords[each],
              hint: reasonHints[each],
            }))}
            value={reason}
            onChange={setReason}
          />
          <TextField label="Note" optional maxLength={500} value={note} onChange={setNote} />
          {problem && <Problem takeFocus>{problem}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={busy}>
              Retire
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
