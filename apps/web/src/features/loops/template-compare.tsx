import type { LoopTemplate } from '@loopwright/contracts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';
import { backToTemplate } from './template-link.ts';

type Props = { template: LoopTemplate; differences: readonly string[]; onClose: () => void };
/** What was changed by hand since, and the way back. */
export function CompareWithTemplate({ template, differences, onClose }: Props) {
  const { loop, runs, edit } = useBuilder();
  const putBack = () => {
    edit(backToTemplate(loop, template));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Compared with “${template.title}”`}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          {runs && (
            <Button variant="primary" onClick={putBack}>
              Put back as in the template
            </Button>
          )}
        </>
      }
    >
      <Stack gap={4}>
        <ul className={styles.bullets}>
          {differences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {runs && (
          <p>
            Putting it back changes sessions and rules, not the questions of sessions that both have. It can be undone,
            and nothing is published by it.
          </p>
        )}
      </Stack>
    </Dialog>
  );
}
