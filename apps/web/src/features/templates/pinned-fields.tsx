import type { LoopTemplate, TemplateText } from '@loopwright/contracts';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconTrash } from '../../ui/icons.ts';
import { Section } from '../../ui/section.tsx';
import styles from './templates.module.css';

type Pins = TemplateText['pinned'];
type Props = {
  text: TemplateText;
  /** Titles of the questions. */
  known: NonNullable<LoopTemplate['pinned']>;
  onChange: (pinned: Pins) => void;
};
/** Questions that loops from this template begin with; others come with “Save as template” from a loop. */
export function PinnedFields({ text, known, onChange }: Props) {
  if (text.pinned.length === 0) return null;
  const titles = new Map(known.map(({ questionId, title }) => [questionId, title]));
  return (
    <Section title="Pinned questions">
      <ul>
        {text.pinned.map(({ session, questionId }) => {
          const title = titles.get(questionId) ?? 'A question of an earlier version';
          const of = text.sessions.find(({ id }) => id === session)?.title ?? session;
          return (
            <li key={`${session} ${questionId}`} className={styles.line}>
              <span className={styles.pin}>{`${title} · ${of}`}</span>
              <IconButton
                icon={<IconTrash aria-hidden="true" />}
                label={`Do not pin ${title}`}
                onClick={() => onChange(text.pinned.filter((pin) => pin.questionId !== questionId))}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
