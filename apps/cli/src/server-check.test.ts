import { describe, expect, it } from '@jest/globals';
import { type ServerFacts, tooMighty, unfit } from './server-check.ts';

const sound: ServerFacts = {
  version: 150_018,
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  account: 'someone',
  unbound: false,
};

describe('the check of a database server', () => {
  it('accepts PostgreSQL 15 and newer that flushes to disk', () => {
    expect(unfit(sound)).toBeUndefined();
    expect(unfit({ ...sound, version: 180_004, synchronous_commit: 'remote_apply' })).toBeUndefined();
  });

  it('refuses an older version by its number', () => {
    expect(unfit({ ...sound, version: 140_012 })).toContain('version 14');
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'] as const)('refuses %s = off', (setting) => {
    expect(unfit({ ...sound, [setting]: 'off' })).toContain(`${setting} is off`);
  });

  it('warns of an account that row-level security does not bind, and of no other', () => {
    expect(tooMighty(sound)).toBeUndefined();
    expect(tooMighty({ ...sound, account: 'postgres', unbound: true })).toMatch(
      /"postgres" is a superuser.*running\.md/,
    );
  });
});
