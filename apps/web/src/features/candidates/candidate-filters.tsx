import type { ApplicationStage, WaitingFor } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearchText } from '../../platform/navigation.ts';
import { IconSearch } from '../../ui/icons.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './candidate-filters.module.css';
import { jobChoicesQuery } from './candidates.queries.ts';
import { stageOptions } from './stages.tsx';

type Filter = {
  q: string | undefined;
  job: string | undefined;
  stage: ApplicationStage | undefined;
  waiting: WaitingFor | undefined;
};
type Props = { filter: Filter; onChange: (change: Partial<Filter>) => void };
const waitingOptions: { value: WaitingFor; label: string }[] = [
  { value: 'scheduling', label: 'Interviews to schedule' },
  { value: 'cards', label: 'Overdue scorecards' },
  { value: 'decision', label: 'A decision' },
];

/** By name, job, stage, and what someone has to do next. */
export function CandidateFilters({ filter, onChange }: Props) {
  const [text, setText] = useSearchText(filter.q ?? '', (q) => onChange({ q: q || undefined }));
  const jobs = useQuery(jobChoicesQuery()).data?.items ?? [];
  return (
    <div role="search" aria-label="Candidates" className={styles.filters}>
      <TextField
        type="search"
        label="Search candidates"
        hideLabel
        placeholder="Search candidates"
        icon={<IconSearch aria-hidden="true" />}
        value={text}
        onChange={setText}
      />
      <Select
        label="Job"
        hideLabel
        empty="Any job"
        value={filter.job ?? ''}
        onChange={(job) => onChange({ job: job || undefined })}
        options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select<ApplicationStage | ''>
        label="Stage"
        hideLabel
        empty="Any stage"
        value={filter.stage ?? ''}
        onChange={(stage) => onChange({ stage: stage || undefined })}
        options={stageOptions}
      />
      <Select<WaitingFor | ''>
        label="Waiting for"
        hideLabel
        empty="Waiting for anything"
        value={filter.waiting ?? ''}
        onChange={(waiting) => onChange({ waiting: waiting || undefined })}
        options={waitingOptions}
      />
    </div>
  );
}
