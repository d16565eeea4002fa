import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ between colour schemes. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, a line each; empty when there is nothing. */
export async function faultsOn(page: Page, { colourOnly = false } = {}): Promise<string[]> {
  // The product has no frames; without them one page is enough for axe.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (colourOnly ? axe.withRules(ofColour) : axe.withTags(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
