// Pictures come late; the text of a page is where it was when they do.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { test } from 'node:test';
import { context, DESK, fromDisk, open, PHONE, SMALL } from './support/browser.mjs';
import { collection, json, pages, sample } from './support/build.mjs';

const { KORAK_SCRATCH } = process.env;

/** A grey picture. */
const png = (width, height) => {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((width + 1) * height, 0x99);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
};

const media = join(KORAK_SCRATCH, `pictures-${process.pid}`, 'content', 'media');
mkdirSync(media, { recursive: true });
for (const [name, width, height] of [['window', 1200, 700], ['tall', 200, 900], ['sign', 48, 48]]) {
  writeFileSync(join(media, `${name}.png`), png(width, height));
}
const ARTICLE = `---
title: Open the drawer
---
# Open the drawer

Words before ![Window](../media/window.png) and after.

1. Select ![Gear](../media/sign.png), then **Open**.

   ![The whole window](../media/window.png)

2. Select **Close**.

   | Sign | Means |
   | --- | --- |
   | ![Gear](../media/sign.png) | Settings |
   | ![Tower](../media/tall.png) | Storage |

![Tower](../media/tall.png)
`;
const folder = collection('pictures', { 'en-US/drawer.md': ARTICLE });

/** Opens the page with pictures that come when `come` is called; `change` may change its HTML. */
const late = async (viewport, change = (html) => html) => {
  const page = await open('about:blank', { viewport });
  const waiting = [];
  await page.route('**/assets/media/*', (route) => waiting.push(route));
  await page.route('**/drawer.html', async (route) => {
    await route.fulfill({ body: change(readFileSync(join(folder, 'en-US', 'drawer.html'), 'utf8')), contentType: 'text/html' });
  });
  await page.goto(fromDisk(folder, 'en-US/drawer.html'), { waitUntil: 'commit' });
  await page.locator('.about').waitFor();
  const places = () => page.evaluate(() => [...document.querySelectorAll('h1, p, li, td, figure, .about')]
    .map((element) => Math.round(element.getBoundingClientRect().top)));
  const come = async () => {
    await Promise.all(waiting.splice(0).map((route) => route.continue()));
    await page.evaluate(() => Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode(); })));
  };
  return { page, places, come };
};

test('nothing moves when pictures come', async () => {
  for (const viewport of [SMALL, PHONE, DESK]) {
    const { page, places, come } = await late(viewport);
    const before = await places();
    assert.ok(await page.evaluate(() => !document.images[0].complete), 'none is there yet');
    await page.evaluate(() => document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; }));
    await page.waitForTimeout(200);
    await come();
    assert.deepEqual(await places(), before);
    const shapes = await page.evaluate(() => [...document.images].map((image) => image.clientWidth / image.clientHeight - image.naturalWidth / image.naturalHeight));
    assert.ok(shapes.every((difference) => Math.abs(difference) < 0.1), `none is distorted: ${shapes}`);
    await page.context().close();
  }
});

test('without the sizes that a build writes everything would move', async () => {
  const { page, places, come } = await late(PHONE, (html) => html.replaceAll(/ (?:width|height)="\d+"/g, ''));
  const before = await places();
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; }));
  await page.waitForTimeout(200);
  await come();
  assert.notDeepEqual(await places(), before);
  await page.context().close();
});

test('a sign in a line is no higher than the line, a picture in a line is as wide as it can be', async () => {
  const page = await open(fromDisk(folder, 'en-US/drawer.html'));
  const height = (selector) => page.locator(selector).first().evaluate((image) => image.getBoundingClientRect().height);
  assert.ok(await height('.step img.rb-sign') <= 32);
  assert.ok(await height('.lead img') > 150);
  await page.done();
});

test('JSON has the same sizes', () => {
  const [{ lead, steps }] = json(folder, 'en-US/drawer.json').procedures;
  const [picture] = lead.runs.filter((run) => run.t === 'image');
  assert.deepEqual([picture.width, picture.height], [1200, 700]);
  const [block] = steps[0].content.filter((part) => part.type === 'image');
  assert.deepEqual([block.width, block.height], [1200, 700]);
});

test('the layout of no page shifts while it loads', async () => {
  const dist = sample();
  for (const viewport of [PHONE, DESK]) {
    const place = await context({ viewport });
    await place.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          // Less than a word that moves by a pixel: the page was drawn while it was read.
          if (value < 0.0002) continue;
          const moved = sources.map(({ node, currentRect: { x, y } }) => `${node?.className} to ${Math.round(x)},${Math.round(y)}`);
          globalThis.shifts.push(`${value}: ${moved.join('; ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of pages(dist)) {
      const page = await open(fromDisk(dist, path), place);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      // On a busy machine the browser may draw `<details>` before it has read the label, with a label of its own.
      const shifts = await page.evaluate(() => globalThis.shifts);
      assert.deepEqual(shifts.filter((shift) => !/: languages to [^;]+$/.test(shift)), [], path);
      await page.done();
    }
  }
});
