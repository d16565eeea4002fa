import { type Job, type Loop, loopRoutes } from '@loopwright/contracts';
import type { Locator, Page } from 'playwright-core';
import type { planOf } from '../../support/loops.ts';
import { Scene } from './scene.ts';

/** A hiring manager's window on the loop of a job, and what is stored of it. */
export class LoopBuilder {
  private constructor(
    readonly scene: Scene,
    readonly job: Job,
    readonly page: Page,
  ) {}

  /** With a loop out of a template, and questions in it. */
  static async open(): Promise<LoopBuilder> {
    const scene = await Scene.open();
    const job = await scene.openJob();
    const { page } = await scene.windowOf(scene.people.manager);
    const builder = new LoopBuilder(scene, job, page);
    await page.goto(`/jobs/${job.id}/loop`);
    await page.getByRole('button', { name: 'Start from template' }).click();
    await builder.assembling('Assemble');
    return builder;
  }

  close = (): Promise<void> => this.scene.close();

  async assembling(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await this.page.getByText(/^Assembled: /).waitFor({ timeout: 45_000 });
  }

  async stored(): Promise<Loop> {
    const { loop } = await this.scene.people.manager.as.ok(loopRoutes.ofJob, { params: { jobId: this.job.id } });
    return loop!;
  }

  /** As somebody else would change it. */
  change = (plan: ReturnType<typeof planOf>, { id, version }: Loop): Promise<Loop> =>
    this.scene.people.recruiter.as.ok(loopRoutes.change, { params: { loopId: id }, body: { plan, version } });

  saved = (): Promise<void> => this.page.getByText('All changes saved').waitFor();
  undoButtons = (): Locator => this.page.getByRole('button', { name: 'Undo', exact: true });

  sessionButton = (title: string): Locator =>
    this.page
      .getByRole('region', { name: 'Sessions' })
      .getByRole('button', { name: title })
      .and(this.page.locator('[id^="session-"]:not([aria-haspopup])'));

  async menuOfSession(title: string, item: string): Promise<void> {
    await this.sessionButton(title).click();
    await this.page
      .getByRole('region', { name: 'Sessions' })
      .getByRole('button', { name: `Actions for ${title}` })
      .click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async menuOf(title: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for “${title}”` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}

/** Which questions are asked in which session. */
export const asked = ({ sessions }: Loop): string[] =>
  sessions.flatMap(({ id, questions }) => questions.map(({ questionId }) => `${id} ${questionId}`));
