import { candidateRoutes, interviewRoutes, jobRoutes, scorecardRoutes } from '@loopwright/contracts';
import type { Browser } from 'playwright-core';
import type { RunningApp } from '../../support/app.ts';
import { demoTeam } from '../../support/beginnings.ts';
import { type Caller, signIn as callAs } from '../../support/caller.ts';
import { openBrowser, openWindow, signIn, type Window } from './browser.ts';
import { startProduct } from './product.ts';

/** An admin of the demo team. */
export const ADMIN = 'Amara Okafor';

/** A running product with its demo team, and where its parts are found. */
export class Demo {
  private constructor(
    readonly running: RunningApp,
    readonly browser: Browser,
    private readonly password: string,
    private readonly emails: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<Demo> {
    const running = await startProduct('demo');
    const team = await demoTeam();
    const emails = new Map(team.accounts.map(({ name, email }) => [name, email]));
    return new Demo(running, await openBrowser(), team.password, emails);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.stop();
  }

  callerOf(name: string): Promise<Caller> {
    return callAs(this.running.base, this.emails.get(name)!, this.password);
  }

  /** A window of one person, signed in; `prepare` runs before the first page comes. */
  async windowOf(name: string, prepare?: (window: Window) => Promise<unknown>): Promise<Window> {
    const window = await openWindow(this.browser, this.running.base);
    await prepare?.(window);
    await signIn(window.page, this.emails.get(name)!, this.password);
    return window;
  }

  /** Addresses by what stands there: of the first job, of candidates with scorecards, of interviews ahead and due. */
  async addresses(admin: Caller): Promise<Record<'job' | 'application' | 'compare' | 'card' | 'ahead', string>> {
    const jobs = await admin.ok(jobRoutes.list, { query: {} });
    const jobId = jobs.items.find(({ title }) => title === 'Senior machine-learning engineer')!.id;
    const { items } = await admin.ok(candidateRoutes.applications, { params: { jobId }, query: {} });
    const scored: { id: string; card: string }[] = [];
    let ahead = '';
    for (const { id } of items) {
      const cards = await admin.ok(scorecardRoutes.ofApplication, { params: { applicationId: id } });
      const card = cards.items.find(({ scorecard }) => scorecard)?.scorecard?.id;
      if (card) scored.push({ id, card });
      const interviews = await admin.ok(interviewRoutes.ofApplication, { params: { applicationId: id } });
      ahead ||= interviews.items.find(({ startsAt }) => Date.parse(startsAt) > Date.now())?.id ?? '';
    }
    const compared = scored.slice(0, 3).map(({ id }) => id);
    return {
      job: `/jobs/${jobId}`,
      application: `/applications/${scored[0]!.id}`,
      compare: `/jobs/${jobId}/compare?applications=${compared.join(',')}`,
      card: `/scorecards/${scored[0]!.card}`,
      ahead: `/interviews/${ahead}`,
    };
  }

  /** The address of a card that someone has yet to fill, and whose it is. */
  async due(): Promise<{ name: string; address: string }> {
    for (const name of ['Mei Tanaka', 'David Mensah', 'Elif Demir', 'Lucas Moreau', 'Sofia Petrova']) {
      const { items } = await (await this.callerOf(name)).ok(scorecardRoutes.due, {});
      if (items[0]) return { name, address: `/interviews/${items[0].interviewId}` };
    }
    throw new Error('The demo team owes no scorecard.');
  }
}
