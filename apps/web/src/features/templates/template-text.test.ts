import { describe, expect, it } from '@jest/globals';
import type { TemplateText } from '@loopwright/contracts';
import { errorsIn, movedSession, newSession, withoutSession } from './template-text.ts';

const stage = { slug: 'coding', name: 'Coding' };
const first = newSession(stage, []);
const second = newSession(stage, [first]);
const text = {
  sessions: [first, second],
  pinned: [
    { session: first.id, questionId: 'q1' },
    { session: second.id, questionId: 'q2' },
  ],
} as unknown as TemplateText;

describe('a template that is edited', () => {
  it('has an id of its own for every session', () => {
    expect([first.id, second.id, newSession(stage, text.sessions).id]).toEqual(['coding', 'coding-2', 'coding-3']);
  });

  it('loses a session with the questions that were pinned in it, and moves one with what it holds', () => {
    expect(withoutSession(text, 0)).toMatchObject({ sessions: [second], pinned: [{ questionId: 'q2' }] });
    expect(movedSession(text, 0, 1)).toMatchObject({ sessions: [second, first], pinned: text.pinned });
  });

  it('shows what the server said beside the field that it said it of', () => {
    const issues = [
      { path: ['text', 'sessions', 0, 'minutes'], message: 'is short' },
      { path: ['version'], message: 'x' },
    ];
    expect(errorsIn(issues)).toEqual({ 'sessions.0.minutes': 'is short' });
  });
});
