import type { Kit } from '@loopwright/contracts';
import { isJudged, type Words } from './saving/words.ts';
import { OVERALL, subjectNames } from './steps.ts';

/** A question or criterion about which nothing was said: neither a rating nor that there is none. */
export type Gap = { subject: string; name: string; kind: 'question' | 'criterion' };
type Said = (subject: string) => Words;

export function gapsIn(kit: Pick<Kit, 'questions' | 'rubric'>, said: Said): readonly Gap[] {
  return [...subjectNames(kit)]
    .filter(([subject]) => subject !== OVERALL && !isJudged(said(subject)))
    .map(([subject, name]) => ({ subject, name, kind: subject.startsWith('question:') ? 'question' : 'criterion' }));
}

/** What the server would refuse anyway is said first; doubts about the rest would only be in its way. */
export const mayBeSubmitted = (said: Said): boolean => {
  const { rating, note } = said(OVERALL);
  return rating !== null && note.trim() !== '';
};

/** "2 questions and 1 criterion". */
export function gapWords(gaps: readonly Gap[]): string {
  const count = (kind: Gap['kind']) => gaps.filter((gap) => gap.kind === kind).length;
  const [questions, criteria] = [count('question'), count('criterion')];
  return [
    questions > 0 && `${questions} ${questions === 1 ? 'question' : 'questions'}`,
    criteria > 0 && `${criteria} ${criteria === 1 ? 'criterion' : 'criteria'}`,
  ]
    .filter(Boolean)
    .join(' and ');
}
