import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Answer, AnswerChange } from '@loopwright/contracts';
import type { DevicePorts } from './device-copy.ts';
import { entryOf, type Kept, keptOf } from './entry.ts';
import { Saver } from './saver.ts';
import type { Sent } from './sent.ts';

const Q = 'question:1';
type Request = { subject: string; change: AnswerChange; leaving: boolean };

/** A server with one row per answer, which can be cut off, and which swaps versions as the real one does. */
class Server {
  readonly requests: Request[] = [];
  readonly rows = new Map<string, Answer>();
  mode: 'up' | 'lost' | 'lost-after' | 'signed-out' | 'refuses' = 'up';
  delay = 20;

  ask = async (subject: string, change: AnswerChange, leaving: boolean): Promise<Sent> => {
    this.requests.push({ subject, change, leaving });
    const { mode } = this;
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (mode === 'lost') return { kind: 'lost' };
    if (mode === 'signed-out') return { kind: 'signed-out' };
    if (mode === 'refuses') return { kind: 'refused', why: 'The scorecard was submitted.' };
    const result = this.write(subject, change);
    return mode === 'lost-after' ? { kind: 'lost' } : result;
  };

  write(subject: string, { version, ...words }: AnswerChange): Sent {
    const row = this.rows.get(subject);
    if ((row?.version ?? 0) === version) return { kind: 'confirmed', answer: this.put(subject, words, version + 1) };
    return same(row!, words) && row!.version === version + 1
      ? { kind: 'confirmed', answer: row! }
      : { kind: 'outdated', current: row! };
  }

  put(subject: string, words: Omit<AnswerChange, 'version'>, version: number): Answer {
    const row = { subject, ...words, version, savedAt: new Date(Date.now()).toISOString() };
    this.rows.set(subject, row);
    return row;
  }
  note = (subject = Q) => this.rows.get(subject)?.note;
}
const same = (row: Answer, words: Omit<AnswerChange, 'version'>) =>
  row.note === words.note && row.rating === words.rating && row.absence === words.absence;

function device(refuses = false) {
  const kept = new Map<string, Kept>();
  const last: { words: Record<string, Kept> | null } = { words: null };
  const ports: DevicePorts = {
    keep: async (subject, words) => {
      if (refuses) throw new Error('quota');
      kept.set(subject, words);
    },
    drop: async (subject) => void kept.delete(subject),
    lastWords: { write: (words) => void (last.words = words), forget: () => void (last.words = null) },
  };
  return { kept, last, ports };
}

function open(server = new Server(), store = device(), kept = new Map<string, Kept>()) {
  const saver = new Saver({ answers: [...server.rows.values()], kept, deviceWorks: true }, server.ask, store.ports);
  saver.start();
  return { server, store, saver };
}
const rest = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-11-21T14:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('saving while someone writes', () => {
  it('reaches the device within 250 ms and the server two seconds after the last key', async () => {
    const { server, store, saver } = open();
    saver.edit(Q, { note: 'Asked for the baseline' });
    expect(saver.status()).toEqual({ kind: 'saving' });
    await rest(250);
    expect(store.kept.get(Q)?.words.note).toBe('Asked for the baseline');
    await rest(1700);
    expect(server.requests).toHaveLength(0);
    await rest(100);
    expect(server.note()).toBe('Asked for the baseline');
  });

  it('keeps nothing on the device once the server has confirmed', async () => {
    const { store, saver } = open();
    saver.edit(Q, { rating: 3 });
    await rest(3000);
    expect(saver.status()).toMatchObject({ kind: 'saved' });
    expect(store.kept.size).toBe(0);
  });

  it('sends within ten seconds from someone who never pauses', async () => {
    const { server, saver } = open();
    for (let second = 0; second < 11; second += 1) {
      saver.edit(Q, { note: 'word '.repeat(second + 1) });
      await rest(1000);
    }
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it('never has two requests for one answer under way, and carries each version on', async () => {
    const { server, saver } = open();
    server.delay = 500;
    saver.edit(Q, { note: 'a' });
    saver.sendNow(Q);
    saver.edit(Q, { note: 'a b' });
    saver.sendNow(Q);
    expect(server.requests).toHaveLength(1);
    await rest(4000);
    expect(server.requests.map(({ change }) => change.version)).toEqual([0, 1]);
    expect(server.note()).toBe('a b');
  });

  it('tells only those who look at the answer that changed', () => {
    const { saver } = open();
    const other = jest.fn();
    saver.subscribe('question:2', other);
    saver.edit(Q, { note: 'x' });
    expect(other).not.toHaveBeenCalled();
  });
});

describe('a connection that breaks', () => {
  it('says that words are kept here, tries again by itself, and saves when it comes back', async () => {
    const { server, saver } = open();
    server.mode = 'lost';
    saver.edit(Q, { note: 'offline words' });
    await rest(2100);
    expect(saver.status()).toEqual({ kind: 'kept', way: 'lost' });
    await rest(60_000);
    expect(server.requests.length).toBeGreaterThan(3);
    expect(server.requests.length).toBeLessThan(10);
    server.mode = 'up';
    await rest(31_000);
    expect(server.note()).toBe('offline words');
    expect(saver.status()).toMatchObject({ kind: 'saved' });
  });

  it('does not take its own words for somebody else’s when only the answer was lost', async () => {
    const { server, saver } = open();
    server.mode = 'lost-after';
    saver.edit(Q, { note: 'arrived' });
    await rest(2100);
    saver.edit(Q, { note: 'changed meanwhile' });
    server.mode = 'up';
    await rest(5000);
    expect(saver.entry(Q).conflict).toBeNull();
    expect(server.rows.get(Q)).toMatchObject({ note: 'changed meanwhile', version: 2 });
  });

  it('brings all answers along when the first one gets through', async () => {
    const { server, saver } = open();
    server.mode = 'lost';
    saver.edit(Q, { note: 'one' });
    saver.edit('overall', { note: 'two' });
    await rest(3000);
    server.mode = 'up';
    saver.sendNow(Q);
    await rest(200);
    expect([server.note(Q), server.note('overall')]).toEqual(['one', 'two']);
  });

  it('admits that nothing holds the words when the device refuses them too', async () => {
    const { server, saver } = open(new Server(), device(true));
    server.mode = 'lost';
    saver.edit(Q, { note: 'nowhere' });
    await rest(2500);
    expect(saver.status()).toEqual({ kind: 'unsaved', why: null });
  });

  it('waits for the sign-in when the session has ended, then sends', async () => {
    const { server, saver } = open();
    server.mode = 'signed-out';
    saver.edit(Q, { note: 'still here' });
    await rest(60_000);
    expect(server.requests).toHaveLength(1);
    expect(saver.status()).toEqual({ kind: 'kept', way: 'signed-out' });
    server.mode = 'up';
    saver.sendNow();
    await rest(100);
    expect(server.note()).toBe('still here');
  });

  it('says why the server will not take the words, and does not ask for ever', async () => {
    const { server, saver } = open();
    server.mode = 'refuses';
    saver.edit(Q, { note: 'too late' });
    await rest(60_000);
    expect(server.requests).toHaveLength(1);
    expect(saver.status()).toEqual({ kind: 'unsaved', why: 'The scorecard was submitted.' });
  });
});

describe('two places that write', () => {
  it('keeps both texts until someone chooses, and sends nothing meanwhile', async () => {
    const { server, saver } = open();
    server.put(Q, { rating: null, absence: null, note: 'theirs' }, 1);
    saver.edit(Q, { note: 'mine' });
    await rest(3000);
    expect(saver.entry(Q).conflict?.note).toBe('theirs');
    expect(saver.status()).toEqual({ kind: 'conflict', subject: Q });
    const asked = server.requests.length;
    await rest(60_000);
    expect(server.requests).toHaveLength(asked);
    saver.resolve(Q, 'both');
    await rest(100);
    expect(server.rows.get(Q)).toMatchObject({ note: 'theirs\n\nmine', version: 2 });
  });

  it('settles by itself when they changed different parts', async () => {
    const { server, saver } = open();
    server.put(Q, { rating: 4, absence: null, note: '' }, 1);
    saver.edit(Q, { note: 'mine' });
    await rest(3000);
    expect(server.rows.get(Q)).toMatchObject({ rating: 4, note: 'mine', version: 2 });
  });
});

describe('a page that goes away', () => {
  it('writes down what is unconfirmed and sends it by a request that outlives the page', async () => {
    const { server, store, saver } = open();
    saver.edit(Q, { note: 'last words' });
    saver.leave();
    expect(store.last.words?.[Q]?.words.note).toBe('last words');
    expect(server.requests).toEqual([expect.objectContaining({ leaving: true })]);
    await rest(100);
    expect(store.last.words).toBeNull();
  });

  it('leaves nothing behind when everything is confirmed', async () => {
    const { server, store, saver } = open();
    saver.edit(Q, { note: 'x' });
    await rest(3000);
    saver.leave();
    expect(store.last.words).toBeNull();
    expect(server.requests).toHaveLength(1);
  });

  it('sends a request that is under way once more, and the server keeps one version', async () => {
    const { server, saver } = open();
    saver.edit(Q, { note: 'x' });
    saver.sendNow();
    saver.leave();
    expect(server.requests.map(({ leaving }) => leaving)).toEqual([false, true]);
    await rest(100);
    expect(server.rows.get(Q)?.version).toBe(1);
    expect(saver.status()).toMatchObject({ kind: 'saved' });
  });

  it('finds its words again on the next visit and sends them at once', async () => {
    const left = keptOf({ ...entryOf(undefined), words: { rating: 2, absence: null, note: 'kept' } });
    const store = device();
    store.kept.set(Q, left);
    const { server, saver } = open(new Server(), store, new Map([[Q, left]]));
    expect(saver.entry(Q).words.note).toBe('kept');
    await rest(100);
    expect(server.rows.get(Q)).toMatchObject({ note: 'kept', rating: 2 });
    expect(store.kept.size).toBe(0);
  });
});

describe('before a scorecard is submitted', () => {
  it('sends everything, also what was typed while it was sending', async () => {
    const { server, saver } = open();
    saver.edit(Q, { note: 'a' });
    saver.edit('overall', { rating: 3 });
    const flushed = saver.flush();
    saver.edit(Q, { note: 'a b' });
    await rest(500);
    expect(await flushed).toMatchObject({ kind: 'saved' });
    expect([server.note(Q), server.rows.get('overall')?.rating]).toEqual(['a b', 3]);
  });

  it('says what stands in the way, and ends', async () => {
    const { server, saver } = open();
    server.mode = 'lost';
    saver.edit(Q, { note: 'a' });
    const flushed = saver.flush();
    await rest(500);
    expect(await flushed).toEqual({ kind: 'kept', way: 'lost' });
  });

  it('leaves nothing on the device afterwards', async () => {
    const { store, saver } = open();
    saver.edit(Q, { note: 'a' });
    await rest(300);
    saver.clear();
    await rest(100);
    expect(store.kept.size).toBe(0);
  });
});
