// axe finds no violation of WCAG 2.2 AA on any type of page, in scripts of both directions, light and dark.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { context, DESK, fromDisk, open, PHONE } from './support/browser.mjs';
import { files, json, sample } from './support/build.mjs';

const folder = sample();
/** One page of every kind of article, and those with the most features, in one locale. */
const pagesOf = (locale) => {
  const chosen = new Map();
  for (const path of files(folder, '.json').filter((path) => path.startsWith(`${locale}/`) && path.split('/').length > 2)) {
    const runbook = json(folder, path);
    const text = JSON.stringify(runbook);
    const traits = ['"variant":"a"', '"choices":{', '"type":"table"', '"type":"warning"', '"broken":true', '"type":"alternative"', '"role":"command"', '"recovered"'];
    for (const trait of [runbook.kind, ...traits.filter((trait) => text.includes(trait))]) {
      if (!chosen.has(trait)) chosen.set(trait, path.replace(/json$/, 'html'));
    }
  }
  return [`${locale}/index.html`, ...new Set(chosen.values())];
};

for (const locale of ['en-US', 'sl-SI', 'ja-JP', 'ar-SA']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${locale}, ${colorScheme}`, async () => {
      const place = await context({ colorScheme, viewport: colorScheme === 'dark' ? DESK : PHONE });
      const faults = [];
      const paths = [...pagesOf(locale), ...(locale === 'en-US' ? ['index.html', 'status.html'] : [])];
      assert.ok(paths.length >= 5);
      for (const path of paths) {
        const page = await open(fromDisk(folder, path), place);
        // What is folded up is looked at as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        faults.push(...(await violations(page)).map((fault) => `${path}: ${fault}`));
        if (path.endsWith('/index.html')) {
          await page.getByRole('searchbox').fill('lumena');
          await page.locator('.answers .entry').first().waitFor();
          faults.push(...(await violations(page)).map((fault) => `${path}, searched: ${fault}`));
        }
        await page.done();
      }
      await place.close();
      assert.deepEqual(faults, []);
    });
  }
}

test('axe sees a violation where there is one', async () => {
  const page = await open(fromDisk(folder, 'index.html'));
  await page.evaluate(() => document.querySelector('main').append(document.createElement('button')));
  assert.notDeepEqual(await violations(page), []);
  await page.done();
});
