import { expect, it } from '@jest/globals';
import { applicationStages } from '@loopwright/contracts';
import { isClosed, stageAfter } from './decision.rules.ts';

it('advances to deciding, then to an offer, and no further', () => {
  expect(
    (['applied', 'screening', 'interviewing', 'deciding', 'offer'] as const).map((stage) =>
      stageAfter('advance', stage),
    ),
  ).toEqual(['deciding', 'deciding', 'deciding', 'offer', 'offer']);
});

it('leaves the application where it is on hold, and closes it by rejection', () => {
  const open = applicationStages.filter((stage) => !isClosed(stage));
  expect(open.map((stage) => stageAfter('hold', stage))).toEqual(open);
  expect(new Set(open.map((stage) => stageAfter('reject', stage)))).toEqual(new Set(['rejected']));
});

it('takes hired, rejected and withdrawn for closed', () => {
  expect(applicationStages.filter(isClosed)).toEqual(['hired', 'rejected', 'withdrawn']);
});
