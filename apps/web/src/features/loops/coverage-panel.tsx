import type { CoverageRow, Field, Loop } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle, IconCheck } from '../../ui/icons.ts';
import { useBuilder } from './builder-context.ts';
import styles from './coverage-panel.module.css';
import { askedMinutes, counted, duration, gapWords, isUntouched } from './loop-words.ts';
import { allowQuestion } from './plan-edits.ts';

/** What the loop covers, where its gaps are, and what it costs in time. */
export function CoveragePanel() {
  const { loop, runs, open } = useBuilder();
  return (
    <section aria-labelledby="coverage" className={styles.panel}>
      <header className={styles.header}>
        <h2 id="coverage">Coverage</h2>
        {runs && (
          <Button variant="plain" size="small" onClick={() => open({ kind: 'coverage' })}>
            Change rules
          </Button>
        )}
      </header>
      <Totals loop={loop} />
      <Matrix loop={loop} />
      <p className={styles.key} aria-hidden="true">
        <i data-main /> main subject of a question <i /> also shown by it
      </p>
      <Broken loop={loop} />
      <Banned />
    </section>
  );
}

function Matrix({ loop }: { loop: Loop }) {
  const field = useField();
  const rows = inOrder(loop.matrix, field);
  if (rows.length === 0) return <p className={styles.none}>No rules yet, and no questions to count.</p>;
  return (
    <div className={styles.scroll} role="group" aria-label="Coverage table" tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">How many questions of each session show each competency</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            {loop.sessions.map(({ id, title }, index) => (
              <th key={id} scope="col" title={title}>
                <span aria-hidden="true">{index + 1}</span>
                <span className="visually-hidden">{title}</span>
              </th>
            ))}
            <th scope="col">Has / needs</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow
              key={row.competency}
              row={row}
              loop={loop}
              name={nameOf(field, 'competencies', row.competency)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixRow({ row, loop, name }: { row: CoverageRow; loop: Loop; name: string }) {
  const gap = gapWords(row);
  const { rule } = row;
  return (
    <tr data-gap={gap !== null || undefined} data-free={rule === null || undefined}>
      <th scope="row">
        {name}
        {rule?.mustHave && <span className={styles.must}>must have</span>}
        {gap && (
          <span className={styles.gap}>
            <IconAlertTriangle aria-hidden="true" stroke={1.75} />
            {gap}
          </span>
        )}
      </th>
      {loop.sessions.map(({ id }) => (
        <td key={id}>
          <Cell {...(row.bySession[id] ?? { main: 0, also: 0 })} />
        </td>
      ))}
      <td className={styles.sum}>
        {rule ? (
          <>
            {row.questions}
            <span className={styles.need}> / {rule.questions}</span>
            {!gap && <IconCheck aria-label="enough" stroke={2} />}
          </>
        ) : (
          <span className={styles.need}>{row.questions}</span>
        )}
      </td>
    </tr>
  );
}

function Cell({ main, also }: { main: number; also: number }) {
  if (main + also === 0) return <span className="visually-hidden">none</span>;
  const words = [main > 0 && `${main} main`, also > 0 && `${also} also`].filter(Boolean).join(', ');
  return (
    <>
      <span aria-hidden="true" className={styles.cell} title={words}>
        {main > 0 && <Dots main count={main} />}
        {also > 0 && <Dots count={also} />}
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}

const Dots = ({ main, count }: { main?: boolean; count: number }) => (
  <span>
    <i data-main={main || undefined} />
    {count > 1 && count}
  </span>
);

/** Gaps stand where their competency always stands: rules first, in the order of the field. */
function inOrder(rows: readonly CoverageRow[], { competencies }: Field): CoverageRow[] {
  const place = new Map(competencies.map(({ slug }, index) => [slug, index]));
  const rank = (row: CoverageRow) => (row.rule ? 0 : 1000) + (place.get(row.competency) ?? 999);
  return [...rows].sort((one, other) => rank(one) - rank(other));
}

/** The whole loop in two sentences: its gaps first. */
function Totals({ loop: { sessions, matrix } }: { loop: Loop }) {
  const rules = matrix.filter(({ rule }) => rule !== null);
  const met = rules.filter((row) => row.met).length;
  const slots = sessions.reduce((sum, { minutes }) => sum + minutes, 0);
  const asked = sessions.reduce((sum, session) => sum + askedMinutes(session), 0);
  const questions = sessions.reduce((sum, session) => sum + session.questions.length, 0);
  return (
    <div className={styles.totals}>
      {rules.length > 0 && (
        <p data-gaps={met < rules.length || undefined}>
          {met === rules.length
            ? `All ${counted(rules.length, 'rule')} met`
            : `${met} of ${counted(rules.length, 'rule')} met`}
        </p>
      )}
      <p>
        {counted(questions, 'question')}, {duration(asked)} of asking in {duration(slots)}
      </p>
    </div>
  );
}

/** Of a plan without any question every rule is broken, which says nothing. */
function Broken({ loop }: { loop: Loop }) {
  const { broken } = loop;
  if (broken.length === 0 || isUntouched(loop)) return null;
  return (
    <details open className={styles.more}>
      <summary>{counted(broken.length, 'rule')} not kept</summary>
      <ul>
        {broken.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </details>
  );
}

function Banned() {
  const { loop, runs, edit } = useBuilder();
  if (loop.banned.length === 0)
    return runs ? (
      <p className={styles.none}>
        Never use: nothing yet. In the menu of a question, choose “Keep it out of this loop”.
      </p>
    ) : null;
  return (
    <details open className={styles.more}>
      <summary>Never use in this loop ({loop.banned.length})</summary>
      <ul>
        {loop.banned.map((question) => (
          <li key={question.questionId}>
            <span>{question.title}</span>
            {runs && (
              <Button variant="plain" size="small" onClick={() => edit(allowQuestion(question))}>
                Allow again<span className="visually-hidden"> “{question.title}”</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
