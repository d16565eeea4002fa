import type { PanelPerson, PanelProposal } from '@loopwright/contracts';
import { Badge } from '../../ui/badge.tsx';
import { WideTable } from '../../ui/plain-table.tsx';
import { excessOf } from './panel-words.ts';
import styles from './panels.module.css';

/** What the proposal asks of each person, against what their weeks have room for. */
export function PanelPeople({ proposal: { people } }: { proposal: PanelProposal }) {
  return (
    <WideTable
      label="How much each interviews"
      caption="How much each interviews in these weeks"
      showCaption
      className={styles.table}
    >
      <thead>
        <tr>
          <th scope="col">Interviewer</th>
          <th scope="col" className={styles.number}>
            Before
          </th>
          <th scope="col" className={styles.number}>
            Here
          </th>
          <th scope="col" className={styles.number}>
            Room for
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <Load key={one.person.id} one={one} />
        ))}
      </tbody>
    </WideTable>
  );
}

function Load({ one }: { one: PanelPerson }) {
  const { person, team, before, rates, shadows, room } = one;
  const over = excessOf(one);
  return (
    <tr>
      <th scope="row">
        {person.name} {team !== '' && <span className={styles.muted}>{team}</span>}
      </th>
      <td className={styles.number}>{before}</td>
      <td className={styles.number}>
        {over > 0 && <Badge tone="warn">{`${over} over`}</Badge>} {rates}
        {shadows > 0 && <span className={styles.muted}>{` + ${shadows} as trainee`}</span>}
      </td>
      <td className={styles.number}>{room}</td>
    </tr>
  );
}
