import { describe, expect, it } from '@jest/globals';
import type { LoopTemplate } from '@loopwright/contracts';
import { styleOptions } from './template-style.ts';

const templates = [
  { slug: 'shipped' },
  { slug: 'told', reported: { style: 'Big', basis: '' } },
  { slug: 'own', team: { style: 'Bank' } },
  { slug: 'other', team: { style: 'Bank' } },
] as LoopTemplate[];

describe('the styles of templates', () => {
  it('are those of the team and those reported, each once', () => {
    expect(styleOptions(templates).map(({ label }) => label)).toEqual(['Bank', 'Big']);
  });
});
