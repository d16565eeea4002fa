import type { RubricScope, RubricUse } from '@loopwright/contracts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { ScrollList } from '../../ui/scroll-list.tsx';
import { effectInWords, flightInWords, isMixed } from './reach-words.ts';

type Reach = RubricScope['reach'];
const choices: readonly { value: Reach; label: string; hint: string }[] = [
  {
    value: 'current-and-future',
    label: 'All loops, now and later',
    hint: 'Interviews to come move to the new version.',
  },
  { value: 'future', label: 'Only loops started later', hint: 'Loops of today stay with the version they have.' },
  {
    value: 'chosen',
    label: 'Only the jobs I choose, and loops started later',
    hint: 'The others stay with the version they have.',
  },
];

/** Interviews that have begun keep their version whatever is chosen. */
export function ReachChoice({ value, onChange }: { value: Reach; onChange: (reach: Reach) => void }) {
  return <RadioList legend="Who should be rated by it?" choices={choices} value={value} onChange={onChange} />;
}

type Props = {
  jobs: readonly RubricUse[];
  reach: Reach;
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
};
/** What happens to the candidates in flight, job by job. */
export function ReachedJobs({ jobs, reach, chosen, onChosen }: Props) {
  return (
    <ScrollList label="What happens to candidates in flight">
      {jobs.map(({ job, candidates }) => {
        const isChosen = chosen.includes(job.id);
        const reached = reach === 'current-and-future' || (reach === 'chosen' && isChosen);
        const choose = (on: boolean) => onChosen(on ? [...chosen, job.id] : chosen.filter((id) => id !== job.id));
        return (
          <li key={job.id}>
            {reach === 'chosen' ? (
              <Checkbox label={job.title} checked={isChosen} onChange={choose} />
            ) : (
              <b>{job.title}</b>
            )}
            <p>{`${flightInWords(candidates)}: ${effectInWords(candidates, reached)}.`}</p>
            {isMixed(candidates, reached) && (
              <p>Some of them are rated by the old version: mind that when you compare.</p>
            )}
          </li>
        );
      })}
    </ScrollList>
  );
}
