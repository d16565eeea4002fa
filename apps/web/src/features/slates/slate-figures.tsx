import type { SlateFigures as Figures, Spread } from '@loopwright/contracts';
import { Badge } from '../../ui/badge.tsx';
import styles from './slates.module.css';

/** What the loops have in common, in words and numbers. */
export function SlateFigures({ figures }: { figures: Figures }) {
  const { kept, difficulty, minutes, questions, coverage, anchors, mostShared, mostAsked, linked } = figures;
  return (
    <div className={styles.figures}>
      <p>
        {kept ? <Badge tone="ok">Alike</Badge> : <Badge tone="warn">Alike with exceptions</Badge>}{' '}
        {kept
          ? 'Every loop covers the same, aims at the same level and varies its questions within the limits.'
          : 'Not every loop could be kept within the limits; the ones that could not say why.'}
      </p>
      <dl className={styles.facts}>
        <Fact name="Level aimed at">{`${span(difficulty)}, may be ${span(difficulty.band)}`}</Fact>
        <Fact name="Minutes of questions">{span(minutes)}</Fact>
        <Fact name="Questions">{span(questions)}</Fact>
        <Fact name="Asked of everyone">{anchors.length > 0 ? anchors.join(' · ') : 'Nothing'}</Fact>
        <Fact name="Most in common beside these">
          {mostShared.between ? `${mostShared.questions}, between ${mostShared.between.join(' and ')}` : 'Nothing'}
        </Fact>
        {mostAsked && (
          <Fact name="Most asked of the others">{`${mostAsked.title}, in ${mostAsked.candidates} loops`}</Fact>
        )}
        <Fact name="Comparison">
          {linked ? 'Any two candidates share questions' : 'Some candidates share no question'}
        </Fact>
      </dl>
      <details>
        <summary>Coverage</summary>
        <dl className={styles.facts}>
          {coverage.map((row) => (
            <Fact key={row.competency} name={row.competency}>
              {`${span(row)} questions`}
            </Fact>
          ))}
        </dl>
      </details>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const span = ({ least, most }: Spread): string => (least === most ? String(least) : `${least} to ${most}`);
