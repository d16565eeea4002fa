import type { CoverageRule, TemplateText } from '@loopwright/contracts';
import { useField } from '../../platform/field.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './templates.module.css';

const noRule: CoverageRule = { questions: 0, sessions: 1, mustHave: false };
const limits = { questions: [0, 20], sessions: [1, 6] } as const;
type Coverage = TemplateText['coverage'];
type Props = { coverage: Coverage; onChange: (coverage: Coverage) => void };

/** How many questions a loop needs on each competency; none means that there is no rule. */
export function CoverageFields({ coverage, onChange }: Props) {
  const { competencies } = useField();
  const set = (slug: string, rule: CoverageRule) => {
    const others = Object.fromEntries(Object.entries(coverage).filter(([name]) => name !== slug));
    onChange(rule.questions > 0 ? { ...coverage, [slug]: rule } : others);
  };
  return (
    <Section title="Must cover, at least">
      <PlainTable caption="Rules of coverage" className={styles.rules}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Questions</th>
            <th scope="col">Sessions</th>
            <th scope="col">Must have</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map(({ slug, name }) => (
            <RuleRow key={slug} name={name} rule={coverage[slug] ?? noRule} onChange={(rule) => set(slug, rule)} />
          ))}
        </tbody>
      </PlainTable>
    </Section>
  );
}

type RowProps = { name: string; rule: CoverageRule; onChange: (rule: CoverageRule) => void };
function RuleRow({ name, rule, onChange }: RowProps) {
  const none = rule.questions === 0;
  const number = (key: 'questions' | 'sessions', noun: string) => (
    <input
      type="number"
      inputMode="numeric"
      className={styles.number}
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
