import type { LoopTemplate } from '@loopwright/contracts';
import { useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { Link } from '../../ui/link.tsx';
import styles from './templates.module.css';
import { totalMinutes, duration } from './words.ts';

type Props = { templates: readonly LoopTemplate[]; chosen: string | undefined };
/** Tracks down, levels across; where no template was made the cell is empty. */
export function TemplateGrid({ templates, chosen }: Props) {
  const { tracks, levels } = useField();
  const rows = tracks.filter(({ slug }) => templates.some(({ track }) => track === slug));
  return (
    <div className={styles.scroll} role="group" aria-label="Templates by track and level" tabIndex={0}>
      <table className={styles.grid}>
        <caption className="visually-hidden">Loop templates by track and level</caption>
        <thead>
          <tr>
            <th scope="col">Track</th>
            {levels.map(({ slug, name }) => (
              <th key={slug} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((track) => (
            <tr key={track.slug}>
              <th scope="row">
                {track.name}
                <span className={styles.summary}>{track.summary}</span>
              </th>
              {levels.map((level) => (
                <td key={level.slug}>
                  {templates
                    .filter((each) => each.track === track.slug && each.level === level.slug)
                    .map((template) => (
                      <TemplateLink key={template.slug} template={template} current={template.slug === chosen} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TemplateLink({ template, current }: { template: LoopTemplate; current: boolean }) {
  return (
    <Link
      href={`${paths.templates}?template=${template.slug}`}
      keepFocus
      className={styles.cell}
      aria-current={current || undefined}
      aria-label={`${template.title}: ${template.sessions.length} sessions, ${duration(totalMinutes(template))}`}
    >
      <b>{template.sessions.length} sessions</b>
      <span>{duration(totalMinutes(template))}</span>
    </Link>
  );
}
