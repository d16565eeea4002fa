import { describe, expect, it } from '@jest/globals';
import { found, meant, placesOf } from './find.ts';

const guide = (slug: string, title: string, text: string) => ({
  slug,
  kind: 'reference' as const,
  title,
  summary: 'A sheet.',
  stages: [],
  sections: [
    { slug: 'one', title: 'First part', text, points: ['A point on cost'], table: null },
    {
      slug: 'two',
      title: 'Second part',
      text: '',
      points: [],
      table: { columns: ['A', 'B'], rows: [['Canary', 'Few users']] },
    },
  ],
});
const places = placesOf({
  guides: [guide('release', 'Ways to release', 'Steps.'), guide('drift', 'Words about drift', 'Inputs move.')],
  briefs: [],
  decks: [],
  questions: [{ slug: 'why', text: 'Why here?', reveals: 'Reasons.', answer: null }],
  twists: [{ slug: 'privacy', name: 'Data must stay private', text: 'Fields may not leave.' }],
});

describe('looking for something in the guides', () => {
  it('shows every page while nothing is asked', () => {
    expect(found(places, ' ').map(({ title }) => title)).toEqual([
      'Ways to release',
      'Words about drift',
      'What candidates ask',
      'Twists for a design',
    ]);
  });

  it('finds words in texts, points and tables, in any case and order, and leads to the part', () => {
    const [drift] = found(places, 'move INPUTS');
    expect(drift).toMatchObject({ title: 'Words about drift', parts: [{ href: '/guides/drift#one' }] });
    expect(found(places, 'few canary')[0]!.parts.map(({ title }) => title)).toEqual(['Second part']);
    expect(found(places, 'private leave')).toMatchObject([{ href: '/guides/decks/twists' }]);
  });

  it('forgives slips in words that no guide says, and leaves the others alone', () => {
    expect(meant(places, 'canray few')).toBe('canary few');
    expect(meant(places, 'privat INPUT')).toBe('privat input');
    expect(meant(places, 'inptus zebra')).toBe('inputs zebra');
    expect(meant(places, 'cst')).toBe('cst');
  });

  it('wants all words in one part', () => {
    expect(found(places, 'cost canary')).toEqual([]);
  });
});
