import type { LoopTemplate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';
import { counted } from './loop-words.ts';
import { templatesQuery } from './loops.queries.ts';
import { backToTemplate, differencesFrom } from './template-link.ts';

/** Whether the loop still is what its template says, in words; what differs is one press away. */
export function TemplateLine() {
  const { loop } = useBuilder();
  const field = useField();
  const [comparing, setComparing] = useState(false);
  const { data } = useQuery({ ...templatesQuery(), enabled: loop.template !== null });
  const template = data?.items.find(({ slug }) => slug === loop.template);
  if (!template) return null;
  const differences = differencesFrom(loop, template, {
    competency: (slug) => nameOf(field, 'competencies', slug),
    level: (slug) => nameOf(field, 'levels', slug),
  });
  if (differences.length === 0) return <p>As in the template “{template.title}”</p>;
  return (
    <>
      <p>
        Changed by hand: {counted(differences.length, 'difference')} from the template “{template.title}”
        <Button variant="plain" size="small" onClick={() => setComparing(true)}>
          Compare
        </Button>
      </p>
      {comparing && <Compare template={template} differences={differences} onClose={() => setComparing(false)} />}
    </>
  );
}

type Props = { template: LoopTemplate; differences: readonly string[]; onClose: () => void };
function Compare({ template, differences, onClose }: Props) {
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
