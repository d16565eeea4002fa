import { type Interview, type Scorecard, scorecardRoutes } from '@loopwright/contracts';
import type { Locator, Page } from 'playwright-core';
import type { Member } from '../../support/team.ts';

/** The live scorecard as an interviewer has it before them. */
export class LiveCard {
  constructor(readonly page: Page) {}

  async open({ id }: Interview, at?: string): Promise<void> {
    await this.page.goto(`/interviews/${id}${at ? `?at=${at}` : ''}`);
    await this.note.waitFor();
  }

  /** The note of what is on screen. */
  get note(): Locator {
    return this.page.locator('[data-subject]:visible textarea[data-note]').first();
  }

  get rest(): Locator {
    return this.page.locator('[data-kind]');
  }

  /** Waits until the line that says where the words are says this. */
  async says(words: RegExp | string, timeout = 20_000): Promise<void> {
    await this.rest.filter({ hasText: words }).waitFor({ timeout });
  }

  async type(words: string): Promise<void> {
    await this.note.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
  }

  async submitWithGaps(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit scorecard' }).click();
    await this.page.getByRole('button', { name: 'Submit with gaps' }).click();
  }

  async recommend(word: string, summary: string): Promise<void> {
    const overall = this.page.locator('[data-subject="overall"]');
    await overall.getByRole('radio', { name: word, exact: true }).check({ force: true });
    await overall.getByRole('textbox', { name: 'Summary' }).fill(summary);
  }
}

/** One's own card as the server has it. */
export const cardOf = (who: Member, { id }: Interview): Promise<Scorecard> =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: id } });

export const notesOf = ({ answers }: Scorecard): string[] => answers.map(({ note }) => note);
