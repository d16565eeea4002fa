import { expect, it } from '@jest/globals';
import { partsOf, stagesOf } from './stage-parts.ts';

const stages = ['screen', 'coding', 'design'];

it('shows every stage as open to whoever has nothing set, and keeps it open for stages to come', () => {
  const open = { qualified: null, training: [] };
  expect(Object.values(partsOf(stages, open))).toEqual(['rates', 'rates', 'rates']);
  expect(stagesOf(stages, partsOf(stages, open))).toEqual(open);
});

it('keeps apart what somebody interviews for, learns, and leaves to others', () => {
  const some = { qualified: ['coding'], training: ['design'] };
  expect(partsOf(stages, some)).toEqual({ screen: 'neither', coding: 'rates', design: 'learns' });
  expect(stagesOf(stages, partsOf(stages, some))).toEqual(some);
});
