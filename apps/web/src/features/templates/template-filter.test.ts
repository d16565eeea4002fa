import { describe, expect, it } from '@jest/globals';
import type { LoopTemplate } from '@loopwright/contracts';
import { filtered, isFiltered } from './template-filter.ts';

const shipped = { slug: 'senior', track: 'ml', level: 'senior' } as LoopTemplate;
const reported = { ...shipped, slug: 'told', reported: { style: 'Big', basis: '' } };
const own = { ...shipped, slug: 'own', level: 'mid', team: { style: 'Bank' } } as LoopTemplate;
const all = [shipped, reported, own];
const slugs = (search: Parameters<typeof filtered>[1]) => filtered(all, search).map(({ slug }) => slug);

describe('templates', () => {
  it('are chosen by track, level, style and kind together', () => {
    expect(slugs({})).toEqual(['senior', 'told', 'own']);
    expect(slugs({ level: 'mid' })).toEqual(['own']);
    expect(slugs({ style: 'Big' })).toEqual(['told']);
    expect(slugs({ kind: 'shipped', track: 'ml' })).toEqual(['senior', 'told']);
    expect(slugs({ kind: 'team', style: 'Big' })).toEqual([]);
  });

  it('are narrowed by what they are, not by which is open', () => {
    expect([isFiltered({}), isFiltered({ template: 'x' }), isFiltered({ style: 'Big' })]).toEqual([false, false, true]);
  });
});
