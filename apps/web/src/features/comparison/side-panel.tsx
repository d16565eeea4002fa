import type { Comparison } from '@loopwright/contracts';
import { PeekPanel } from '../../ui/peek-panel.tsx';
import { CandidatePanel } from './candidate-panel.tsx';
import { CellPanel } from './cell-panel.tsx';
import { focusOpener } from './cell-keys.ts';
import { findCell } from './rows.ts';
import type { CompareSearch } from './use-compare-search.ts';

/** Behind a cell: who said what. Behind a candidate: recommendations and the decision. Null when neither is open. */
export function sidePanel(comparison: Comparison, search: CompareSearch) {
  const found = findCell(comparison.rows, search.cell);
  const of = found ? found.cell.applicationId : search.candidate;
  const candidate = comparison.candidates.find(({ applicationId }) => applicationId === of);
  if (!candidate) return null;
  const close = () => {
    search.close();
    requestAnimationFrame(() => focusOpener(search.cell, search.candidate));
  };
  return (
    <PeekPanel title={found ? `${candidate.name} · ${found.row.name}` : candidate.name} onClose={close}>
      {found ? (
        <CellPanel candidate={candidate} {...found} />
      ) : (
        <CandidatePanel key={candidate.applicationId} candidate={candidate} />
      )}
    </PeekPanel>
  );
}
