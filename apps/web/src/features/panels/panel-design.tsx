import type { PanelProposal } from '@loopwright/contracts';
import { WideTable } from '../../ui/plain-table.tsx';
import { designRows } from './panel-words.ts';
import styles from './panels.module.css';

const marks = {
  rates: { glyph: '●', words: 'rates' },
  met: { glyph: '○', words: 'rated or is scheduled already' },
  shadows: { glyph: '·', words: 'shadows' },
};

/** Interviewers × candidates: people of one column can be compared with each other. */
export function PanelDesign({ proposal }: { proposal: PanelProposal }) {
  return (
    <WideTable
      label="Who rates whom"
      caption="Who rates whom: ● here, ○ already, · as a trainee"
      showCaption
      className={styles.table}
    >
      <thead>
        <tr>
          <th scope="col">Interviewer</th>
          {proposal.candidates.map(({ applicationId, name }) => (
            <th key={applicationId} scope="col" className={styles.mid}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {designRows(proposal).map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={proposal.candidates[at]!.applicationId} className={styles.mid}>
                {cell && (
                  <>
                    <span aria-hidden="true">{marks[cell].glyph}</span>
                    <span className="visually-hidden">{marks[cell].words}</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
