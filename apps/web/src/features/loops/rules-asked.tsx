import { TextField } from '../../ui/text-field.tsx';
import styles from './rules-dialog.module.css';
import type { PartProps } from './rules-dialog.tsx';
import type { RulesDraft } from './rules-draft.ts';

/** What interviews have asked already, and how far the loop keeps away from it. */
export function RulesAsked({ draft, set, issues }: PartProps) {
  const number = (name: keyof RulesDraft & ('maxUses' | 'days' | 'candidateDays' | 'unproven'), most: number) => ({
    ...({ name, type: 'number', inputMode: 'numeric', min: 0, max: most, step: 1 } as const),
    value: draft[name],
    error: issues[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <p className={styles.lead}>
        What interviews have asked already. Leave a field empty for no rule; limits that a question has of its own stay.
      </p>
      <div className={styles.fields}>
        <TextField
          label="Most uses of a question"
          hint="One asked more often is left out; scheduled interviews count."
          {...number('maxUses', 1000)}
        />
        <TextField
          label="Days that uses are counted"
          hint="Older ones do not count, also in the weight of rare use."
          {...number('days', 1095)}
        />
        <TextField
          label="Most unproven questions in a session"
          hint="Unproven: not rated yet for a candidate whose scorecards are all in."
          {...number('unproven', 20)}
        />
        <TextField
          label="Days until a candidate may meet a question again"
          hint="In loops of a slate, for questions of other jobs. Empty: never."
          {...number('candidateDays', 3650)}
        />
      </div>
    </>
  );
}
