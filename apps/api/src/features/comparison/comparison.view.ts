import type { ComparedCandidate, Decision } from '@loopwright/contracts';
import type { ComparedRow, VoiceRow } from './comparison.repository.ts';
import { tallyOf, type Voice, type Voiced } from './comparison.rules.ts';
import type { DecisionRow } from './decisions.repository.ts';

const criterionPrefix = 'criterion:';

/** What was said of criteria: a rating, "no signal", or words without either. What was not asked says nothing. */
export function voicedIn(rows: readonly VoiceRow[]): Voiced[] {
  const said = ({ rating, absence, note }: VoiceRow): boolean =>
    rating !== null || absence === 'no-signal' || (absence === null && note.trim() !== '');
  return rows
    .filter((row) => row.subject.startsWith(criterionPrefix) && said(row))
    .map((row) => ({
      ...voiceView(row),
      applicationId: row.applicationId,
      stage: row.stage,
      criterion: row.subject.slice(criterionPrefix.length),
    }));
}

const voiceView = ({ scorecardId, interviewer, rating, absence, note }: VoiceRow): Voice => ({
  scorecardId,
  interviewer,
  rating,
  noSignal: absence === 'no-signal',
  evidence: note,
});

function recommendationsOf(applicationId: string, rows: readonly VoiceRow[]): ComparedCandidate['recommendations'] {
  return rows.flatMap(({ applicationId: of, subject, scorecardId, interviewer, session, rating, note }) =>
    of === applicationId && subject === 'overall' && rating !== null
      ? [{ scorecardId, interviewer, session, rating, summary: note }]
      : [],
  );
}

/** A candidate's column. A card counts as in only if the reader may see it, so a number never tells what is withheld. */
export function candidateView(row: ComparedRow, rows: readonly VoiceRow[]): ComparedCandidate {
  const recommendations = recommendationsOf(row.applicationId, rows);
  const tally = tallyOf(recommendations.map(({ rating }) => rating));
  return { ...row, cardsIn: recommendations.length, tally, recommendations };
}

export const decisionView = ({ decidedAt, ...row }: DecisionRow): Decision => ({
  ...row,
  decidedAt: decidedAt.toISOString(),
});
