import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataInUse, takeLock } from './lock.ts';
import { identityOf } from './processes.ts';

describe('the lock on a data folder', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'loopwright-lock-'));
    file = join(folder, 'postgres.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const take = () => takeLock(file, folder, 'serving http://127.0.0.1:4300');
  const holds = (owner: object | string) =>
    writeFileSync(file, typeof owner === 'string' ? owner : JSON.stringify(owner));

  it('refuses a second start while the first runs, and says who runs and where', () => {
    take();
    expect(take).toThrow(DataInUse);
    expect(take).toThrow(`process ${process.pid} is serving http://127.0.0.1:4300`);
  });

  it('is free again after its release, and leaves nothing behind', () => {
    take().release();
    expect(readdirSync(folder)).toEqual([]);
    take();
  });

  it('leaves nothing beside itself when it is refused', () => {
    take();
    expect(take).toThrow(DataInUse);
    expect(readdirSync(folder)).toEqual(['postgres.lock']);
  });

  it('takes over from a process that was killed', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    holds({ ...identityOf(other.pid!), doing: 'serving' });
    expect(take).toThrow(DataInUse);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    take();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('takes over when the number was given to another process since', () => {
    holds({ pid: process.pid, started: 'another-boot/17', doing: 'serving' });
    take();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(identityOf(process.pid)!);
  });

  it.each(['', '{"pid":', '[]', '{"pid":"1"}'])(
    'takes over from %j, which a crash of the machine may leave',
    (torn) => {
      holds(torn);
      take();
    },
  );

  it('does not remove the lock of whoever took over', () => {
    const lock = take();
    holds({ pid: 1, started: 'x', doing: 'serving' });
    lock.release();
    expect(existsSync(file)).toBe(true);
  });
});

describe('the identity of a process', () => {
  it('is the same at every look, and nobody has it after the end', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const identity = identityOf(other.pid!);
    expect(identity).toEqual(identityOf(other.pid!));
    expect(identity).not.toEqual(identityOf(process.pid));
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    expect(identityOf(other.pid!)).toBeUndefined();
  });

  it.each([0, -1, Number.NaN, 2 ** 30])('does not exist for the number %d', (pid) => {
    expect(identityOf(pid)).toBeUndefined();
  });
});
