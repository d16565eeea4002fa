import { describe, expect, it } from '@jest/globals';
import { Choices, type Ports, type Sent } from './choices.ts';

const fresh = (sequence = 0) => ({ prompt: 'Which?', options: ['a', 'b', 'c'], choice: null, sequence });
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A server that answers as it is told, a device that keeps, and a clock that is moved by hand. */
function scene(
  answers: (Sent | 'save')[] = [],
  kept: Record<number, { choice: number | null; sequence: number }> = {},
) {
  const sent: [number, number | null, number][] = [];
  const later: (() => void)[] = [];
  const seen = { kept, over: 0, seconds: 0 };
  const ports: Ports = {
    send: async (question, choice, sequence) => {
      sent.push([question, choice, sequence]);
      const answer = answers.shift() ?? 'save';
      return answer === 'save' ? { kind: 'saved', now: { question, choice, sequence, secondsLeft: 100 } } : answer;
    },
    read: () => seen.kept,
    write: (waiting) => void (seen.kept = waiting),
    later: (work) => void later.push(work),
    onTime: (seconds) => void (seen.seconds = seconds),
    onOver: () => void (seen.over += 1),
  };
  return { ports, sent, later, seen };
}

describe('a choice', () => {
  it('is shown at once, kept on the device, and saved when the server says so', async () => {
    const { ports, sent, seen } = scene();
    const choices = new Choices([fresh(), fresh(4)], ports);
    choices.choose(1, 2);
    expect(choices.state.get()).toMatchObject({ choices: [null, 2], saving: 'saving' });
    expect(seen.kept).toEqual({ 1: { choice: 2, sequence: 5 } });
    await rest();
    expect(sent).toEqual([[1, 2, 5]]);
    expect(choices.state.get().saving).toBe('saved');
    expect(seen).toMatchObject({ kept: {}, seconds: 100 });
  });

  it('changed while it is on its way goes out again as it is now', async () => {
    const { ports, sent, seen } = scene();
    const choices = new Choices([fresh()], ports);
    choices.choose(0, 0);
    choices.choose(0, 1);
    choices.choose(0, 2);
    await rest();
    expect(sent).toEqual([
      [0, 0, 1],
      [0, 2, 3],
    ]);
    expect(choices.state.get()).toMatchObject({ choices: [2], saving: 'saved' });
    expect(seen.kept).toEqual({});
  });

  it('that does not arrive is never called saved, and is sent again', async () => {
    const { ports, sent, later, seen } = scene([{ kind: 'failed' }, { kind: 'failed' }]);
    const choices = new Choices([fresh()], ports);
    choices.choose(0, 1);
    await rest();
    expect(choices.state.get().saving).toBe('waiting');
    expect(await choices.settle()).toBe(false);
    expect(seen.kept).toEqual({ 0: { choice: 1, sequence: 1 } });
    later.at(-1)!();
    await rest();
    expect(sent).toHaveLength(3);
    expect(choices.state.get().saving).toBe('saved');
    expect(await choices.settle()).toBe(true);
  });

  it('left on the device by a closed tab is there again, and goes out', async () => {
    const { ports, sent } = scene([], { 0: { choice: 2, sequence: 3 }, 1: { choice: 0, sequence: 1 } });
    const choices = new Choices([fresh(2), { ...fresh(1), choice: 1 as never }], ports);
    expect(choices.state.get().choices).toEqual([2, 1]);
    await rest();
    expect(sent).toEqual([[0, 2, 3]]);
  });

  it('gives way to a later one from another device, and says so', async () => {
    const now = { question: 0, choice: 0, sequence: 7, secondsLeft: 50 };
    const { ports, sent } = scene([{ kind: 'stale', now }]);
    const choices = new Choices([fresh()], ports);
    choices.choose(0, 2);
    await rest();
    expect(choices.state.get()).toEqual({ choices: [0], saving: 'saved', taken: [0] });
    choices.choose(0, 1);
    await rest();
    expect(sent.at(-1)).toEqual([0, 1, 8]);
  });

  it('comes to nothing when the check is over', async () => {
    const { ports, sent, seen } = scene([{ kind: 'over' }]);
    const choices = new Choices([fresh()], ports);
    choices.choose(0, 1);
    await rest();
    expect(seen).toMatchObject({ over: 1, kept: {} });
    choices.choose(0, 2);
    await rest();
    expect(sent).toHaveLength(1);
  });
});
