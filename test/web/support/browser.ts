import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Set by the test command; the suites below test/web run only where a browser is. */
const executablePath = process.env.LOOPWRIGHT_BROWSER || '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Scheme = 'light' | 'dark';
export type Window = { context: BrowserContext; page: Page; troubles: string[] };

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, headless: true, args });

/** A window of one person, with storage of its own. `troubles` collects what a developer would see as red in the console. */
export async function openWindow(
  browser: Browser,
  base: string,
  { width = 1280, height = 900, scheme = 'light' as Scheme } = {},
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) troubles.push(message.text());
  });
  return { context, page, troubles };
}

/** The browser itself reports refused requests; the tests look at what the person is told instead. */
const isExpected = (text: string): boolean =>
  /Failed to load resource: the server responded with a status of 4\d\d/.test(text);

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}
