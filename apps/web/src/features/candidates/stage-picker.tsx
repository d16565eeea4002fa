import type { Application } from '@loopwright/contracts';
import { Select } from '../../ui/select.tsx';
import { useMoveWithUndo } from './application-table.tsx';
import { stageOptions, StageWord } from './stages.tsx';

/** Where the application stands, and for those who run the job the way to move it. */
export function StagePicker({ application, runs }: { application: Application; runs: boolean }) {
  const move = useMoveWithUndo();
  if (!runs) return <StageWord stage={application.stage} />;
  return (
    <Select
      label="Stage"
      hideLabel
      value={application.stage}
      onChange={(stage) => move(application, stage)}
      options={stageOptions}
    />
  );
}
