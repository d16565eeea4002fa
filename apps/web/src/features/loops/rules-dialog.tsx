import { useRef, useState } from 'react';
import { useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useBuilder } from './builder-context.ts';
import { changeAllRules, isRuleChange } from './rule-edits.ts';
import { ruleLines } from '../../platform/loop-rule-words.ts';
import { RulesAsked } from './rules-asked.tsx';
import { RulesCoverage } from './rules-coverage.tsx';
import styles from './rules-dialog.module.css';
import { changesIn, draftOf, type RulesDraft } from './rules-draft.ts';
import { type Issues, issuesIn, type Part, partOf, parts } from './rules-issues.ts';
import { RulesMix } from './rules-mix.tsx';
import { RulesWeights } from './rules-weights.tsx';

const titles: Record<Part, string> = {
  coverage: 'Coverage',
  mix: 'Levels and formats',
  asked: 'Asked before',
  weights: 'Weights',
};
const bodies = { coverage: RulesCoverage, mix: RulesMix, asked: RulesAsked, weights: RulesWeights };

/** A part of the dialog: the fields as they stand, how to change them, and what is wrong with them. */
export type PartProps = { draft: RulesDraft; set: (change: Partial<RulesDraft>) => void; issues: Issues };

/** All rules that the assembler keeps over the whole loop, in one place. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const { loop, edit } = useBuilder();
  const { competencies, levels } = useField();
  const [part, setPart] = useState<Part>('coverage');
  const [draft, setDraft] = useState(() =>
    draftOf(loop, { competencies: competencies.map(({ slug }) => slug), levels: levels.map(({ slug }) => slug) }),
  );
  const [issues, setIssues] = useState<Issues>({});
  const body = useRef<HTMLDivElement>(null);
  const save = () => {
    const found = issuesIn(draft);
    const [first] = Object.keys(found);
    setIssues(found);
    if (first) {
      setPart(partOf(first));
      window.setTimeout(() => body.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus(), 0);
      return;
    }
    const changes = changesIn(draft, loop);
    if (isRuleChange(loop, changes)) edit(changeAllRules(loop, changes, 'Changed the rules of the loop'));
    onClose();
  };
  const Body = bodies[part];
  const now = changesIn(draft, loop);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Rules of the loop"
      size="large"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save rules
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <Segmented
          label="Rules about"
          value={part}
          onChange={setPart}
          options={parts.map((value) => ({ value, label: titles[value] + countWords(counts(now, loop)[value]) }))}
        />
      </div>
      <div ref={body} className={styles.body}>
        <Body draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} issues={issues} />
      </div>
    </Dialog>
  );
}

const countWords = (n: number): string => (n > 0 ? ` (${n})` : '');

/** How many rules each part has, as its fields stand. */
function counts(
  { coverage, rules = {} }: ReturnType<typeof changesIn>,
  loop: ReturnType<typeof useBuilder>['loop'],
): Record<Part, number> {
  const covered = Object.values({ ...loop.coverage, ...coverage }).filter((rule) => rule !== null).length;
  const { levelMix, formatMix, weights, ...asked } = rules;
  const wide = (of: typeof rules) => ruleLines(of, { level: String }).length;
  return {
    coverage: covered,
    mix: wide({ levelMix, formatMix }),
    asked: wide(asked),
    weights: wide({ weights }),
  };
}
