import { Fold } from '../../../ui/fold.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { goToField, type Missing, pathText, sentence } from './editor-context.ts';
import styles from './missing-list.module.css';

/** What stands between this draft and its approval; each line leads to its field. */
export function MissingList({ missing, wide }: { missing: readonly Missing[]; wide: boolean }) {
  if (missing.length === 0)
    return (
      <p className={styles.whole}>
        <IconCircleCheck aria-hidden="true" />
        Nothing is missing: this draft can go to review.
      </p>
    );
  return (
    <div className={styles.missing}>
      <Fold title="Missing before it can be approved" count={missing.length} open={wide}>
        <ul className={styles.list}>
          {missing.map(({ path, message }) => (
            <li key={`${pathText(path)} ${message}`}>
              <button type="button" onClick={() => goToField(path)}>
                {partOf(path)}
                <span>{sentence(message)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

const parts: Record<string, string> = {
  title: 'Title',
  prompt: 'Prompt',
  format: 'Format',
  minutes: 'Time to plan',
  stages: 'Stages',
  competencies: 'Competencies',
  topics: 'Topics',
  levels: 'What good looks like',
  assesses: 'What it shows',
  keyPoints: 'Listen for',
  followUps: 'Follow-ups',
  redFlags: 'Red flags',
  choice: 'Choices',
  exercise: 'Exercise',
  design: 'Design',
  note: 'Editor’s note',
};
const partOf = (path: Missing['path']): string => parts[String(path[0])] ?? 'Question';
