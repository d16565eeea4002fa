import type { LoopWeights } from '@loopwright/contracts';
import { Segmented } from '../../ui/segmented.tsx';
import { stepWords, valueWords } from '../../platform/loop-rule-words.ts';
import styles from './rules-dialog.module.css';
import type { PartProps } from './rules-dialog.tsx';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const steps = stepWords.map((label, step) => ({ value: String(step), label: capital(label) }));
const values = [1, 2, 3].map((step) => ({ value: String(step), label: capital(valueWords[step as 1 | 2 | 3]) }));

/** What makes one question better than another where the rules leave a choice. */
export function RulesWeights({ draft: { weights }, set }: PartProps) {
  const choice = (key: keyof LoopWeights, label: string, options: typeof steps) => (
    <Segmented
      label={label}
      showLabel
      value={String(weights[key])}
      onChange={(step) => set({ weights: { ...weights, [key]: Number(step) } })}
      options={options}
    />
  );
  return (
    <>
      <p className={styles.lead}>
        Among all loops that keep the rules, the assembler takes the one worth most. This is what counts, and how much.
      </p>
      <div className={styles.weights}>
        <div>
          {choice('value', 'What a question tells you', values)}
          <p>How well it fits the level, the focus and its time, and how much its guide says to listen for.</p>
        </div>
        <div>
          {choice('depth', 'Several competencies at once', steps)}
          <p>Prefers questions that each show several of the competencies that the loop must cover.</p>
        </div>
        <div>
          {choice('exposure', 'Rare use', steps)}
          <p>Prefers questions that interviews have seldom asked lately.</p>
        </div>
      </div>
    </>
  );
}
