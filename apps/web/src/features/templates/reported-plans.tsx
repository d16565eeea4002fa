import type { LoopTemplate } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './templates.module.css';
import { duration, totalMinutes } from './words.ts';

type Props = { templates: readonly LoopTemplate[]; chosen: string | undefined };
/** Plans in the manner of known employers: told by others, never by them, and made to be changed. */
export function ReportedPlans({ templates, chosen }: Props) {
  const field = useField();
  if (templates.length === 0) return null;
  return (
    <Section title="Company styles">
      <p className={styles.meta}>
        <Badge tone="warn">Reported practice</Badge> Written down from what guides for candidates report. No company has
        confirmed them. Change whatever you like once a loop has started.
      </p>
      <ul className={styles.styles}>
        {templates.map((template) => (
          <li key={template.slug}>
            <Link
              href={`${paths.templates}?template=${template.slug}`}
              keepFocus
              className={styles.cell}
              aria-current={template.slug === chosen || undefined}
            >
              <b>{template.title}</b>
              <span>
                {nameOf(field, 'tracks', template.track)}
                <br />
                {template.sessions.length} sessions, {duration(totalMinutes(template))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
