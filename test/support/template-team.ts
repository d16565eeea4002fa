import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import {
  type Job,
  type Loop,
  loopRoutes,
  type LoopTemplate,
  loopTemplateRoutes as routes,
  type TemplateScope,
  type TemplateText,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from './app.ts';
import { planOf } from './loops.ts';
import { type Member, Team } from './team.ts';
import { saveTemplate, templateText } from './template-requests.ts';

type Manages = { userId: string; role: 'hiring-manager' }[];

/** A hiring manager, and for each test a job with a published loop and the template that was made of it. */
export class TemplateTeam {
  running!: RunningApp;
  team!: Team;
  manager!: Member;
  job!: Job;
  loop!: Loop;
  template!: LoopTemplate;

  async open(): Promise<void> {
    this.running = await startApp();
    this.team = await Team.create(this.running);
    this.manager = await this.team.member('hiring-manager');
  }

  async begin(): Promise<void> {
    ({ job: this.job, loop: this.loop } = await this.publishedJob());
    this.template = await saveTemplate(this.manager.as, this.loop);
  }

  get managed(): Manages {
    return [{ userId: this.manager.id, role: 'hiring-manager' }];
  }

  async publishedJob() {
    const job = await this.team.job(this.managed);
    return { job, loop: await this.team.publishedLoop(job) };
  }

  /** Another job, whose loop was started from the template. */
  async following(members = this.managed) {
    const job = await this.team.job(members);
    const { as } = await this.team.member('admin');
    const body = { template: this.template.slug };
    return { job, loop: await as.ok(loopRoutes.start, { params: { jobId: job.id }, body }) };
  }

  ofTemplate = () => ({ params: { templateId: this.template.slug } });

  async now({ id }: Job): Promise<Loop> {
    return (await this.manager.as.ok(loopRoutes.ofJob, { params: { jobId: id } })).loop!;
  }

  async linkOf({ id }: Loop) {
    return (await this.manager.as.ok(routes.link, { params: { loopId: id } })).link!;
  }

  /** The template's text with another slot for its first session. */
  withSlot(minutes: number): TemplateText {
    const text = templateText(this.template);
    return { ...text, sessions: text.sessions.map((session, s) => (s === 0 ? { ...session, minutes } : session)) };
  }

  /** Publishes this text as the template's next version. */
  change(text: TemplateText, scope: TemplateScope = { reach: 'future' }) {
    const { version } = this.template.team!;
    return this.manager.as.ok(routes.change, { ...this.ofTemplate(), body: { version, text, note: 'Longer', scope } });
  }

  preview(text: TemplateText) {
    const { version } = this.template.team!;
    return this.manager.as.ok(routes.preview, { ...this.ofTemplate(), body: { version, text } });
  }

  /** Changes the slot of a loop's first session by hand. */
  async byHand(of: Loop, minutes: number): Promise<Loop> {
    const plan = planOf(of);
    plan.sessions[0]!.minutes = minutes;
    return this.manager.as.ok(loopRoutes.change, { params: { loopId: of.id }, body: { plan, version: of.version } });
  }
}

export const slots = ({ sessions }: Loop): number[] => sessions.map(({ minutes }) => minutes);

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function templateTeam(): TemplateTeam {
  const our = new TemplateTeam();
  beforeAll(() => our.open());
  afterAll(() => our.running.stop());
  beforeEach(() => our.begin());
  return our;
}
