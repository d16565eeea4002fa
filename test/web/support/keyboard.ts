import type { Page } from 'playwright-core';
import { type Member, PASSWORD } from '../../support/team.ts';
import { openWindow } from './browser.ts';
import type { Scene } from './scene.ts';

/** What the focus stands on, as a screen reader would name it. Run in the page. */
const focusedName = `(() => {
  const at = document.activeElement;
  if (!at) return '';
  const labels = at.labels ? [...at.labels].map((label) => label.textContent) : [];
  return [at.getAttribute('aria-label'), ...labels, at.textContent].find((text) => text && text.trim()) ?? '';
})()`;

/** A person without a mouse. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  focused(): Promise<string> {
    return this.page.evaluate<string>(focusedName).then((name) => name.replace(/\s+/g, ' ').trim());
  }

  /** Waits until the focus has gone on from there. */
  async leaves(name: string): Promise<void> {
    for (let tries = 0; tries < 50 && (await this.focused()) === name; tries += 1) await this.page.waitForTimeout(50);
    if ((await this.focused()) === name) throw new Error(`The focus stays on ${name}.`);
  }

  /** Goes on with Tab until it stands on this; what cannot be reached so is a fault of the page. */
  async tabTo(name: string | RegExp, { most = 80, key = 'Tab' } = {}): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      await this.page.keyboard.press(key);
      const here = await this.focused();
      if (typeof name === 'string' ? here === name : name.test(here)) return;
      passed.push(here.slice(0, 40));
    }
    throw new Error(`Tab never came to ${String(name)}; it passed ${passed.join(' | ')}`);
  }

  /** Goes there, and presses it. */
  async choose(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** Waits until the page has its title, so that keys meet what is meant. */
  async arrived(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/');
    await this.arrived('Sign in');
    await this.page.locator('input[type=email]:focus').waitFor();
    await this.type(email);
    await this.press('Tab');
    await this.type(password);
    await this.press('Enter');
    await this.arrived(/^Today/);
  }
}

export type KeyboardOf = (who: Member) => Promise<Keyboard>;
/** One window per person, signed in by typing. */
export function keyboardsOf(scene: Scene): KeyboardOf {
  const opened = new Map<string, Promise<Keyboard>>();
  const sitDown = async ({ email }: Member): Promise<Keyboard> => {
    const keyboard = new Keyboard((await openWindow(scene.browser, scene.running.base)).page);
    await keyboard.signIn(email, PASSWORD);
    return keyboard;
  };
  return (who) => {
    const keyboard = opened.get(who.id) ?? sitDown(who);
    opened.set(who.id, keyboard);
    return keyboard;
  };
}

/** Where the Tab key enters a list. */
export const list = (page: Page) => page.locator('main [data-list] [tabindex="0"]').first();
export const focusedIn = (page: Page, selector: string) => page.locator(`${selector} :focus`).waitFor();
