import { type Question, questionRoutes } from '@loopwright/contracts';
import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

/** The question bank as a person has it before them. */
export class Bank {
  constructor(readonly page: Page) {}

  get rows() {
    return this.page.locator('[data-list] > li');
  }

  /** The first row, focused: where keys of the list act. */
  async enter(): Promise<void> {
    await this.rows.first().getByRole('link').focus();
  }

  async open(address = '/questions'): Promise<void> {
    await this.page.goto(address);
    await this.rows.first().waitFor();
  }

  /** Goes on to the end of what is loaded until the row of this number is in the page. */
  async endUntil(place: number): Promise<void> {
    const row = this.page.locator(`[data-list] > li[aria-posinset="${place}"]`);
    for (let tries = 0; tries < 100 && (await row.count()) === 0; tries += 1) {
      await this.page.keyboard.press('End');
      await this.page.waitForTimeout(50);
    }
    await row.waitFor();
  }

  /** The title of the row at hand. */
  titleAtHand(): Promise<string> {
    return this.page.locator('[data-list] :focus > span > span').first().innerText();
  }

  option(facet: string, label: string) {
    return this.page
      .getByRole('group', { name: facet, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${label}`) });
  }

  /** How many questions the facet says that this value would leave. */
  async countAt(facet: string, label: string): Promise<number> {
    const text = await this.option(facet, label).locator('xpath=..').innerText();
    return numberIn(text.replace(label, ''));
  }

  /** How many were found, as the line above the list says. */
  async found(): Promise<number> {
    const lines = this.page.locator('main p[aria-hidden]').filter({ hasText: /questions?/ });
    return numberIn(await lines.first().innerText());
  }

  /** Lets go of whatever was picked, searches, and picks all that is found. */
  async pickAll(address: string, count: number): Promise<void> {
    await this.page.evaluate('sessionStorage.clear()');
    await this.open(address);
    await this.enter();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.getByText(`${count} picked`).waitFor();
  }
}

const numberIn = (text: string): number => Number(/[\d,]+/.exec(text)![0].replaceAll(',', ''));

/** The question as the server has it now. */
export const readAgain = ({ people }: Scene, { id }: Pick<Question, 'id'>): Promise<Question> =>
  people.manager.as.ok(questionRoutes.read, { params: { questionId: id } });

export const saved = (page: Page) => page.getByText(/^Draft saved/).waitFor();
