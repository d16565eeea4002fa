import { describe, expect, it } from '@jest/globals';
import type { NearQuestion } from '@loopwright/contracts';
import { alikeInWords, alikeOf, isEnoughToCompare } from './alike-words.ts';

const near = (id: string, enemy = false): NearQuestion => ({
  ...{ id, enemy, title: id, prompt: '', status: 'approved', similarity: 0.8 },
});

describe('questions like the one that is written', () => {
  it('are looked for once there are a few words to compare', () => {
    expect(isEnoughToCompare('How would you ')).toBe(false);
    expect(isEnoughToCompare('How would you find drift')).toBe(true);
  });

  it('are neither itself, nor declared already, nor only of the same subject, and never a long list', () => {
    const found = [
      near('self'),
      near('known', true),
      { ...near('far'), similarity: 0.4 },
      ...['a', 'b', 'c', 'd', 'e'].map((id) => near(id)),
    ];
    expect(alikeOf(found, 'self').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are told by their number, and not at all when there are none', () => {
    expect(alikeInWords(0)).toBe('');
    expect(alikeInWords(1)).toMatch(/^A question of the bank/);
    expect(alikeInWords(3)).toMatch(/^3 questions of the bank/);
  });
});
