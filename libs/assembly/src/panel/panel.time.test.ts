import { expect, it } from '@jest/globals';
import { linkedAsWanted } from './panel.ts';
import { parsePanel } from './panel.problem.ts';
import { verifyPanel } from './panel.verify.ts';

const stages = ['coding', 'design', 'people'];
const problem = {
  interviewers: Array.from({ length: 30 }, (_, i) => ({
    id: `p${i}`,
    qualified: stages.filter((_, s) => (i * 7 + s) % 3 > 0),
    booked: [{ week: 'one', sessions: i % 4 }],
    weeklyLimit: 9,
  })),
  sessions: Array.from({ length: 25 }, (_, c) => c).flatMap((c) =>
    stages.map((stage) => ({ id: `c${c} ${stage}`, candidate: `c${c}`, stage, week: 'one', raters: 2 })),
  ),
};

it('time that runs out once every seat is filled leaves that panel, and no proof', async () => {
  let asked = 0;
  const clock = { left: () => (asked++ === 0 ? 60 : 0) };
  const { assignments, proven, impossible } = await linkedAsWanted(parsePanel(problem), clock);
  expect([proven, impossible]).toEqual([false, false]);
  expect(assignments.flatMap(({ raters }) => raters)).toHaveLength(150);
  expect(verifyPanel(problem, assignments)).toEqual([]);
});
