import {
  type Application,
  type Interview,
  type Job,
  type JobRole,
  type Role,
  sessionRoutes,
} from '@loopwright/contracts';
import type { Browser, Page } from 'playwright-core';
import type { RunningApp } from '../../support/app.ts';
import { type Member, PASSWORD, Team } from '../../support/team.ts';
import { openBrowser, openWindow, signIn, type Window } from './browser.ts';
import { startProduct } from './product.ts';

const FIVE_MINUTES = 5 * 60_000;
export type Held = { application: Application; interview: Interview };

/** A running product, a browser, and a team in the middle of hiring: a job with a published loop and its people. */
export class Scene {
  readonly people = {} as Record<'manager' | 'recruiter' | 'ida' | 'ivo', Member>;
  job!: Job;

  private constructor(
    readonly running: RunningApp,
    readonly browser: Browser,
    readonly team: Team,
  ) {}

  static async open(): Promise<Scene> {
    const running = await startProduct('furnished');
    const scene = new Scene(running, await openBrowser(), await Team.create(running, 'Acme'));
    await scene.hire();
    return scene;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.stop();
  }

  private async hire(): Promise<void> {
    const roles = {
      manager: 'hiring-manager',
      recruiter: 'recruiter',
      ida: 'interviewer',
      ivo: 'interviewer',
    } as const;
    for (const [name, role] of Object.entries(roles) as [keyof typeof roles, Role & JobRole][])
      this.people[name] = await this.team.member(role, name);
    this.job = await this.openJob();
    await this.team.publishedLoop(this.job);
  }

  /** A job with everyone on its team. */
  openJob(): Promise<Job> {
    const { manager, recruiter, ida, ivo } = this.people;
    return this.team.job([
      { userId: manager.id, role: 'hiring-manager' },
      { userId: recruiter.id, role: 'recruiter' },
      { userId: ida.id, role: 'interviewer' },
      { userId: ivo.id, role: 'interviewer' },
    ]);
  }

  /** A new candidate in front of Ida and Ivo, since five minutes. */
  async interview(name?: string): Promise<Held> {
    const application = await this.team.application(this.job, name ? { name } : {});
    const { ida, ivo } = this.people;
    const began = new Date(Date.now() - FIVE_MINUTES);
    return { application, interview: await this.team.interview(application, 'fundamentals', [ida, ivo], began) };
  }

  /** A candidate on whom both cards are in. */
  async scored(name: string, ratings: [1 | 2 | 3 | 4, 1 | 2 | 3 | 4]): Promise<Held> {
    const held = await this.interview(name);
    await this.team.submittedCard(held.interview, this.people.ida, ratings[0], `Ida’s look at ${name}.`);
    await this.team.submittedCard(held.interview, this.people.ivo, ratings[1], `Ivo’s look at ${name}.`);
    return held;
  }

  /** A window of one person, signed in; `prepare` runs before the first page comes. */
  async windowOf(who: Member, prepare?: (page: Page) => Promise<unknown>): Promise<Window> {
    const window = await openWindow(this.browser, this.running.base);
    await prepare?.(window.page);
    await signIn(window.page, who.email, PASSWORD);
    return window;
  }

  /** Ends them on the server, as expiry does; whoever calls for the tests stays signed in. */
  async endSessionsOf(who: Member): Promise<void> {
    const { items } = await who.as.ok(sessionRoutes.list, {});
    for (const { id, current } of items)
      if (!current) await who.as.ok(sessionRoutes.revoke, { params: { sessionId: id } });
  }
}
