import { describe, expect, it } from '@jest/globals';
import { Passwords } from './passwords.ts';

describe('the queue of those whose password is checked', () => {
  it('is of fifty behind three, and sends the next one away', async () => {
    const passwords = new Passwords();
    const answers = await Promise.all(
      Array.from({ length: 54 }, () =>
        passwords.matches(undefined, 'a guess').catch((error: { code: string }) => error.code),
      ),
    );
    expect(answers.filter((answer) => answer === false)).toHaveLength(53);
    expect(answers.filter((answer) => answer === 'unavailable')).toHaveLength(1);
    expect(await passwords.matches(undefined, 'a guess')).toBe(false);
  });
});

describe('a password', () => {
  const weak = (password: string): boolean => {
    try {
      new Passwords().requireStrong(password, ['Ada Lovelace', 'ada@engines.example']);
      return false;
    } catch {
      return true;
    }
  };

  it.each([
    'Lovelace!!!!!!',
    'lovelace?.!?.!',
    'Lovelace 2026!',
    '!!!!????....',
    'p-a-s-s-w-o-r-d-1234',
    'Password-1234!',
    'engines.engines',
    'aaaaaaaaaaab',
  ])('is not made strong by punctuation: %s', (password) => expect(weak(password)).toBe(true));

  it.each([
    'long enough for every rule',
    'x$9!;{[)(*&q7Lm',
    'Lovelace rides at dawn',
    'пароль длинный и свой',
    '正しい馬の電池ホチキスです。',
  ])('may be made of anything else: %s', (password) => expect(weak(password)).toBe(false));
});
