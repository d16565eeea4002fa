import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between colour schemes. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, a line each; empty when there is nothing. */
export async function faultsOn(page: Page, { colourOnly = false } = {}): Promise<string[]> {
  // Axe is half a megabyte of source, and stays in the page once it is there.
  const isThere = await page.evaluate<boolean>('typeof window.axe === "object"');
  // The product has no frames; without them one page is enough for axe.
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({
      runOnly: colourOnly ? { type: 'rule', values: ofColour } : { type: 'tag', values: rules },
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
