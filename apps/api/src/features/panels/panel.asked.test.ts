import { describe, expect, it } from '@jest/globals';
import { parsePanel } from '@loopwright/assembly';
import { askedOf, type Interviewer, mondayOf } from './panel.asked.ts';

const wishes = { from: '2031-03-03', weeks: 2, raters: 1, shadows: true, outsiders: null };
const talk = { id: 'talk', title: 'The talk', stage: 'screen', stageName: 'Screen' };
const code = { id: 'code', title: 'The code', stage: 'coding', stageName: 'Coding' };
const ann = { applicationId: 'ann', name: 'Ann', open: [talk, code] };
const ida = (more: Partial<Interviewer> = {}): Interviewer => ({
  ...{ id: 'ida', name: 'Ida', team: '', perWeek: 5, qualified: null, training: [], weeks: [0, 0], planned: 0 },
  ...more,
});
const interviewer = (more: Partial<Interviewer>) => {
  const { problem } = askedOf(wishes, 1, [ann], [ida(more)], []);
  return parsePanel(problem).interviewers[0]!;
};

describe('the problem of a panel', () => {
  it('begins on the Monday of the week that was named', () => {
    expect(['2031-03-03', '2031-03-05', '2031-03-09', '2031-03-10'].map(mondayOf)).toEqual([
      '2031-03-03',
      '2031-03-03',
      '2031-03-03',
      '2031-03-10',
    ]);
  });

  it('has room for what is left of each week, and none for a week that is over its limit', () => {
    expect(interviewer({ weeks: [7, 3] })).toMatchObject({ weeklyLimit: 12, booked: [{ sessions: 10 }] });
    expect(interviewer({ weeks: [4, 5], planned: 3 })).toMatchObject({ weeklyLimit: 12, booked: [{ sessions: 12 }] });
    expect(interviewer({ perWeek: 0 }).weeklyLimit).toBe(0);
  });

  it('takes whoever has nothing set for every stage, but not where they learn', () => {
    expect(interviewer({}).qualified).toEqual(['screen', 'coding']);
    expect(interviewer({ training: ['coding'] })).toMatchObject({ qualified: ['screen'], training: ['coding'] });
    expect(interviewer({ qualified: ['coding'] }).qualified).toEqual(['coding']);
  });

  it('has a session for each one that waits, and mixes teams where that is asked', () => {
    const outsiders = { team: 'Platform', atLeast: 1 };
    const { problem, sessions } = askedOf({ ...wishes, outsiders }, 1, [ann], [ida({ team: 'Platform' })], []);
    const parsed = parsePanel(problem);
    expect(sessions.map(({ sessionId }) => sessionId)).toEqual(['talk', 'code']);
    expect(parsed.sessions.map(({ candidate, stage }) => [candidate, stage])).toEqual([
      ['ann', 'coding'],
      ['ann', 'screen'],
    ]);
    expect([parsed.rules, parsed.interviewers[0]!.team]).toEqual([
      { shadows: true, links: 'robust', outsiders },
      'Platform',
    ]);
  });
});
