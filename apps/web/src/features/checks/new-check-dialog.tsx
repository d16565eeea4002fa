import { CheckDraft, type NewCheckLink } from '@loopwright/contracts';
import { useState } from 'react';
import * as z from 'zod/mini';
import { onceDone } from '../../platform/once-done.ts';
import { useClock, useNow } from '../../platform/time.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCreateCheck } from './checks.queries.ts';
import styles from './checks.module.css';
import { DrawnQuestions } from './drawn-questions.tsx';
import { ExtraTime } from './extra-time.tsx';
import { useDraw } from './use-draw.ts';

type Props = { applicationId: string; level: string; onClose: () => void; onCreated: (made: NewCheckLink) => void };

/** Puts a check together: a draw from the bank that can be looked at and changed, the time, and who sees what. */
export function NewCheckDialog({ applicationId, level, onClose, onCreated }: Props) {
  const draw = useDraw(applicationId, level);
  const create = useCreateCheck(applicationId);
  const [typed, setTyped] = useState<string | null>(null);
  const [extraMinutes, setExtra] = useState(0);
  const [openDays, setOpenDays] = useState('7');
  const [blind, setBlind] = useState(true);
  const [showsScore, setShowsScore] = useState(false);
  const suggested = draw.questions.length;
  const minutes = Number(typed ?? suggested);
  const draft = {
    questions: draw.questions.map(({ questionId }) => questionId),
    ...{ minutes, extraMinutes, openDays: Number(openDays), blind, showsScore },
  };
  const wrong = (field: string) =>
    z.safeParse(CheckDraft, draft).error?.issues.some(({ path }) => path[0] === field) ?? false;
  const send = () => {
    if (z.safeParse(CheckDraft, draft).success) onceDone(create.mutateAsync(draft), onCreated);
  };
  return (
    <Dialog open onClose={onClose} title="New knowledge check" size="large">
      <Stack gap={5}>
        <DrawnQuestions draw={draw} />
        <div className={styles.settings}>
          <TextField
            label="Minutes"
            inputMode="numeric"
            value={typed ?? String(suggested)}
            onChange={setTyped}
            error={wrong('minutes') ? 'Use 1 to 240 minutes.' : undefined}
          />
          <TextField
            label="Days to start it"
            inputMode="numeric"
            value={openDays}
            onChange={setOpenDays}
            error={wrong('openDays') ? 'Use 1 to 60 days.' : undefined}
          />
          <ExtraTime minutes={minutes || 0} value={extraMinutes} onChange={setExtra} />
        </div>
        <Muted small>
          One minute a question is usual. <Expiry days={wrong('openDays') ? null : Number(openDays)} />
        </Muted>
        <Stack gap={2}>
          <Checkbox
            label="Hide the result from interviewers until they have submitted their own scorecard"
            checked={blind}
            onChange={setBlind}
          />
          <Checkbox
            label="Show the candidate how many were right"
            hint="Else the page says only that the answers have arrived."
            checked={showsScore}
            onChange={setShowsScore}
          />
        </Stack>
        {create.error && <Problem takeFocus>{problemText(create.error)}</Problem>}
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={create.isPending}
            onClick={send}
            {...(draw.questions.length === 0 && { disabledReason: 'Choose at least one question' })}
          >
            Create check
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

const DAY_MS = 86_400_000;
/** When the check that is made now can no longer be started. */
function Expiry({ days }: { days: number | null }) {
  const clock = useClock();
  const now = useNow();
  if (days === null) return null;
  return `Made now, it expires if nobody has started it by ${clock.moment(new Date(now + days * DAY_MS))}.`;
}
