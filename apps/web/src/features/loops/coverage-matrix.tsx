import type { CoverageRow, CoverageRule, Field, Loop } from '@loopwright/contracts';
import { nameOf, useField } from '../../platform/field.ts';
import { IconAlertTriangle, IconCheck } from '../../ui/icons.ts';
import { WideTable } from '../../ui/plain-table.tsx';
import styles from './coverage-panel.module.css';
import { gapWords } from './loop-words.ts';
import { ownersWords } from '../../platform/loop-rule-words.ts';

/** How many questions of each session show each competency. */
export function Matrix({ loop }: { loop: Loop }) {
  const field = useField();
  const rows = inOrder(loop.matrix, field);
  if (rows.length === 0) return <p className={styles.none}>No rules yet, and no questions to count.</p>;
  return (
    <WideTable
      label="Coverage table"
      caption="How many questions of each session show each competency"
      className={styles.matrix}
    >
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
          <MatrixRow key={row.competency} row={row} loop={loop} name={nameOf(field, 'competencies', row.competency)} />
        ))}
      </tbody>
    </WideTable>
  );
}

function MatrixRow({ row, loop, name }: { row: CoverageRow; loop: Loop; name: string }) {
  const gap = gapWords(row);
  const { rule } = row;
  return (
    <tr data-gap={gap !== null || undefined} data-free={rule === null || undefined}>
      <th scope="row">
        {name}
        {rule && <Besides rule={rule} />}
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
            {rule.questions > 0 ? row.questions : row.minutes}
            <span className={styles.need}> / {rule.questions > 0 ? rule.questions : `${rule.minutes} min`}</span>
            {!gap && <IconCheck aria-label="enough" stroke={2} />}
          </>
        ) : (
          <span className={styles.need}>{row.questions}</span>
        )}
      </td>
    </tr>
  );
}

/** What the rule asks for beside questions. */
function Besides({ rule: { mustHave, minutes, owners } }: { rule: CoverageRule }) {
  const words = [
    mustHave && 'must have',
    minutes !== undefined && `${minutes} min`,
    owners && `owned by ${ownersWords(owners)}`,
  ].filter(Boolean);
  return words.length > 0 && <span className={styles.must}>{words.join(', ')}</span>;
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
