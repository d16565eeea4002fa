import type { Page, Request } from 'playwright-core';

/** As long as nothing goes out, nothing is drawn from what came in either; a page at work is asked about separately. */
const QUIET_MS = 100;
const PATIENCE_MS = 30_000;
type Traffic = { open: Set<Request>; last: number };
const watched = new WeakMap<Page, Traffic>();

/** Listens to what this page asks of the server from now on. */
export function watch(page: Page): Traffic {
  const known = watched.get(page);
  if (known) return known;
  const traffic: Traffic = { open: new Set(), last: Date.now() };
  const heard = (change: (request: Request) => unknown) => (request: Request) => {
    change(request);
    traffic.last = Date.now();
  };
  page.on(
    'request',
    heard((request) => traffic.open.add(request)),
  );
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(
      end as 'requestfinished',
      heard((request) => traffic.open.delete(request)),
    );
  watched.set(page, traffic);
  return traffic;
}

/** Until the page has its answers, has drawn them, and asks for nothing more. */
export async function quiet(page: Page): Promise<void> {
  const traffic = watch(page);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))');
    if (traffic.open.size === 0 && Date.now() - traffic.last >= QUIET_MS) return;
    await page.waitForTimeout(20);
  }
  throw new Error(`The page still asks for ${[...traffic.open].map((request) => request.url()).join(', ') || 'more'}.`);
}
