import { describe, expect, it } from '@jest/globals';
import type { LoopTemplate } from '@loopwright/contracts';
import { fitting, labelOf, noFilter } from './template-filter.ts';

const shipped = { slug: 'senior', title: 'Senior', track: 'ml', level: 'senior' } as LoopTemplate;
const told = { ...shipped, slug: 'told', reported: { style: 'Big', basis: '' } };
const own = { ...shipped, slug: 'own', level: 'mid', team: { style: 'Bank' } } as LoopTemplate;
const slugs = (filter: object) => fitting([shipped, told, own], { ...noFilter, ...filter }).map(({ slug }) => slug);

describe('templates for a new loop', () => {
  it('can be narrowed by track, level and style', () => {
    expect([slugs({}), slugs({ level: 'mid' }), slugs({ style: 'Big', track: 'ml' }), slugs({ track: 'x' })]).toEqual([
      ['senior', 'told', 'own'],
      ['own'],
      ['told'],
      [],
    ]);
  });

  it('say whose they are', () => {
    expect([shipped, told, own].map(labelOf)).toEqual(['Senior', 'Senior (reported practice)', 'Senior (your team’s)']);
  });
});
