import { describe, expect, it } from '@jest/globals';
import { likenessTo, nearlyTheSame, sharesStems } from './likeness.rules.ts';

const question = (id: string, said: string) => ({ id, title: id, status: 'approved', stems: said.split(' ') });
const bank = [
  question('fair lock', 'what fair lock'),
  question('drift', 'what drift regional model'),
  question('lock and latch', 'what differ lock latch'),
  ...Array.from({ length: 20 }, (_, at) => question(`other ${at}`, `what subject${at} matter${at}`)),
];
const titles = (said: string) => likenessTo(bank)(said.split(' ')).map(({ title }) => title);

describe('questions that say nearly the same', () => {
  it('share the words that few others use', () => {
    expect(titles('what lock latch')).toEqual(['lock and latch']);
    expect(likenessTo(bank)(['what', 'fair', 'lock'])[0]).toMatchObject({ id: 'fair lock', likeness: 1 });
  });

  it('are none when only common words are shared, or when there is no bank', () => {
    expect(titles('what banana')).toEqual([]);
    expect(titles('')).toEqual([]);
    expect(likenessTo([])(['lock'])).toEqual([]);
  });

  it('are three at most', () => {
    const same = Array.from({ length: 9 }, (_, at) => question(`${at}`, 'fair lock'));
    expect(likenessTo(same)(['fair', 'lock'])).toHaveLength(3);
  });
});

describe('the drafts of one document', () => {
  it('know of each other when they say nearly the same', () => {
    const stems = ['fair lock counter', 'drift model', 'fair lock counter'].map((said) => said.split(' '));
    expect(nearlyTheSame(stems)).toEqual([[2], [], [0]]);
  });
  it('say nearly the same with most of their stems, and not with none', () => {
    expect(sharesStems(['sort', 'copi', 'column'], ['copi', 'sort', 'column'])).toBe(true);
    expect(sharesStems(['sort', 'copi'], ['wait'])).toBe(false);
    expect(sharesStems([], [])).toBe(false);
  });
});
