import type { RatingAnchors } from '../../ui/ratings.ts';

type Level = { slug: string; name: string };
/**
 * Questions have no anchors of their own: a rating of an answer is read against what good looks like at the job's
 * level, and at the one above it.
 */
export function questionAnchors(levels: readonly Level[], level: string, described: readonly string[]): RatingAnchors {
  const at = levels.findIndex(({ slug }) => slug === level);
  const name = levels[at]?.name ?? 'this level';
  const above = levels.slice(at + 1).find(({ slug }) => described.includes(slug));
  const beyond = above && at >= 0 ? `reaches into what is described for ${above.name}` : 'goes clearly beyond it';
  return {
    'strong-no': 'A red flag showed, or none of the key points, even after a follow-up.',
    no: `Less than what good looks like for ${name}, or only after prompting.`,
    yes: `What good looks like for ${name}, most of it without prompting.`,
    'strong-yes': `All of yes, and ${beyond}.`,
  };
}
