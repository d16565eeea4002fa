import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Courtesy } from './courtesy.ts';

/** A solver that says when it was stopped and let go on; `busy`: whether there is anything to stop. */
function solver() {
  const heard: string[] = [];
  return {
    heard,
    busy: true,
    pause() {
      if (this.busy) heard.push('pause');
      return this.busy;
    },
    resume: () => void heard.push('resume'),
  };
}
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const wait = (milliseconds: number) => jest.advanceTimersByTime(milliseconds);

describe('the courtesy of a solver', () => {
  it('rests from the first request to the end of the last', () => {
    const one = solver();
    const courtesy = new Courtesy(one);
    const ends = [courtesy.begin(), courtesy.begin()];
    wait(5);
    ends[0]!();
    // Closed and answered: one end.
    ends[0]!();
    expect(one.heard).toEqual(['pause']);
    ends[1]!();
    expect(one.heard).toEqual(['pause', 'resume']);
  });

  it('works at least as long as it rested, whoever comes', () => {
    const one = solver();
    const courtesy = new Courtesy(one);
    const end = courtesy.begin();
    wait(8);
    end();
    wait(7);
    courtesy.begin()();
    expect(one.heard).toEqual(['pause', 'resume']);
    wait(1);
    courtesy.begin();
    expect(one.heard).toEqual(['pause', 'resume', 'pause']);
  });

  it('does not rest for ever while an answer takes its time', () => {
    const one = solver();
    const courtesy = new Courtesy(one);
    const end = courtesy.begin();
    wait(50);
    expect(one.heard).toEqual(['pause', 'resume']);
    end();
    expect(one.heard).toEqual(['pause', 'resume']);
  });

  it('lets nobody go on who was not stopped', () => {
    const one = solver();
    one.busy = false;
    const courtesy = new Courtesy(one);
    courtesy.begin()();
    wait(100);
    expect(one.heard).toEqual([]);
  });
});
