import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const trust = (TRUST_PROXY?: string) =>
  readConfig({ DATABASE_URL: 'postgres://localhost/x', ...(TRUST_PROXY !== undefined && { TRUST_PROXY }) }).trustProxy;

describe('TRUST_PROXY', () => {
  it.each([
    [undefined, false],
    ['false', false],
    ['true', true],
    ['1', 1],
    ['2', 2],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['127.0.0.1, fd00::/8', ['127.0.0.1', 'fd00::/8']],
  ])('%s is understood', (text, meant) => expect(trust(text)).toEqual(meant));

  it.each(['yes', '', '0', '-1', '21', '1.5', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example', '10.0.0.1,', '10.0.0'])(
    '"%s" stops the start with its name',
    (text) => expect(() => trust(text)).toThrow(/TRUST_PROXY must be true, false, how many/),
  );
});

describe('SOURCE_URL', () => {
  const source = (SOURCE_URL?: string) =>
    readConfig({ DATABASE_URL: 'postgres://localhost/x', ...(SOURCE_URL !== undefined && { SOURCE_URL }) }).sourceUrl;

  it('is told as it was given, or not at all', () => {
    expect(source()).toBeUndefined();
    expect(source('https://code.example/ours')).toBe('https://code.example/ours');
  });

  it.each(['code.example/ours', 'javascript:alert(1)', 'ftp://code.example'])('"%s" stops the start', (text) =>
    expect(() => source(text)).toThrow(/SOURCE_URL must be an http or https address/),
  );
});
