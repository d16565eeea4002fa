import type { LoopTemplate } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { counted, duration } from './loop-words.ts';
import styles from './start-loop.module.css';

/** What a loop would begin with. */
export function TemplatePreview({ template }: { template: LoopTemplate }) {
  const field = useField();
  const { sessions, coverage, summary, pinned = [] } = template;
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  const rules = field.competencies.filter(({ slug }) => coverage[slug]);
  return (
    <div className={styles.preview}>
      {summary !== '' && <p>{summary}</p>}
      <PlainTable caption="Sessions of this template" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">Slot</th>
            <th scope="col">Questions</th>
            <th scope="col">Focus</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{session.title}</th>
              <td>{session.minutes} min</td>
              <td>
                {session.questionCount.from}–{session.questionCount.to} in {session.questionMinutes.from}–
                {session.questionMinutes.to} min
              </td>
              <td className={styles.focus}>
                {session.focus.map((slug) => nameOf(field, 'competencies', slug)).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <p className={styles.lead}>
        {counted(sessions.length, 'session')}, {duration(minutes)} in all. Covers{' '}
        {rules
          .map(
            ({ slug, name }) =>
              `${name} (${coverage[slug]!.questions}${coverage[slug]!.mustHave ? ', must have' : ''})`,
          )
          .join(', ')}
        .
      </p>
      {pinned.length > 0 && (
        <p className={styles.lead}>{`Begins with ${pinned.map(({ title }) => `“${title}”`).join(', ')}.`}</p>
      )}
    </div>
  );
}
