import { keyNames } from '../../platform/keys.ts';
import { Button } from '../../ui/button.tsx';
import { IconArrowRight } from '../../ui/icons.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { Step } from './steps.ts';
import styles from './workbench.module.css';

type Props = { steps: readonly Step[]; at: string; busy: boolean; onGo: (id: string) => void; onSubmit: () => void };
const nextWords = {
  briefing: 'Briefing',
  question: 'Next question',
  criteria: 'Go to criteria',
  overall: 'Go to overall',
} as const;

/** One step on, or the end of it. Always at the same place. */
export function StepFooter({ steps, at, busy, onGo, onSubmit }: Props) {
  const index = steps.findIndex(({ id }) => id === at);
  const before = index > 1 ? steps[index - 1] : undefined;
  const next = steps[index + 1];
  return (
    <div className={styles.footer}>
      {before && <Button onClick={() => onGo(before.id)}>Back</Button>}
      <span className={styles.keys}>
        <KeyHint keys={keyNames(next ? 'mod+enter' : 'mod+shift+enter')} />
      </span>
      {next ? (
        <Button variant="primary" onClick={() => onGo(next.id)}>
          {index === 0 ? 'Start' : nextWords[next.kind]}
          <IconArrowRight aria-hidden="true" />
        </Button>
      ) : (
        <Button variant="primary" busy={busy} onClick={onSubmit}>
          Submit scorecard
        </Button>
      )}
    </div>
  );
}
