import type { CandidateQuestion, Deck } from '@loopwright/contracts';
import type { KeptDeck } from '../rubrics/index.ts';
import type { AnswerRow, CardRow } from './guides.repository.ts';

export function candidateQuestionView(
  asked: Omit<CandidateQuestion, 'answer'>,
  row: AnswerRow | undefined,
): CandidateQuestion {
  const answer = row && {
    text: row.text,
    version: row.version,
    by: { id: row.byId, name: row.byName },
    at: row.at.toISOString(),
  };
  return { ...asked, answer: answer ?? null };
}

export function deckView({ slug, title, purpose, cards }: KeptDeck, rows: readonly CardRow[]): Deck {
  return {
    slug,
    title,
    purpose,
    cards: cards.flatMap(({ question, cue }) => {
      const row = rows.find((each) => each.slug === question);
      return row ? [{ questionId: row.id, title: row.title, prompt: row.prompt, minutes: row.minutes, cue }] : [];
    }),
  };
}
