import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { storedPanel, storedSlate } from '../test-support/slate-panel.ts';
import { assignPanel } from './panel/panel.ts';
import { assembleSlate } from './slate/slate.ts';
import { isLoop } from './slate/slate.report.ts';

const stored = JSON.parse(readFileSync(new URL('../test-data/slate-and-panel.json', import.meta.url), 'utf8')) as {
  slate: Record<string, string[]>;
  panel: Record<string, string[]>;
};

describe('what any machine and any Node.js finds', () => {
  it('is the same loops of a slate, question by question and session by session', async () => {
    const answer = await assembleSlate(storedSlate());
    if (answer.status !== 'assembled') throw new Error(answer.status);
    const loops = answer.loops
      .filter(isLoop)
      .map(({ id, choices }) => [id, choices.map(({ session, question }) => `${session} ${question}`)]);
    expect(Object.fromEntries(loops)).toEqual(stored.slate);
  });

  it('is the same raters for each session', async () => {
    const { assignments } = await assignPanel(storedPanel());
    expect(Object.fromEntries(assignments.map(({ session, raters }) => [session, raters]))).toEqual(stored.panel);
  });
});
