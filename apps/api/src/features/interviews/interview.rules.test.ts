import { describe, expect, it } from '@jest/globals';
import type { Interview, LoopSession } from '@loopwright/contracts';
import { changeFault, inLoopOrder, panelFault, panelOf, unscheduledOf } from './interview.rules.ts';

const ada = { id: 'ada', email: 'ada@team.example' };
const ben = { id: 'ben', email: 'ben@team.example' };

describe('a panel', () => {
  it('names each person once', () => {
    expect(panelOf(['ada', 'ben', 'ada'])).toEqual(['ada', 'ben']);
  });

  it('is made of active members', () => {
    expect(panelFault(['ada', 'ben'], [ada, ben], null)).toBeUndefined();
    expect(panelFault(['ada', 'gone'], [ada], null)).toMatchObject({
      code: 'interview.not-on-team',
      issues: [{ path: ['panel', 1] }],
    });
  });

  it('keeps whoever has left the organisation since, but takes no one who has', () => {
    expect(panelFault(['gone', 'ada'], [ada], null, ['gone'])).toBeUndefined();
  });

  it('never has the candidate on it', () => {
    expect(panelFault(['ben', 'ada'], [ada, ben], 'ada@team.example')).toMatchObject({
      code: 'interview.self',
      issues: [{ path: ['panel', 1] }],
    });
    expect(panelFault(['ada'], [ada], 'other@team.example')).toBeUndefined();
  });
});

describe('changing an interview', () => {
  const draft = { interviewerId: 'ada', submitted: false };
  const submitted = { interviewerId: 'ada', submitted: true };

  it('cancels over a draft, but not over a submitted card', () => {
    expect(changeFault('scheduled', { status: 'cancelled' }, [], [draft], false)).toBeUndefined();
    expect(changeFault('scheduled', { status: 'cancelled' }, [], [submitted], false)).toEqual({
      code: 'interview.has-scorecards',
    });
  });

  it('keeps a panelist who has begun to write', () => {
    expect(changeFault('scheduled', {}, ['ada'], [draft], false)).toEqual({ code: 'interview.has-scorecards' });
    expect(changeFault('scheduled', {}, ['ben'], [draft], false)).toBeUndefined();
  });

  it('does nothing with a cancelled interview but restore it', () => {
    expect(changeFault('cancelled', { place: 'Room 2' }, [], [], false)).toEqual({ code: 'interview.cancelled' });
    expect(changeFault('cancelled', { status: 'cancelled' }, [], [], false)).toEqual({ code: 'interview.cancelled' });
    expect(changeFault('cancelled', { status: 'scheduled' }, [], [], false)).toBeUndefined();
  });

  it('lets nobody take anyone off a panel before their own card is in, whoever has written', () => {
    const refused = { code: 'interview.own-seat' };
    for (const written of [[], [draft], [submitted]]) {
      expect(changeFault('scheduled', { status: 'cancelled' }, [], written, true)).toEqual(refused);
      expect(changeFault('scheduled', {}, ['ada'], written, true)).toEqual(refused);
    }
    expect(changeFault('scheduled', { place: 'Room 2' }, [], [draft], true)).toBeUndefined();
    expect(changeFault('scheduled', {}, ['cleo'], [], false)).toBeUndefined();
  });
});

it('lists the sessions that have no interview, or only a cancelled one', () => {
  const session = (id: string) => ({ id, title: id, stage: 'coding', minutes: 60 }) as LoopSession;
  const interview = (sessionId: string, status: Interview['status']) => ({ sessionId, status }) as Interview;
  const left = unscheduledOf(
    [session('one'), session('two'), session('three')],
    [interview('one', 'scheduled'), interview('two', 'cancelled')],
  );
  expect(left.map(({ sessionId }) => sessionId)).toEqual(['two', 'three']);
});

it('puts interviews in the order of the loop, those that it has no more last, by their start', () => {
  const held = (sessionId: string, startsAt: string) => ({ sessionId, startsAt });
  const items = [held('gone', '09'), held('two', '10'), held('one', '12'), held('older', '08')];
  expect(inLoopOrder(items, ['one', 'two']).map(({ sessionId }) => sessionId)).toEqual(['one', 'two', 'older', 'gone']);
});
