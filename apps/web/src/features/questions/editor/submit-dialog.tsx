import type { Question, QuestionContent } from '@loopwright/contracts';
import { lazy, Suspense, useState } from 'react';
import { problemText } from '../../../platform/problem-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { SkeletonRows } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const ContentDiff = lazy(() => import('../content-diff.tsx').then((m) => ({ default: m.ContentDiff })));

type Props = {
  /** The question whose next version goes to review; its `content` is the approved text. */
  approved: Question | null;
  /** Nobody but the author may review it. */
  alone: boolean;
  content: QuestionContent;
  busy: boolean;
  problem: unknown;
  onClose: () => void;
  onSubmit: (note: string) => void;
};
function afterwards(approved: Question | null, alone: boolean): string {
  if (alone) return 'Nobody else here reviews questions. Read it once more in review, and approve it yourself.';
  return approved
    ? `Somebody else reads it; version ${approved.version} stays in use until they approve this one.`
    : 'Somebody else reads it; loops can use it as soon as they approve it.';
}

/** Says what a reviewer will be shown, and asks for a word about it. */
export function SubmitDialog({ approved, alone, content, busy, problem, onClose, onSubmit }: Props) {
  const [note, setNote] = useState('');
  return (
    <Dialog open title="Submit for review" onClose={onClose} size={approved ? 'large' : 'medium'}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit(note);
        }}
      >
        <Stack gap={4}>
          <p>{afterwards(approved, alone)}</p>
          {approved && (
            <Suspense fallback={<SkeletonRows rows={3} label="Comparing" />}>
              <ContentDiff before={approved.content} after={content} />
            </Suspense>
          )}
          <TextField
            label={approved ? 'What changed, and why' : 'A word for the reviewer'}
            optional
            maxLength={500}
            value={note}
            onChange={setNote}
          />
          {problem !== null && <Problem takeFocus>{problemText(problem)}</Problem>}
          <Row justify="end">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" busy={busy}>
              Submit for review
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
