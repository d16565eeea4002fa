import { splitLabel } from './labels.ts';
import { openingOf, questionMark } from './openings.ts';
import { splitMarker } from './marker.ts';

/** Longer than this is no question, whatever mark it ends with. */
export const LONGEST_PROMPT = 1500;

/** Whether a text alone, without its surroundings, reads as something to ask a candidate. */
export function looksLikeQuestion(text: string): boolean {
  const plain = splitMarker(text)?.rest || text;
  if (plain.length < 6 || plain.length > LONGEST_PROMPT) return false;
  const label = splitLabel(plain)?.label;
  return label ? label === 'question' : asksOrTells(plain);
}

function asksOrTells(text: string): boolean {
  const mark = questionMark(text);
  if (mark === 'end' || mark === 'near-end') return true;
  const { asks, tells } = openingOf(text);
  return tells || (asks && text.length < 200 && !/[.!:;]$/.test(text));
}
