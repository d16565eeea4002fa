import { type Decision, DecisionDraft, type DecisionOutcome } from '@loopwright/contracts';
import { useRef, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { useForm } from '../../platform/form.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form-section.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import { Muted, Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import { sendDecision, useDecisionRecorded } from './comparison.queries.ts';
import styles from './decision.module.css';
import { OutcomeChoice } from './outcome-choice.tsx';
import { isClosed, movedWords } from './words.ts';

export type DecisionFormProps = {
  applicationId: string;
  /** Version and stage of the application as the reader sees it, so that two people do not decide past each other. */
  version: number;
  stage: string;
  /** What is not in yet, in words: nothing hinders a decision, but nobody shall overlook it. */
  missing?: readonly string[];
  /** Reads the application anew after someone else changed it. */
  onStale: () => unknown;
  onDecided?: (decision: Decision) => void;
};
type Values = { outcome: DecisionOutcome | ''; reason: string };

/** Advance, hold or reject: with a reason, and under the name of whoever decides. */
export function DecisionForm({ applicationId, version, stage, missing = [], onStale, onDecided }: DecisionFormProps) {
  const recorded = useDecisionRecorded();
  const [decided, setDecided] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // What had the focus goes away with the change.
  const focusBox = () => requestAnimationFrame(() => box.current?.focus());
  const reopen = () => {
    setDecided(false);
    focusBox();
  };
  const initial: Values = { outcome: '', reason: '' };
  const bodyOf = (values: Values) => ({ ...values, version });
  const form = useForm({
    initial,
    schema: DecisionDraft,
    toBody: bodyOf,
    send: (values: Values) => sendDecision(applicationId, bodyOf(values) as DecisionDraft),
    onDone: (decision) => {
      recorded();
      form.reset();
      setDecided(true);
      toast(movedWords(decision.outcome, stage));
      focusBox();
      onDecided?.(decision);
    },
  });
  const stale = isProblem(form.problem, 'version.stale');
  if (isClosed(stage))
    return (
      <div ref={box} tabIndex={-1}>
        <Muted>This application is closed; the decision stands.</Muted>
      </div>
    );
  if (decided)
    return (
      <div ref={box} tabIndex={-1}>
        <Button onClick={reopen}>Change decision</Button>
      </div>
    );
  return (
    <div ref={box} tabIndex={-1} className={styles.form}>
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {missing.length > 0 && <NotInYet missing={missing} />}
        <OutcomeChoice
          value={form.values.outcome}
          stage={stage}
          onChange={(outcome) => form.set('outcome', outcome)}
          error={form.errors['outcome'] && 'Choose what is decided.'}
        />
        <TextArea
          label="Reason"
          hint="What decided it, with the evidence. It is kept with your name and the time."
          {...form.field('reason')}
          error={form.errors['reason'] && 'Write down the reason; a decision without one is not recorded.'}
        />
        {form.problem && (
          <Problem takeFocus>
            {stale
              ? 'Someone moved this candidate while you were writing. Nothing was recorded and your reason is still here.'
              : problemText(form.problem)}
          </Problem>
        )}
        <Row justify="end">
          {stale && <Button onClick={() => onStale()}>Show what changed</Button>}
          <Button type="submit" variant="primary" busy={form.busy}>
            Record decision
          </Button>
        </Row>
      </Form>
    </div>
  );
}

function NotInYet({ missing }: { missing: readonly string[] }) {
  return (
    <div role="note" className={styles.missing}>
      <IconAlertTriangle aria-hidden="true" />
      <div>
        <b>Not everything is in yet.</b>
        {missing.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </div>
  );
}
