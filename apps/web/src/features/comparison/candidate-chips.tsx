import type { ComparedCandidate } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../ui/badge.tsx';
import { Select } from '../../ui/select.tsx';
import { choiceQuery } from './comparison.queries.ts';
import styles from './choice.module.css';
import { stageWord } from './words.ts';

const MOST = 5;
type Props = { jobId: string; candidates: readonly ComparedCandidate[]; onChoose: (ids: readonly string[]) => void };

/** Who is compared; others of the job can join them. */
export function CandidateChips({ jobId, candidates, onChoose }: Props) {
  const choice = useQuery(choiceQuery(jobId));
  const ids = candidates.map(({ applicationId }) => applicationId);
  const others = (choice.data?.items ?? []).filter(({ id }) => !ids.includes(id));
  const options = others.map(({ id, candidate, stage }) => ({
    value: id,
    label: `${candidate.name} · ${stageWord(stage)}`,
  }));
  return (
    <div className={styles.chips}>
      <ul aria-label="Compared candidates">
        {candidates.map(({ applicationId, name }) => (
          <li key={applicationId}>
            <Chip
              removeLabel={`Remove ${name} from the comparison`}
              onRemove={() => onChoose(ids.filter((id) => id !== applicationId))}
            >
              {name}
            </Chip>
          </li>
        ))}
      </ul>
      {options.length > 0 && ids.length < MOST && (
        <Select
          label="Add a candidate"
          hideLabel
          size="small"
          empty="Add a candidate…"
          value=""
          options={options}
          onChange={(id) => id && onChoose([...ids, id])}
        />
      )}
    </div>
  );
}
