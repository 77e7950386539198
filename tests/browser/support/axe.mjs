// axe in a page, by the rules of WCAG 2.2 AA and those that axe calls best practice.

import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with `page` as it is now. */
export const violations = async (page) => {
  // The policy of the page lets no script in but its own; the browser's own door does.
  await page.evaluate(AXE);
  const found = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags, preload: false }), TAGS);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
};
