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
