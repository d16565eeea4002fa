import { admin, type Ask, type Asked, freshFor, ofApplication, runsMainJob } from './asking.ts';
import { sendCheck } from './checks.ts';
import type { World } from './world.ts';

const ofCheck =
  (name: keyof World['checks']) =>
  (world: World): Asked => ({ params: { checkId: world.checks[name].id } });
/** A check of Ann that nobody has started; for whoever may not arrange it, the one that is over. */
const openCheck =
  (body: object): Ask =>
  async (world, actor) => {
    const fresh = async () => (await sendCheck(admin(world), world.applications.ann)).check;
    const { id, version } = await freshFor(actor, runsMainJob, fresh, world.checks.ann);
    return { params: { checkId: id }, body: { ...body, version } };
  };
const wrongLink = { token: 'a'.repeat(43) };

/** How the rows of knowledge checks are asked, by the team and by whoever has a link. */
export const checkRequests: Record<string, Ask> = {
  'checks.draw': ofApplication('ann'),
  'checks.ofApplication': ofApplication('ann'),
  'checks.create': (world) => ({
    ...ofApplication('ann')(world),
    body: {
      ...{ questions: [world.checkedQuestionId], minutes: 5, extraMinutes: 0, openDays: 7 },
      ...{ blind: true, showsScore: false },
    },
  }),
  'checks.result': ofCheck('ann'),
  'checks.result (Bob, hidden from nobody on the panel)': ofCheck('bob'),
  'checks.result (Cat, with a card due)': ofCheck('cat'),
  'checks.result (Dan)': ofCheck('dan'),
  'checks.change': openCheck({ extraMinutes: 5 }),
  'checks.renewLink': openCheck({}),
  'checks.withdraw': openCheck({}),
  'sitting.open': () => ({ body: wrongLink }),
  'sitting.start': () => ({ body: wrongLink }),
  'sitting.answer': () => ({ body: { ...wrongLink, question: 0, choice: 0, sequence: 1 } }),
  'sitting.submit': () => ({ body: wrongLink }),
};
