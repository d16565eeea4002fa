import type { ComparedCandidate } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../../platform/session.tsx';
import { Muted, Stack } from '../../ui/layout.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './voice.module.css';
import { DecisionForm } from './decision-form.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { Tally } from './tally.tsx';
import { Voice } from './voice.tsx';

/** What the panel recommends for one candidate, and what was decided. */
export function CandidatePanel({ candidate }: { candidate: ComparedCandidate }) {
  const { applicationId, applicationVersion, recommendations, stage, tally, withheld, cardsExpected, cardsIn } =
    candidate;
  const decides = useCan('decide');
  const client = useQueryClient();
  if (withheld) return <Muted>Recommendations and decisions stay hidden until you submit your own scorecard.</Muted>;
  return (
    <Stack gap={6}>
      <Section title="Recommendations" actions={<Tally tally={tally} />}>
        {recommendations.length === 0 && <Muted>No scorecard is in yet.</Muted>}
        <ul className={styles.voices}>
          {recommendations.map(({ scorecardId, interviewer, session, rating, summary }) => (
            <Voice
              key={scorecardId}
              scorecardId={scorecardId}
              name={interviewer.name}
              session={session}
              rating={rating}
              text={summary}
            />
          ))}
        </ul>
        {cardsIn < cardsExpected && <Muted small>{`${cardsIn} of ${cardsExpected} scorecards are in.`}</Muted>}
      </Section>
      <Section title="Decision">
        <Stack gap={4}>
          <DecisionHistory applicationId={applicationId} />
          {decides && (
            <DecisionForm
              applicationId={applicationId}
              version={applicationVersion}
              stage={stage}
              missing={
                cardsIn < cardsExpected ? [`${cardsExpected - cardsIn} of ${cardsExpected} scorecards are not in.`] : []
              }
              onStale={() => client.invalidateQueries({ queryKey: ['comparison'] })}
            />
          )}
        </Stack>
      </Section>
    </Stack>
  );
}
