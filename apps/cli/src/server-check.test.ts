import { describe, expect, it } from '@jest/globals';
import { type ServerFacts, unfit } from './server-check.ts';

const sound: ServerFacts = { version: 150_018, fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

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
});
