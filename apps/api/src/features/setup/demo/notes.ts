import type { Rating } from '@loopwright/contracts';

const seen: Record<Rating, readonly string[]> = {
  1: [
    'Could not get past a definition; two prompts did not help.',
    'Named a tool three times, never what it was for.',
    'Blamed the data team and stopped there.',
  ],
  2: [
    'Right idea after a prompt, no measure for it.',
    'Knew the usual answer; no view on when it fails.',
    'Described what the team did; own part stayed vague.',
  ],
  3: [
    'Started from the goal, named two options and chose one with a reason.',
    'Gave a concrete case with numbers and what was checked afterwards.',
    'Noticed the missing baseline without being asked.',
  ],
  4: [
    'Asked what an error costs before choosing a metric, then drew the threshold from it.',
    'Told a failure plainly, with the change that kept it from coming back.',
    'Saw the delayed labels coming and planned for them before I asked.',
  ],
};
/** A behaviour that fits the rating; which one depends on what it is about. */
export const evidence = (rating: Rating, about: string): string => seen[rating][about.length % seen[rating].length]!;

const summaries: Record<Rating, string> = {
  1: 'Clear gaps on the basics of this session. I would not go on.',
  2: 'Parts were right, but depth and ownership did not show at this level.',
  3: 'Solid for the level. Reasons from the goal, knows the limits of the methods used.',
  4: 'Well above the bar: precise, honest about failure, and thought of production throughout.',
};
export const summaryOf = (rating: Rating): string => summaries[rating];
