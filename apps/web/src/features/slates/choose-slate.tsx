import type { SlateChoice } from '@loopwright/contracts';
import { useState } from 'react';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StepLead } from '../../ui/steps.tsx';
import { useStartSlate } from './slates.queries.ts';

const MOST = 20;

/** Who is to get a loop of their own; those who are being interviewed are ticked to begin with. */
export function ChooseSlate({
  loopId,
  version,
  choices,
}: {
  loopId: string;
  version: number;
  choices: readonly SlateChoice[];
}) {
  const free = choices.filter(({ scheduled }) => !scheduled);
  const [chosen, setChosen] = useState(() =>
    free
      .filter(({ interviewing, ownLoop }) => interviewing && !ownLoop)
      .map(({ applicationId }) => applicationId)
      .slice(0, MOST),
  );
  const start = useStartSlate(loopId, version);
  if (choices.length === 0)
    return (
      <EmptyState title="No candidates in the running">
        Loops are made once there are candidates to interview.
      </EmptyState>
    );
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Stack gap={4}>
      <StepLead>
        Candidates talk. Their loops ask for the same and are as hard as each other, but most questions differ; a few
        are asked of everyone, so that you can still compare.
      </StepLead>
      <CheckboxGroup legend="Candidates">
        {choices.map((choice) => (
          <Checkbox
            key={choice.applicationId}
            label={choice.name}
            hint={hintOf(choice)}
            checked={chosen.includes(choice.applicationId)}
            disabled={choice.scheduled}
            onChange={(on) => toggle(choice.applicationId, on)}
          />
        ))}
      </CheckboxGroup>
      {free.length < 2 && (
        <StepLead>
          A slate takes two candidates or more who have no interview yet. Make it before their first one is scheduled.
        </StepLead>
      )}
      {start.isError && <Problem takeFocus>{problemText(start.error)}</Problem>}
      <Row>
        <Button
          variant="primary"
          busy={start.isPending}
          disabledReason={reasonAgainst(chosen.length)}
          onClick={() => start.mutate(chosen)}
        >
          {chosen.length < 2 ? 'Make loops' : `Make ${chosen.length} loops`}
        </Button>
      </Row>
    </Stack>
  );
}

function hintOf({ scheduled, ownLoop }: SlateChoice): string | undefined {
  if (scheduled) return 'Interviews are scheduled already';
  return ownLoop ? 'Has a loop of their own' : undefined;
}

function reasonAgainst(count: number): string | undefined {
  if (count < 2) return 'Tick two candidates or more';
  return count > MOST ? `At most ${MOST} at once` : undefined;
}
