import type { LoopTemplate } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconCheck } from '../../ui/icons.ts';
import { Stack } from '../../ui/layout.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './templates.module.css';
import { WordList } from './word-list.tsx';
import { duration, range, totalMinutes } from './words.ts';

/** One template in full: its sessions in order, and what a loop made from it must cover. */
export function TemplateSheet({ template }: { template: LoopTemplate }) {
  const field = useField();
  const rules = field.competencies.filter(({ slug }) => template.coverage[slug]);
  return (
    <Stack gap={5}>
      {template.reported && (
        <p className={styles.meta}>
          <Badge tone="warn">Reported practice</Badge> {template.reported.basis} {template.reported.style} has not
          confirmed it.
        </p>
      )}
      <p>{template.summary}</p>
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
        <table className={styles.rules}>
          <caption className="visually-hidden">Coverage of this template</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">Questions</th>
              <th scope="col">Sessions</th>
              <th scope="col">Must have</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ slug, name }) => (
              <tr key={slug}>
                <th scope="row">{name}</th>
                <td>{template.coverage[slug]!.questions}</td>
                <td>{template.coverage[slug]!.sessions}</td>
                <td>
                  {template.coverage[slug]!.mustHave ? (
                    <IconCheck aria-label="Must have" stroke={2} />
                  ) : (
                    <span className="visually-hidden">no</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {template.pinned && template.pinned.length > 0 && (
        <Section title="Begins with these questions">
          <WordList lines={template.pinned.map(({ title }) => title)} />
        </Section>
      )}
    </Stack>
  );
}
