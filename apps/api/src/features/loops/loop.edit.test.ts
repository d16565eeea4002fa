import { describe, expect, it } from '@jest/globals';
import type { LoopPlan } from '@loopwright/contracts';
import { keptAfter, withoutOwnMinutes } from './loop.edit.ts';
import type { KeptAssembly } from './loop.report.ts';

const range = { from: 0, to: 60 };
const session = (id: string, ...ids: string[]): LoopPlan['sessions'][number] => ({
  id,
  title: id,
  stage: id,
  minutes: 60,
  questionMinutes: range,
  questionCount: range,
  focus: [],
  questions: ids.map((questionId) => ({ questionId, pinned: false })),
});
const plan: LoopPlan = { sessions: [session('one', 'a', 'b'), session('two', 'c')], coverage: {}, banned: [] };
const assembly = {
  report: { status: 'optimal' },
  reasons: { a: ['A'], b: ['B'], c: ['C'] },
} as unknown as KeptAssembly;

describe('what holds of the last run after a change by hand', () => {
  it('is all of it while only pins changed', () => {
    const pinned = structuredClone(plan);
    pinned.sessions[0]!.questions[0]!.pinned = true;
    expect(keptAfter({ plan, assembly }, pinned)).toBe(assembly);
  });

  it('is the reasons of questions that stayed, and no proof, once a question is gone', () => {
    const less = { ...plan, sessions: [session('one', 'a'), session('two', 'c')] };
    expect(keptAfter({ plan, assembly }, less)).toEqual({ report: null, reasons: { a: ['A'], c: ['C'] } });
  });

  it('is no reason for a question that moved to another session', () => {
    const moved = { ...plan, sessions: [session('one', 'b'), session('two', 'a', 'c')] };
    expect(keptAfter({ plan, assembly }, moved)?.reasons).toEqual({ b: ['B'], c: ['C'] });
  });

  it('is no proof after a limit changed', () => {
    const longer = { ...plan, sessions: [{ ...plan.sessions[0]!, minutes: 90 }, plan.sessions[1]!] };
    expect(keptAfter({ plan, assembly }, longer)).toEqual({ report: null, reasons: assembly.reasons });
  });

  it('does not depend on the order of keys', () => {
    const turned = {
      ...plan,
      sessions: plan.sessions.map((one) => Object.fromEntries(Object.entries(one).reverse())),
    } as LoopPlan;
    expect(keptAfter({ plan, assembly }, turned)).toBe(assembly);
  });
});

it('keeps only minutes that differ from the question’s own', () => {
  const sent = structuredClone(plan);
  sent.sessions[0]!.questions = [
    { questionId: 'a', pinned: true, minutes: 10 },
    { questionId: 'b', pinned: false, minutes: 12 },
  ];
  const own = new Map([
    ['a', 10],
    ['b', 8],
  ]);
  expect(withoutOwnMinutes(sent, own).sessions[0]!.questions).toEqual([
    { questionId: 'a', pinned: true },
    { questionId: 'b', pinned: false, minutes: 12 },
  ]);
});
