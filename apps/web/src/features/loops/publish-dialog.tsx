import { useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { useCommands } from '../../platform/keys.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';
import { usePublish } from './loops.queries.ts';

/** Publishing cannot be taken back, so it says first whom it touches; a refusal says what is missing. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { loop } = useBuilder();
  const [note, setNote] = useState('');
  const publish = usePublish(loop, note);
  const next = (loop.published?.version ?? 0) + 1;
  const send = () => {
    if (publish.isPending) return;
    publish.mutate(undefined, {
      onSuccess: () => {
        toast(`Version ${next} published`);
        onClose();
      },
    });
  };
  useCommands('Publish', [{ keys: 'mod+enter', label: 'Publish', run: send, inDialogs: true, quiet: true }]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Publish version ${next}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={publish.isPending} onClick={send}>
            Publish
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>
          Interviews scheduled from now on follow this version.
          {loop.published && ' Those already scheduled keep theirs until you choose to update them.'}
        </p>
        {loop.broken.length > 0 && !publish.error && <Broken rules={loop.broken} />}
        <TextArea
          label={loop.published ? 'What is new' : 'Note for the history'}
          optional
          rows={2}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {publish.error && (
          <Problem takeFocus>
            <Refusal error={publish.error} />
          </Problem>
        )}
      </Stack>
    </Dialog>
  );
}

function Broken({ rules }: { rules: readonly string[] }) {
  return (
    <div>
      <p className={styles.strong}>Not kept by this version</p>
      <ul className={styles.bullets}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  );
}

function Refusal({ error }: { error: Error }) {
  if (!isProblem(error, 'loop.not-assembled') || error.issues.length === 0) return problemText(error);
  return (
    <>
      Before this loop can be published:
      <ul className={styles.bullets}>
        {error.issues.map(({ path, message }) => (
          <li key={path.join('.')}>{message}</li>
        ))}
      </ul>
    </>
  );
}
