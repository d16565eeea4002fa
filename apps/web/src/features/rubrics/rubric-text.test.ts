import { describe, expect, it } from '@jest/globals';
import type { RubricText } from '@loopwright/contracts';
import { emptyAnchors, moved, NEW, sameText, slugFor, toSend, withSlugs } from './rubric-text.ts';

const criterion = (slug: string, name: string, more: object = {}) => ({
  slug,
  name,
  competency: 'craft',
  question: 'How well?',
  anchors: { ...emptyAnchors },
  overlay: {},
  ...more,
});
const text = (criteria: RubricText['criteria']): RubricText => ({ title: 'Design', criteria, redFlags: [] });

describe('the id of a criterion', () => {
  it('comes from its name, in plain letters', () => {
    expect(slugFor('Explains trade-offs, à fond!', [])).toBe('explains-trade-offs-a-fond');
    expect(slugFor('评估', [])).toBe('criterion');
  });

  it('is counted on where another has it', () => {
    expect(slugFor('Depth', ['depth', 'depth-2'])).toBe('depth-3');
  });

  it('is given to new criteria only, and never twice', () => {
    const given = withSlugs([
      criterion('depth', 'Renamed'),
      criterion(`${NEW}-1`, 'Depth'),
      criterion(`${NEW}-2`, 'Depth'),
    ]);
    expect(given.map(({ slug }) => slug)).toEqual(['depth', 'depth-2', 'depth-3']);
  });
});

describe('what is sent of a rubric', () => {
  it('leaves out what was left empty', () => {
    const sent = toSend({
      ...text([criterion('a', ' A ', { overlay: { senior: ' ', staff: 'More.' } })]),
      redFlags: ['', 'Blames.'],
    });
    expect(sent.criteria[0]).toMatchObject({ name: 'A', overlay: { staff: 'More.' } });
    expect(sent.redFlags).toEqual(['Blames.']);
  });

  it('is the same however its keys are ordered, and another when a word changes', () => {
    const one = text([criterion('a', 'A', { overlay: { mid: 'x', staff: 'y' } })]);
    const other = text([criterion('a', 'A', { overlay: { staff: 'y', mid: 'x' } })]);
    expect(sameText(one, other)).toBe(true);
    expect(sameText(one, text([criterion('a', 'B')]))).toBe(false);
  });
});

describe('moving', () => {
  it('swaps neighbours and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
