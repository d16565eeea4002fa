import type { Application } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { IconUsers } from '../../ui/icons.ts';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { choiceQuery } from './comparison.queries.ts';
import styles from './choice.module.css';
import { stageWord } from './words.ts';

const MOST = 5;
type Props = { jobId: string; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void };

/** Shown until two candidates are chosen. */
export function CandidatePicker({ jobId, chosen, onChoose }: Props) {
  const choice = useQuery(choiceQuery(jobId));
  if (choice.isPending) return <SkeletonRows label="Loading candidates" />;
  if (choice.isError) return <ErrorPanel what="The candidates could not be loaded." {...failureOf(choice)} />;
  const { items } = choice.data;
  if (items.length < 2)
    return (
      <EmptyState
        icon={<IconUsers aria-hidden="true" />}
        title="Not enough candidates to compare"
        actions={<ButtonLink href={paths.job(jobId)}>Go to the job</ButtonLink>}
      >
        A comparison needs at least two candidates of this job.
      </EmptyState>
    );
  return <Picker items={items} chosen={chosen} onChoose={onChoose} />;
}

function Picker({ items, chosen, onChoose }: Omit<Props, 'jobId'> & { items: readonly Application[] }) {
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const toggle = (id: string) =>
    setPicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const full = picked.length >= MOST;
  const reason = picked.length < 2 ? 'Choose at least two candidates' : undefined;
  return (
    <Stack gap={4}>
      <fieldset className={styles.picker}>
        <legend>Choose two to five candidates</legend>
        {items.map(({ id, candidate, stage }) => (
          <Checkbox
            key={id}
            label={candidate.name}
            hint={stageWord(stage)}
            checked={picked.includes(id)}
            disabled={full && !picked.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </fieldset>
      <Row>
        <Button variant="primary" onClick={() => onChoose(picked)} {...(reason && { disabledReason: reason })}>
          Compare
        </Button>
        <Muted small>{full ? 'Five at most.' : `${picked.length} chosen`}</Muted>
      </Row>
    </Stack>
  );
}
