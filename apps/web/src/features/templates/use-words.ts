import { MOST_LOOPS_AT_ONCE, type TemplateUse } from '@loopwright/contracts';
import { counted } from './words.ts';

/** Where a loop stands: "Follows version 1. Published as version 2; 3 scheduled interviews keep it." */
export function stateWords({ follows, published, interviews, kept, collisions }: TemplateUse): string {
  const byHand = kept.length + collisions.length;
  return [
    `Follows version ${follows}.`,
    published === null ? 'Not published yet.' : publishedWords(published, interviews),
    ...(byHand > 0 ? [`Changed by hand: ${counted(byHand, 'difference')}.`] : []),
  ].join(' ');
}

/** The reader's own loops that the list does not hold. */
export const beyondWords = (beyond: number): string =>
  `${counted(beyond, 'more loop')} of yours stay${beyond === 1 ? 's as it is' : ' as they are'} until you publish again: one publishing changes at most ${MOST_LOOPS_AT_ONCE}, those furthest behind first.`;

function publishedWords(published: number, interviews: number): string {
  const as = `Published as version ${published}`;
  if (interviews === 0) return `${as}; no interview is scheduled.`;
  return `${as}; ${counted(interviews, 'scheduled interview')} keep${interviews === 1 ? 's' : ''} the version ${interviews === 1 ? 'it has' : 'they have'}.`;
}
