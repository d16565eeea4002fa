import type { ComparedCandidate, ComparisonRow } from '@loopwright/contracts';
import { type KeyboardEvent, useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { paths } from '../../platform/paths.ts';
import { useCan } from '../../platform/session.tsx';
import { weightWord } from '../../platform/weight.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { ComparisonCells } from './comparison-cells.tsx';
import styles from './comparison-table.module.css';
import { moveBetweenCells } from './cell-keys.ts';
import type { Group } from './rows.ts';
import { Tally } from './tally.tsx';
import type { CompareSearch } from './use-compare-search.ts';
import { isClosed, stageWord } from './words.ts';

type Props = { candidates: readonly ComparedCandidate[]; groups: readonly Group[]; search: CompareSearch };

/** Criteria × candidates. Header row and first column stay in sight; arrow keys move between cells. */
export function ComparisonTable({ candidates, groups, search }: Props) {
  const [active, setActive] = useState<string | undefined>(search.cell);
  const field = useField();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = moveBetweenCells(event);
    if (next && search.cell) search.openCell(next);
  };
  const shown = groups.flatMap(({ rows }) => rows);
  if (shown.length === 0) return <p className={styles.nothing}>The candidates do not differ in any row.</p>;
  return (
    <div className={styles.scroll} role="region" aria-label="Comparison table" tabIndex={0}>
      <table className={styles.table} data-candidates={candidates.length} onKeyDown={onKeyDown}>
        <caption>Median rating of each criterion; the number says how many people rated.</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {candidates.map((candidate) => (
              <CandidateHead key={candidate.applicationId} candidate={candidate} search={search} />
            ))}
          </tr>
        </thead>
        {groups.map(({ stage, rows }) => (
          <tbody key={stage ?? 'all'}>
            {stage && (
              <tr className={styles.stage}>
                <th scope="rowgroup" colSpan={candidates.length + 1}>
                  <span>{nameOf(field, 'stages', stage)}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={`${row.stage} ${row.criterion}`}>
                <RowHead row={row} withStage={stage === null} />
                <ComparisonCells
                  row={row}
                  candidates={candidates}
                  open={search.cell}
                  active={active}
                  isFirst={row === shown[0]}
                  onActive={setActive}
                  onOpen={search.openCell}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CandidateHead({ candidate, search }: { candidate: ComparedCandidate; search: CompareSearch }) {
  const { applicationId, name, stage, cardsIn, cardsExpected, tally, withheld } = candidate;
  const decides = useCan('decide') && !withheld && !isClosed(stage);
  return (
    <th scope="col" data-open={search.candidate === applicationId || undefined}>
      <Link href={paths.application(applicationId)} className={styles.name}>
        {name}
      </Link>
      <span
        className={styles.sub}
      >{`${stageWord(stage)} · ${withheld ? 'ratings hidden' : `${cardsIn}/${cardsExpected} scorecards`}`}</span>
      {!withheld && (
        <button
          type="button"
          className={styles.tally}
          aria-expanded={search.candidate === applicationId}
          onClick={() => search.openCandidate(applicationId)}
          data-candidate={applicationId}
        >
          <span className="visually-hidden">{`Recommendations and decision on ${name}: `}</span>
          <Tally tally={tally} />
        </button>
      )}
      {decides && (
        <div className={styles.decide}>
          <Button size="small" onClick={() => search.openCandidate(applicationId)}>
            Decide<span className="visually-hidden">{` on ${name}`}</span>
          </Button>
        </div>
      )}
    </th>
  );
}

function RowHead({ row, withStage }: { row: ComparisonRow; withStage: boolean }) {
  const field = useField();
  const competency = nameOf(field, 'competencies', row.competency);
  return (
    <th scope="row" title={row.question}>
      <span className={styles.criterion}>
        {row.name}
        {row.mustHave && <span className={styles.must}>must-have</span>}
        {weightWord(row.weight) && <span className={styles.must}>{weightWord(row.weight)}</span>}
      </span>
      <span className={styles.sub}>
        {[...new Set(withStage ? [nameOf(field, 'stages', row.stage), competency] : [competency])].join(' · ')}
      </span>
    </th>
  );
}
