import { afterAll, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ADMIN, Demo } from './demo.ts';

/** Windows of an admin and of an interviewer who owes a scorecard, and where things stand. */
export type DemoScreens = {
  demo: Demo;
  admin: Page;
  interviewer: Page;
  /** The address of the card that is owed. */
  due: string;
  at: Awaited<ReturnType<Demo['addresses']>>;
};

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function demoScreens(): DemoScreens {
  const our = {} as DemoScreens;
  beforeAll(async () => {
    const demo = (our.demo = await Demo.open());
    our.at = await demo.addresses(await demo.callerOf(ADMIN));
    our.admin = (await demo.windowOf(ADMIN)).page;
    const owing = await demo.due();
    our.due = owing.address;
    our.interviewer = (await demo.windowOf(owing.name)).page;
  });
  afterAll(() => our.demo.close());
  return our;
}
