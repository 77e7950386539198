// Reading a page without doing anything to it: layout, direction, paper, no script, narrow screens, search engines.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { context, DESK, fromDisk, open, PHONE, SMALL } from './support/browser.mjs';
import { collection, files, pages, sample } from './support/build.mjs';
import { serve } from './support/server.mjs';

const folder = sample();
const RUNBOOK = 'mail/unblock-a-sender.html';

test('in Arabic the number of a step stands at the right, the text beside it, the box to tick at the left', async () => {
  for (const viewport of [PHONE, DESK]) {
    const page = await open(fromDisk(folder, `ar-SA/${RUNBOOK}`), { viewport });
    const box = async (selector) => page.locator(selector).first().boundingBox();
    const [number, card, tick] = [await box('.disc'), await box('.card'), await box('.tick')];
    assert.ok(number.x > viewport.width / 2, 'the number is at the right');
    assert.ok(number.x + number.width <= card.x + card.width || number.x >= card.x + card.width, 'it does not hang over');
    assert.ok(tick.x < viewport.width / 2, 'the box is at the left');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
    await page.done();
    const mirror = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`), { viewport });
    assert.ok((await mirror.locator('.disc').first().boundingBox()).x < viewport.width / 2, 'in Slovenian at the left');
    await mirror.done();
  }
});

test('English inside an Arabic page says that it is English, and runs from left to right', async () => {
  const page = await open(fromDisk(folder, `ar-SA/${RUNBOOK}`));
  const block = page.locator('.step .english').first();
  await page.locator('.step .original summary').first().click();
  assert.equal(await block.getAttribute('lang'), 'en');
  assert.equal(await block.evaluate((element) => getComputedStyle(element).direction), 'ltr');
  assert.equal(await block.evaluate((element) => getComputedStyle(element).textAlign), 'start');
  await page.done();
});

test('a page in a language without a catalogue says of every English word that it is English', async () => {
  const article = (title, steps) => `---\ntitle: ${title}\n---\n# ${title}\n\n${steps}`;
  const dist = collection('uncharted', {
    'en-US/lamp.md': article('Pair the lamp', '1. Select **Devices** > **Add**.\n2. Run this:\n\n   ```powershell\n   Add-Lamp\n   ```\n'),
    'ka-GE/lamp.md': article('ნათურის დაწყვილება', '1. აირჩიეთ **მოწყობილობები** > **დამატება**.\n2. შეასრულეთ ბრძანება:\n\n   ```powershell\n   Add-Lamp\n   ```\n'),
  });
  for (const path of ['ka-GE/lamp.html', 'ka-GE/index.html']) {
    const page = await open(fromDisk(dist, path));
    if (path.endsWith('index.html')) {
      await page.getByRole('searchbox').fill('ნათურის');
      await page.locator('.answers .entry').waitFor();
    }
    const stray = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { textContent: text, parentElement: parent } = walker.currentNode;
        const code = parent.closest('code, script, style, [translate="no"]');
        if (!code && /[A-Za-z]{3}/.test(text) && !parent.closest('[lang]').lang.startsWith('en')) found.push(`${parent.className}: ${text}`);
      }
      return found;
    });
    assert.deepEqual(stray.filter((text) => !/^: JSON$/.test(text)), [], path);
    assert.match(await page.locator('.languages summary').textContent(), /ქართული/);
    const named = page.locator('[aria-label]');
    for (const element of await named.all()) {
      const label = await element.getAttribute('aria-label');
      const lang = await element.evaluate((element) => element.closest('[lang]').lang);
      assert.equal(lang, /[A-Za-z]{3}/.test(label) ? 'en-US' : 'ka-GE', `${path}: ${label}`);
    }
    await page.done();
  }
});

test('a page that stands in for another says why in the language of its reader, and leads back', async () => {
  for (const [locale, dir] of [['ja-JP', 'ltr'], ['ar-SA', 'rtl']]) {
    const page = await open(fromDisk(folder, `${locale}/index.html`), { viewport: PHONE, colorScheme: dir === 'rtl' ? 'dark' : 'light' });
    await page.locator(`a[href$="?for=${locale}"]`).first().click();
    const bar = page.locator('.stand-in');
    await bar.waitFor();
    assert.deepEqual([await bar.getAttribute('lang'), await bar.getAttribute('dir')], [locale, dir]);
    assert.match(await bar.textContent(), /English.*202\d/);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-US', 'the page itself stays English');
    assert.deepEqual(await violations(page), []);
    // What has the focus is never under the bar.
    for (const link of await page.locator('main a').all()) {
      await link.focus();
      if (!await link.evaluate((element) => element === document.activeElement)) continue; // folded up
      const [own, other] = [await link.boundingBox(), await bar.boundingBox()];
      assert.ok(own.y < other.y || own.y >= other.y + other.height, await link.textContent());
    }
    await bar.getByRole('link').click();
    await page.waitForURL(`**/${locale}/index.html`);
    await page.done();
  }
  for (const strange of ['../x', 'en-US', '%22%3E', 'sl-SI%2F..']) {
    const page = await open(`${fromDisk(folder, `en-US/${RUNBOOK}`)}?for=${strange}`);
    await page.locator('head script[src$="assets/stand-in.js"]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('.stand-in, head script[src*="/stand-in.js"]:not([src*="assets/"])').count(), 0, strange);
    await page.done();
  }
});

test('an entry of a menu path keeps its own direction, and the path runs with the page', async () => {
  const body = 'لفتح الإعدادات:\n\n1. انتقل إلى **الإعدادات** > **Network (v2)** > **Wi-Fi**.\n2. حدد **موافق**.\n';
  const dist = collection('paths', { 'ar-SA/a.md': `---\ntitle: مسار\nms.contentlocale: ar-SA\n---\n# مسار\n\n${body}` });
  const page = await open(fromDisk(dist, 'ar-SA/a.html'));
  const path = page.getByRole('list', { name: 'مسار القائمة' });
  const segments = await path.getByRole('listitem').all();
  assert.equal(segments.length, 3);
  const places = await Promise.all(segments.map((segment) => segment.boundingBox()));
  assert.ok(places[0].x > places[1].x && places[1].x > places[2].x, 'from right to left');
  assert.equal(await segments[1].evaluate((element) => getComputedStyle(element).direction), 'ltr');
  assert.match(await path.textContent(), /ثم/, 'a screen reader hears what stands between');
  await page.done();
});

test('no page scrolls sideways at 320 pixels', async () => {
  const place = await context({ viewport: SMALL });
  for (const path of files(folder, '.html')) {
    const page = await open(fromDisk(folder, path), place);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    const { width, over } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      over: [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 321).map((e) => e.className || e.tagName).slice(0, 3),
    }));
    assert.ok(width <= SMALL.width, `${path}: ${width} (${over})`);
    await page.done();
  }
  await place.close();
});

test('Japanese and Thai lines break between phrases where the browser can', async () => {
  const page = await open(fromDisk(folder, 'ja-JP/index.html'));
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).wordBreak), 'auto-phrase');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).lineBreak), 'strict');
  await page.done();
});

test('without scripts every step, link and English text is there, and no control that does nothing', async () => {
  const page = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`), { javaScriptEnabled: false });
  assert.equal(await page.locator('.step').count(), 6);
  assert.equal(await page.locator('button, input, select').count(), 0);
  assert.ok(!(await page.locator('.progress').first().isVisible()));
  const original = page.locator('.step .original').first();
  assert.ok(!(await original.locator('.english').isVisible()));
  await original.locator('summary').click();
  assert.ok(await original.locator('.english').isVisible());
  await page.locator('.languages summary').click();
  await page.getByRole('link', { name: 'norsk (bokmål)' }).click();
  assert.match(page.url(), /nb-NO\/mail\/unblock-a-sender\.html$/);
  await page.getByRole('link', { name: 'Tilbake til alle artikler' }).click();
  assert.equal(await page.locator('.entry').count(), 22);
  await page.done();
});

test('on paper there are steps, boxes to tick with a pen and addresses, and no controls', async () => {
  const page = await open(fromDisk(folder, 'nb-NO/mail/show-mailbox-size.html'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const selector of ['.languages', '.copy', '.tick', '.progress', '.original summary', '.back']) {
    assert.equal(await page.locator(`${selector}:visible`).count(), 0, selector);
  }
  const look = (selector, pseudo, property) => page.locator(selector).first()
    .evaluate((element, [pseudo, property]) => getComputedStyle(element, pseudo)[property], [pseudo, property]);
  assert.equal(await look('body', undefined, 'backgroundColor'), 'rgb(255, 255, 255)', 'white in dark mode too');
  assert.notEqual(await look('.card', '::after', 'content'), 'none');
  assert.match(await look('.outro a[href^="http"]', '::after', 'content'), /https?:/);
  assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
  await page.done();
});

test('nothing moves once a page is shown', async () => {
  for (const path of [`sl-SI/${RUNBOOK}`, 'nb-NO/mail/show-mailbox-size.html', 'ja-JP/index.html']) {
    const page = await open('about:blank');
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value; })
        .observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(fromDisk(folder, path));
    await page.waitForTimeout(400);
    assert.ok((await page.evaluate(() => globalThis.shift)) < 0.01, path);
    await page.context().close();
  }
});

test('what a page adds with scripts takes no room that was not kept for it', async () => {
  for (const path of [`sl-SI/${RUNBOOK}`, 'en-US/index.html', 'ja-JP/gateway/change-the-wifi-password.html']) {
    const height = async (without) => {
      const page = await open('about:blank');
      // The scripts are on, but those of the page do not come.
      if (without) await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(fromDisk(folder, path));
      const height = await page.evaluate(() => document.querySelector('main').getBoundingClientRect().height);
      await page.context().close();
      return height;
    };
    const [bare, full] = [await height(true), await height(false)];
    assert.ok(Math.abs(full - bare) <= 8, `${path}: ${bare} without, ${full} with its scripts`);
  }
});

test('the folder works below any path: every relative link leads to a file', async () => {
  const page = await open(`${await serve(folder)}sl-SI/${RUNBOOK}`);
  await page.locator('.languages summary').click();
  await page.getByRole('link', { name: 'Vsi jeziki' }).click();
  assert.equal(await page.locator('.tongue').count(), 5);
  await page.done();
  const there = new Set(files(folder, ''));
  for (const path of files(folder, '.html')) {
    const html = readFileSync(join(folder, path), 'utf8');
    for (const [, href] of html.matchAll(/(?:href|src)="([^"#?:]+)(?:[?#][^"]*)?"/g)) {
      assert.ok(!href.startsWith('/'), `${path}: ${href}`);
      const target = join(dirname(path), decodeURIComponent(href)).replaceAll('\\', '/');
      assert.ok(there.has(target), `${path}: ${href}`);
    }
  }
});

test('search engines learn of languages only from pages that they may list, and of all from each', () => {
  const BASE = 'https://help.example.com/runbooks/';
  const dist = sample(`base-url = "${BASE}"\n`);
  const links = (path) => new Map([...readFileSync(join(dist, path), 'utf8').matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, lang, href]) => [lang, href]));
  const listed = new Set();
  for (const path of pages(dist)) {
    const html = readFileSync(join(dist, path), 'utf8');
    const noindex = /<meta name="robots" content="[^"]*noindex/.test(html);
    const own = BASE + path;
    assert.ok(html.includes(`<link rel="canonical" href="${own}">`), path);
    const alternates = links(path);
    if (noindex) {
      assert.equal(alternates.size, 0, path);
      continue;
    }
    listed.add(own);
    for (const [lang, href] of alternates) {
      assert.ok(href.startsWith(BASE), href);
      if (lang !== 'x-default') assert.ok([...links(href.slice(BASE.length)).values()].includes(own), `${href} knows ${own}`);
    }
  }
  const addresses = (path) => [...readFileSync(join(dist, path), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const addressed = addresses('sitemap.xml').flatMap((address) => addresses(address.slice(BASE.length)));
  assert.deepEqual(addressed.sort(), [...listed].filter((address) => address !== `${BASE}index.html`).sort());
  assert.ok(addressed.length > 5);
  assert.ok(!files(folder, '.xml').length, 'without an address there is no sitemap');
});
