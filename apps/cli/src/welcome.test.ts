import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepDemoSignIn } from './demo-sign-in.ts';
import { address, type Welcome, welcome } from './welcome.ts';

const plain: Welcome = {
  host: '127.0.0.1',
  port: 4300,
  place: '/srv/data',
  setupCode: undefined,
  demo: undefined,
  web: true,
};
const demo = {
  password: 'demo-secret',
  organisation: 'Demo team',
  accounts: [{ name: 'Ada', email: 'ada@demo.example', role: 'admin' }],
};

describe('what the start prints', () => {
  it('says where it is, where the data lies and how to stop', () => {
    const text = welcome(plain);
    expect(text).toContain('http://127.0.0.1:4300');
    expect(text).toContain('Data: /srv/data');
    expect(text).toContain('Ctrl-C');
    expect(text).not.toContain('code');
  });

  it('shows the set-up code of a new installation on a line of its own', () => {
    expect(welcome({ ...plain, setupCode: 'ABCD-EFGH' })).toMatch(
      /open the address and use this one-time set-up code:\n\n {4}ABCD-EFGH\n/,
    );
  });

  it('names the demo accounts and where their password is, but not the password', () => {
    const text = welcome({ ...plain, demo: { file: '/srv/data/demo-sign-in.txt', accounts: demo.accounts } });
    expect(text).toContain('ada@demo.example  admin');
    expect(text).toContain('is in /srv/data/demo-sign-in.txt');
    expect(text).not.toContain(demo.password);
  });

  it('warns when other machines can reach it', () => {
    expect(welcome({ ...plain, host: '0.0.0.0' })).toContain('HTTPS');
    expect(welcome(plain)).not.toContain('HTTPS');
  });

  it.each([
    ['0.0.0.0', 'http://localhost:4300'],
    ['::', 'http://localhost:4300'],
    ['::1', 'http://[::1]:4300'],
    ['hire.example', 'http://hire.example:4300'],
  ])('gives an address that a browser can open for the host %s', (host, url) => {
    expect(address(host, 4300)).toBe(url);
  });
});

describe('the sign-in of the demo', () => {
  let data: string;
  beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'loopwright-demo-'))));
  afterEach(() => rmSync(data, { recursive: true }));

  it('is kept for its owner only, even where others could read the file before', () => {
    const file = join(data, 'demo-sign-in.txt');
    writeFileSync(file, 'old', { mode: 0o644 });
    expect(keepDemoSignIn(data, demo, 'http://127.0.0.1:4300')).toEqual({ file, accounts: demo.accounts });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(
      'Password of every account: demo-secret\n\nada@demo.example  Ada, admin\n',
    );
  });

  it('stays as it is when the demo was made before', () => {
    const { file } = keepDemoSignIn(data, demo, 'http://127.0.0.1:4300');
    expect(keepDemoSignIn(data, undefined, 'http://127.0.0.1:4310')).toEqual({ file, accounts: [] });
    expect(readFileSync(file!, 'utf8')).toContain(demo.password);
  });

  it('is not promised where its file is missing', () => {
    expect(keepDemoSignIn(data, undefined, 'http://127.0.0.1:4300')).toEqual({ file: undefined, accounts: [] });
  });
});
