import type { Interview } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Window } from './browser.ts';
import { LiveCard } from './live-card.ts';
import { reportViolations } from './page-scripts.ts';
import type { Scene } from './scene.ts';

/** Where Ida sits with a scorecard before her, in one window at a time. */
export class Seat {
  /** What pages of hers wanted and their own policy refused. */
  readonly violations: string[] = [];
  private opened: Window | undefined;

  constructor(private readonly scene: Scene) {}

  /** The window of this test. */
  get window(): Window {
    if (!this.opened) throw new Error('Nobody has sat down yet.');
    return this.opened;
  }

  /** `prepare` runs before the first page comes. */
  async sitDown(prepare?: (page: Page) => Promise<unknown>): Promise<Window> {
    return (this.opened = await this.scene.windowOf(this.scene.people.ida, async (page) => {
      await page.context().exposeBinding('reportViolation', (_, what: string) => this.violations.push(what));
      await page.addInitScript(reportViolations);
      await prepare?.(page);
    }));
  }

  /** Before the card of a candidate whom nobody else is tested with. */
  async ready(prepare?: (page: Page) => Promise<unknown>): Promise<{ card: LiveCard; interview: Interview }> {
    const { interview } = await this.scene.interview();
    const card = new LiveCard((await this.sitDown(prepare)).page);
    await card.open(interview);
    return { card, interview };
  }

  async leave(): Promise<void> {
    await this.opened?.context.close();
    this.opened = undefined;
  }
}
