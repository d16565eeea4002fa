import type { TemplateLink } from '@loopwright/contracts';
import { useState } from 'react';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';
import { useChangeLink } from './template-link.queries.ts';

type Newer = NonNullable<TemplateLink['newer']>;
type Props = { title: string; newer: Newer; onClose: () => void };
/** What a newer version of the template would do to this draft, before it does it. */
export function TakeOverDialog({ title, newer, onClose }: Props) {
  const { loop, runs } = useBuilder();
  const [collisions, setCollisions] = useState<'keep' | 'take'>('keep');
  const change = useChangeLink(loop);
  const { version, note, author, takes, kept, collisions: colliding } = newer;
  const takeOver = () =>
    change.mutate(
      { to: version, collisions },
      {
        onSuccess: () => {
          toast(`The draft follows version ${version} of “${title}”. Nothing is published yet.`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Version ${version} of “${title}”`}
      footer={
        <>
          <Button onClick={onClose}>{runs ? 'Not now' : 'Close'}</Button>
          {runs && (
            <Button variant="primary" busy={change.isPending} onClick={takeOver}>
              Take it over
            </Button>
          )}
        </>
      }
    >
      <Stack gap={4}>
        <p>{`By ${author.name}${note ? `: ${note}` : '.'}`}</p>
        <Effects title="Comes into this draft" lines={takes} none="Nothing: the draft has it all already." />
        <Effects title="Changed by hand here, and stays" lines={kept} />
        <Effects title="Changed here and in the template" lines={colliding} />
        {colliding.length > 0 && runs && (
          <Segmented
            label="Where both changed"
            showLabel
            value={collisions}
            onChange={setCollisions}
            options={[
              { value: 'keep', label: 'Keep this loop’s' },
              { value: 'take', label: 'Take the template’s' },
            ]}
          />
        )}
        <p>Only the draft changes. Interviews that are scheduled keep the version that they have.</p>
        {change.error && <Problem takeFocus>{problemText(change.error)}</Problem>}
      </Stack>
    </Dialog>
  );
}

function Effects({ title, lines, none }: { title: string; lines: readonly string[]; none?: string }) {
  if (lines.length === 0) return none ? <p>{none}</p> : null;
  return (
    <div>
      <p className={styles.strong}>{title}</p>
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
