import type { Answer, DueCard, PanelCard, Scorecard } from '@loopwright/contracts';
import type { AnswerRow } from './answers.repository.ts';
import { shownAs } from './scorecard.rules.ts';
import type { CardRow, DueRow, SeatRow } from './scorecards.repository.ts';

export const answerView = ({ subject, rating, absence, note, version, savedAt }: AnswerRow): Answer => ({
  subject,
  rating,
  absence,
  note,
  version,
  savedAt: savedAt.toISOString(),
});

/** How an answer reads that nobody has written yet. */
export const unwritten = (subject: string): Answer => ({
  subject,
  rating: null,
  absence: null,
  note: '',
  version: 0,
  savedAt: null,
});

export const scorecardView = (card: CardRow, answers: readonly AnswerRow[]): Scorecard => ({
  id: card.id,
  interviewId: card.interviewId,
  interviewer: card.interviewer,
  state: card.state,
  submittedAt: card.submittedAt?.toISOString() ?? null,
  answers: answers.filter(({ scorecardId }) => scorecardId === card.id).map(answerView),
});

export function panelCardView(seat: SeatRow, withheld: boolean, answers: readonly AnswerRow[]): PanelCard {
  const { interviewId, sessionTitle, stage, interviewer, cardId, submittedAt } = seat;
  const card =
    cardId === null ? null : { id: cardId, interviewId, interviewer, submittedAt, state: 'submitted' as const };
  return {
    interviewId,
    sessionTitle,
    stage,
    interviewer,
    state: shownAs({ visible: card !== null, own: seat.own }, withheld),
    scorecard: card && scorecardView(card, answers),
  };
}

export const dueCardView = ({ endedAt, ...row }: DueRow): DueCard => ({ ...row, endedAt: endedAt.toISOString() });
