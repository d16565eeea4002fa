import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DraftSaver, type Saved } from './draft-saver.ts';

class Stale extends Error {
  constructor(readonly theirs: Saved<string>) {
    super('stale');
  }
}

/** A server with one draft, which compares and swaps, and can be cut off. */
class Server {
  draft: Saved<string> = { content: 'first', revision: 1, at: 'at 1' };
  requests = 0;
  up = true;

  write = (content: string, revision: number): Saved<string> => {
    if (revision !== this.draft.revision) throw new Stale(this.draft);
    this.draft = { content, revision: revision + 1, at: `at ${revision + 1}` };
    return this.draft;
  };
  send = async (content: string, revision: number): Promise<Saved<string>> => {
    this.requests += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (!this.up) throw new Error('unreachable');
    return this.write(content, revision);
  };
}

let server: Server;
let kept: string | null;
let saver: DraftSaver<string>;
beforeEach(() => {
  jest.useFakeTimers();
  server = new Server();
  kept = null;
  saver = new DraftSaver(server.draft, {
    send: server.send,
    theirsIn: (error) => (error instanceof Stale ? error.theirs : null),
    keep: (content) => (kept = content),
    forget: () => (kept = null),
  });
});
afterEach(() => {
  jest.useRealTimers();
});
const rest = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('a draft that is being written', () => {
  it('is saved after a pause, once for many keys, and only then said to be saved', async () => {
    for (const text of ['f', 'fi', 'fin']) {
      saver.change(text);
      await rest(100);
    }
    expect(server.requests).toBe(0);
    expect(saver.state.kind).toBe('waiting');
    expect(saver.clean).toBe(false);
    await rest(840);
    expect(server.draft.content).toBe('fin');
    expect(saver.state).toEqual({ kind: 'saved', at: 'at 2' });
    expect(server.requests).toBe(1);
    expect(saver.clean).toBe(true);
  });

  it('goes on saving what was typed while a save was on its way', async () => {
    saver.change('one');
    await rest(810);
    saver.change('one two');
    expect(saver.state.kind).toBe('saving');
    await rest(200);
    expect(server.draft.content).toBe('one two');
    expect(saver.state.kind).toBe('saved');
  });

  it('is kept on the device while the server is away, and sent when asked again', async () => {
    server.up = false;
    saver.change('kept words');
    await rest(300);
    expect(kept).toBe('kept words');
    await rest(700);
    expect(saver.state.kind).toBe('failed');
    expect(saver.clean).toBe(false);
    server.up = true;
    void saver.flush();
    await rest(60);
    expect(server.draft.content).toBe('kept words');
    expect(kept).toBeNull();
  });

  it('is sent although nothing was typed, when the server never had it', async () => {
    const { send } = server;
    const restored = new DraftSaver(
      { content: 'kept before', revision: 1, at: null, unsent: true },
      { send, theirsIn: () => null, keep: () => undefined, forget: () => undefined },
    );
    expect(restored.clean).toBe(false);
    restored.change('kept before');
    await rest(900);
    expect(server.draft.content).toBe('kept before');
    expect(restored.clean).toBe(true);
  });

  it('sends nothing when nothing changed', async () => {
    await saver.flush();
    expect(server.requests).toBe(0);
  });
});

describe('a draft that somebody else saved first', () => {
  beforeEach(async () => {
    server.write('theirs', 1);
    saver.change('mine');
    await rest(900);
  });

  it('keeps both texts, and overwrites neither by itself', async () => {
    expect(saver.state).toEqual({ kind: 'conflict', theirs: server.draft });
    expect(kept).toBe('mine');
    saver.change('mine, longer');
    await rest(2000);
    expect(server.draft.content).toBe('theirs');
    expect(saver.clean).toBe(false);
  });

  it('is written over when its author says so, with the newest words', async () => {
    saver.change('mine, longer');
    void saver.keepMine();
    await rest(60);
    expect(server.draft).toMatchObject({ content: 'mine, longer', revision: 3 });
    expect(saver.clean).toBe(true);
  });

  it('goes on with theirs when their words are taken', async () => {
    expect(saver.takeTheirs()).toBe('theirs');
    expect(kept).toBeNull();
    saver.change('theirs and mine');
    await rest(900);
    expect(server.draft).toMatchObject({ content: 'theirs and mine', revision: 3 });
  });

  it('asks again when somebody was faster once more', async () => {
    server.write('theirs again', 2);
    void saver.keepMine();
    await rest(60);
    expect(saver.state).toMatchObject({ kind: 'conflict', theirs: { content: 'theirs again' } });
    expect(kept).toBe('mine');
  });
});
