import type { CoverageRule, Loop } from '@loopwright/contracts';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './drawers.module.css';
import { changeRules } from './plan-edits.ts';

type Draft = Record<string, CoverageRule>;
const noRule: CoverageRule = { questions: 0, sessions: 1, mustHave: false };
const limits = { questions: [0, 20], sessions: [1, 6] } as const;

/** How many questions the loop needs on each competency; none means that there is no rule. */
export function CoverageDialog({ onClose }: { onClose: () => void }) {
  const { loop, edit } = useBuilder();
  const { competencies } = useField();
  const [draft, setDraft] = useState<Draft>(() => ({ ...loop.coverage }));
  const slugs = [...new Set([...competencies.map(({ slug }) => slug), ...Object.keys(loop.coverage)])];
  const save = () => {
    const changes = changesOf(slugs, loop, draft);
    if (Object.keys(changes).length > 0) edit(changeRules(loop.coverage, changes, 'Changed what the loop must cover'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="What the loop must cover"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save rules
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p className={styles.lead}>
          Least number of questions on a competency over the whole loop, and in how many sessions. A loop that lacks a
          must-have cannot be published.
        </p>
        <table className={styles.rules}>
          <caption className="visually-hidden">Rules of coverage</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">Questions</th>
              <th scope="col">Sessions</th>
              <th scope="col">Must have</th>
            </tr>
          </thead>
          <tbody>
            {slugs.map((slug) => (
              <RuleRow
                key={slug}
                slug={slug}
                rule={draft[slug] ?? noRule}
                onChange={(rule) => setDraft((before) => ({ ...before, [slug]: rule }))}
              />
            ))}
          </tbody>
        </table>
      </Stack>
    </Dialog>
  );
}

type RowProps = { slug: string; rule: CoverageRule; onChange: (rule: CoverageRule) => void };
function RuleRow({ slug, rule, onChange }: RowProps) {
  const field = useField();
  const name = nameOf(field, 'competencies', slug);
  const none = rule.questions === 0;
  const number = (key: 'questions' | 'sessions', noun: string) => (
    <input
      type="number"
      inputMode="numeric"
      aria-label={`${noun} on ${name}`}
      min={limits[key][0]}
      max={limits[key][1]}
      disabled={key === 'sessions' && none}
      value={key === 'sessions' && none ? '' : rule[key]}
      onChange={(event) => onChange({ ...rule, [key]: within(Number(event.target.value), limits[key]) })}
    />
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{number('questions', 'Questions')}</td>
      <td>{number('sessions', 'Sessions')}</td>
      <td>
        <input
          type="checkbox"
          aria-label={`${name} is a must-have`}
          disabled={none}
          checked={rule.mustHave && !none}
          onChange={(event) => onChange({ ...rule, mustHave: event.target.checked })}
        />
      </td>
    </tr>
  );
}

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, Math.round(value) || least));

/** Only what differs; no questions means no rule. */
function changesOf(slugs: readonly string[], { coverage }: Loop, draft: Draft): Record<string, CoverageRule | null> {
  const entries = slugs.map((slug): [string, CoverageRule | null] => {
    const rule = draft[slug];
    return [slug, rule && rule.questions > 0 ? rule : null];
  });
  return Object.fromEntries(
    entries.filter(([slug, rule]) => JSON.stringify(rule) !== JSON.stringify(coverage[slug] ?? null)),
  );
}
