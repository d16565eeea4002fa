import type { LoopTemplate } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { Badge } from '../../ui/badge.tsx';
import { ownersWords, ruleLines } from '../../platform/loop-rule-words.ts';
import { IconCheck } from '../../ui/icons.ts';
import { Stack } from '../../ui/layout.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './templates.module.css';
import { WordList } from './word-list.tsx';
import { duration, range, totalMinutes } from './words.ts';

/** One template in full: its sessions in order, and what a loop made from it must cover. */
export function TemplateSheet({ template }: { template: LoopTemplate }) {
  const field = useField();
  const wide = ruleLines(template.rules, {
    level: (slug) => nameOf(field, 'levels', slug),
    levels: field.levels.map(({ slug }) => slug),
  });
  return (
    <Stack gap={5}>
      {template.reported && (
        <p className={styles.meta}>
          <Badge tone="warn">Reported practice</Badge> {template.reported.basis} {template.reported.style} has not
          confirmed it.
        </p>
      )}
      {template.summary !== '' && <p>{template.summary}</p>}
      <Section title={`${template.sessions.length} sessions, ${duration(totalMinutes(template))}`}>
        <ol className={styles.sessions}>
          {template.sessions.map(({ id, title, stage, minutes, questionMinutes, questionCount, focus }) => (
            <li key={id}>
              <p className={styles.line}>
                <b>{title}</b>
                <span>{minutes} min</span>
              </p>
              <p className={styles.meta}>
                {nameOf(field, 'stages', stage) === title ? '' : `${nameOf(field, 'stages', stage)} · `}
                {range(questionCount)} questions in {range(questionMinutes)} min
              </p>
              {focus.length > 0 && (
                <p className={styles.meta}>
                  Focus: {focus.map((slug) => nameOf(field, 'competencies', slug)).join(', ')}
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Must cover, at least">
        <CoverageTable template={template} />
      </Section>
      {wide.length > 0 && (
        <Section title="Rules over the whole loop">
          <WordList lines={wide.map(({ about, value }) => `${about}: ${value}`)} />
        </Section>
      )}
      {template.pinned && template.pinned.length > 0 && (
        <Section title="Begins with these questions">
          <WordList lines={template.pinned.map(({ title }) => title)} />
        </Section>
      )}
    </Stack>
  );
}

/** Minutes and owners have a column where a rule speaks of them. */
function CoverageTable({ template: { coverage } }: { template: LoopTemplate }) {
  const rules = useField().competencies.flatMap(({ slug, name }) => {
    const rule = coverage[slug];
    return rule ? [{ slug, name, ...rule }] : [];
  });
  const timed = rules.some(({ minutes }) => minutes !== undefined);
  const owned = rules.some(({ owners }) => owners !== undefined);
  return (
    <PlainTable caption="Coverage of this template" className={styles.rules}>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">Questions</th>
          <th scope="col">Sessions</th>
          {timed && <th scope="col">Minutes</th>}
          {owned && <th scope="col">Owners</th>}
          <th scope="col">Must have</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ slug, name, questions, sessions, minutes, owners, mustHave }) => (
          <tr key={slug}>
            <th scope="row">{name}</th>
            <td>{questions}</td>
            <td>{sessions}</td>
            {timed && <td>{minutes ?? '–'}</td>}
            {owned && <td>{owners ? ownersWords(owners) : mustHave ? 'at least 1' : '–'}</td>}
            <td>
              {mustHave ? <IconCheck aria-label="Must have" stroke={2} /> : <span className="visually-hidden">no</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
