import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkServer } from '../../apps/cli/src/server-check.ts';
import { ApiProcess } from './support/api-process.ts';
import { audit } from './support/audit.ts';
import { DurableServer } from '../support/durable-server.ts';
import { type Office, openOffice } from './support/office.ts';
import { Submission } from './support/submission.ts';
import { Wire } from './support/wire.ts';
import { Writer } from './support/writer.ts';

const READY_MS = 40_000;
const RECOVERED_MS = 5_000;
/** Far more than five kills take, on a machine that does other things too. */
const KILLS_MS = 120_000;
/** Cards handed in around each kill. */
const HANDED_IN = 4;
/** Fewer acknowledged writes would be no load. */
const ENOUGH = 300;

describe('what was acknowledged', () => {
  let server: DurableServer;
  let office: Office;
  let writers: Writer[];
  beforeAll(async () => {
    server = await DurableServer.start();
    office = await openOffice(server);
    writers = office.answers.map((desk, index) => new Writer(desk, `writer ${index}`));
  });
  afterAll(() => server?.stop());

  it(
    'is there after kill -9 of the API and of PostgreSQL under load',
    async () => {
      const api = await ApiProcess.start(server.apiUrl);
      try {
        for (const which of [['api'], ['postgres'], ['api'], ['postgres'], ['postgres', 'api']]) {
          const submissions = await cardsToHandIn(api.base);
          await whileWriting(api.base, async () => {
            await sleep(500 + Math.random() * 500);
            const handingIn = submissions.map((submission) => submission.submit(api.base));
            await sleep(Math.random() * 20);
            if (which.includes('postgres')) server.kill();
            if (which.includes('api')) await api.kill();
            await api.ready(READY_MS);
            await Promise.all(handingIn);
            await everyoneHeard(Date.now(), RECOVERED_MS);
          });
          expect(await audit(server, writers, submissions)).toEqual([]);
        }
        expect(acknowledged()).toBeGreaterThan(ENOUGH);
      } finally {
        await api.stop();
      }
    },
    KILLS_MS,
  );

  it('is there however bad the wire to the database is, and the API recovers when the wire does', async () => {
    const { wire, url } = await Wire.to(server.apiUrl);
    const api = await ApiProcess.start(url);
    const before = turnedAway();
    const troubles: Record<string, () => Promise<void>> = {
      slow: async () => {
        wire.latency = 20;
        await sleep(800);
      },
      'cut in the middle of answers': async () => {
        for (const bytes of [100, 700, 3_000, 900, 5_000]) {
          wire.cutAfter(bytes);
          await sleep(250);
        }
      },
      reset: async () => {
        for (let time = 0; time < 10; time += 1) {
          wire.reset();
          await sleep(70);
        }
      },
      silent: async () => {
        wire.darken();
        await sleep(2_000);
      },
    };
    try {
      for (const [name, trouble] of Object.entries(troubles)) {
        await whileWriting(api.base, async () => {
          await everyoneHeard(Date.now(), RECOVERED_MS);
          await trouble();
          wire.heal();
          await everyoneHeard(Date.now(), RECOVERED_MS);
        });
        expect([name, ...(await audit(server, writers, []))]).toEqual([name]);
      }
      // Otherwise the troubles were none.
      expect(turnedAway()).toBeGreaterThan(before);
    } finally {
      await api.stop();
      await wire.close();
    }
  });

  it('is missed, and the start refused, when commits are not durable', async () => {
    await server.query('ALTER DATABASE loopwright SET synchronous_commit = off');
    await server.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await server.query('SELECT pg_reload_conf()');
    await expect(checkServer(server.url)).rejects.toThrow(/synchronous_commit is off/);
    await server.query('CHECKPOINT');
    const api = await ApiProcess.start(server.apiUrl);
    try {
      await whileWriting(api.base, async () => {
        await sleep(1_500);
        server.kill();
        await api.ready(READY_MS);
        await everyoneHeard(Date.now(), RECOVERED_MS);
      });
      expect((await audit(server, writers, [])).filter((fault) => fault.includes('was acknowledged'))).not.toEqual([]);
    } finally {
      await api.stop();
    }
  });

  const acknowledged = (): number => writers.reduce((sum, { last }) => sum + last.version, 0);
  const turnedAway = (): number => writers.reduce((sum, writer) => sum + writer.turnedAway, 0);

  async function cardsToHandIn(base: string): Promise<Submission[]> {
    const submissions = office.cards.splice(0, HANDED_IN).map((desk) => new Submission(desk));
    await Promise.all(submissions.map((submission) => submission.prepare(base)));
    return submissions;
  }

  /** Everybody writes as fast as they can until the work is done, and ends on an acknowledgement. */
  async function whileWriting(base: string, work: () => Promise<void>): Promise<void> {
    const stop = new AbortController();
    const writing = Promise.all(writers.map((writer) => writer.writeUntil(base, stop.signal)));
    // Heard at the end; a writer that gives up meanwhile must not end the process.
    writing.catch(() => undefined);
    try {
      await work();
    } finally {
      stop.abort();
      await writing;
    }
  }

  async function everyoneHeard(since: number, patience: number): Promise<void> {
    while (!writers.every(({ heardAt }) => heardAt > since)) {
      const waiting = writers.filter(({ heardAt }) => heardAt <= since).length;
      if (Date.now() - since > patience)
        throw new Error(`After ${patience} ms ${waiting} of ${writers.length} writers wait for an acknowledgement.`);
      await sleep(20);
    }
  }
});
