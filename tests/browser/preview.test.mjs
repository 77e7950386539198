// The preview: pages show an edit by themselves, and what was found about a page is shown over it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { context, DESK, open, PHONE, SMALL } from './support/browser.mjs';
import { preview } from './support/preview.mjs';

const ARTICLE = 'content/sl-SI/mail/unblock-a-sender.md';
const { address, edit } = await preview();
const PAGE = `${address}sl-SI/mail/unblock-a-sender.html`;
const TITLE = 'Sprostitev zadržanega pošiljatelja';

test('an edit is on the screen without anybody asking for it', async () => {
  const page = await open(PAGE);
  await page.getByRole('button', { name: /errors?, \d+ warnings?/ }).waitFor();
  edit(ARTICLE, (text) => text.replaceAll(TITLE, 'Sprostitev zadržane pošiljateljice'));
  await page.getByRole('heading', { level: 1, name: 'Sprostitev zadržane pošiljateljice' }).waitFor();
  edit(ARTICLE, (text) => text.replaceAll('Sprostitev zadržane pošiljateljice', TITLE));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.done();
});

test('the sign counts the findings of the page, and opens them with their excerpts', async () => {
  const page = await open(PAGE, { viewport: DESK });
  const sign = page.getByRole('button', { name: /errors?, \d+ warnings?/ });
  await sign.click();
  const dialog = page.getByRole('dialog', { name: 'Findings' });
  const findings = dialog.locator('.finding');
  await findings.first().waitFor();
  const [, errors, warnings] = (await sign.textContent()).match(/(\d+) errors?, (\d+) warnings?/);
  assert.equal(await dialog.locator('.finding.error').count(), Number(errors));
  assert.equal(await dialog.locator('.finding.warning').count(), Number(warnings));
  assert.ok(Number(errors) > 0 && Number(warnings) > 0);
  const first = findings.first();
  assert.match(await first.locator('.place').textContent(), /content\/(sl-SI|en-US)\/mail\/unblock-a-sender\.md:\d+:\d+/);
  assert.ok((await first.locator('mark').first().textContent()).length > 0, 'the place is marked in its line');
  assert.equal(await first.locator('.excerpt').first().getAttribute('lang'), 'sl-SI');
  assert.ok(await first.locator('.help').textContent());
  await page.done();
});

test('the findings are opened, read and left by keyboard, and axe finds nothing wrong with them', async () => {
  for (const [viewport, colorScheme] of [[PHONE, 'light'], [DESK, 'dark']]) {
    const page = await open(PAGE, { viewport, colorScheme });
    const sign = page.getByRole('button', { name: /errors?, \d+ warnings?/ });
    await sign.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Findings' });
    await dialog.locator('.finding').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.ok(await sign.evaluate((button) => button.getRootNode().activeElement === button), 'focus is where it was');
    await page.done();
  }
});

test('a finding leads to its rule and to its step', async () => {
  const page = await open(PAGE);
  await page.getByRole('button', { name: /errors?, / }).click();
  const dialog = page.getByRole('dialog', { name: 'Findings' });
  const finding = dialog.locator('.finding').filter({ has: page.locator('.place a') }).first();
  const code = await finding.locator('h3 code').first().textContent();
  const step = await finding.locator('.place a').textContent();
  await finding.locator('.place a').click();
  await dialog.waitFor({ state: 'hidden' });
  assert.ok(page.url().endsWith(`#${step}`));
  await page.getByRole('button', { name: /errors?, / }).click();
  await finding.locator('h3 a').click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: code }).waitFor();
  assert.ok(await page.getByRole('heading', { name: 'Why is this bad?' }).isVisible());
  assert.deepEqual(await violations(page), []);
  await page.done();
});

/** A page with its findings open, and how many there are. */
const opened = async () => {
  const page = await open(PAGE);
  await page.getByRole('button', { name: /errors?, / }).click();
  const findings = page.getByRole('dialog', { name: 'Findings' }).locator('.finding');
  await findings.first().waitFor();
  const before = await findings.count();
  return { page, findings, before };
};

test('while one mends, the findings stay open and follow', async () => {
  const { page, findings, before } = await opened();
  edit(ARTICLE, (text) => `${text}\nGlejte [Obnovitev datoteke.](https://help.lumena.example.com/drive/restore)\n`);
  await page.waitForFunction((before) => document.querySelector('korak-preview')?.shadowRoot.querySelectorAll('dialog[open] .finding').length > before, before);
  assert.ok(await findings.filter({ hasText: 'LK' }).filter({ hasText: 'Obnovitev datoteke.' }).count() > 0);
  edit(ARTICLE, (text) => text.slice(0, text.lastIndexOf('\nGlejte ')));
  await page.waitForFunction((before) => document.querySelector('korak-preview')?.shadowRoot.querySelectorAll('dialog[open] .finding').length === before, before);
  await page.done();
});

test('an answer that comes late does not hide what is known by now', async () => {
  const { page, findings, before } = await opened();
  // The first question after the edit is asked by the page that has changed, before the build that finds its damage.
  // Its answer waits for the next one, or for ten seconds where the build was faster and nobody asks again.
  let asked = 0;
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route('**/__korak/findings?*', async (route) => {
    const first = (asked += 1) === 1;
    const answer = await route.fetch();
    if (first) await Promise.race([released, new Promise((resolve) => { setTimeout(resolve, 10000); })]);
    await route.fulfill({ response: answer });
  });
  edit(ARTICLE, (text) => `${text}\nGlejte [Obnovitev datoteke.](https://help.lumena.example.com/drive/restore)\n`);
  await findings.filter({ hasText: 'Obnovitev datoteke.' }).first().waitFor();
  const after = await findings.count();
  assert.ok(after > before);
  const answered = page.waitForEvent('requestfinished', { predicate: (request) => request.url().includes('/findings?'), timeout: 2000 });
  release();
  await answered.catch(() => {});
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  assert.equal(await findings.count(), after);
  await page.unroute('**/__korak/findings?*');
  edit(ARTICLE, (text) => text.slice(0, text.lastIndexOf('\nGlejte ')));
  await page.waitForFunction((before) => document.querySelector('korak-preview')?.shadowRoot.querySelectorAll('dialog[open] .finding').length === before, before);
  await page.done();
});

test('a page that changed before it began to listen is loaded again', async () => {
  let edited = false;
  const place = await context();
  // The edit is built between the answer and the script.
  await place.route('**/__korak/live.js', async (route) => {
    if (!edited) {
      edited = true;
      edit(ARTICLE, (text) => text.replaceAll(TITLE, 'Sprostitev zadržane pošiljateljice'));
      while (!(await (await fetch(PAGE)).text()).includes('pošiljateljice')) await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    await route.continue();
  });
  const page = await open(PAGE, place);
  await page.getByRole('heading', { level: 1, name: 'Sprostitev zadržane pošiljateljice' }).waitFor();
  edit(ARTICLE, (text) => text.replaceAll('Sprostitev zadržane pošiljateljice', TITLE));
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.done();
  await place.close();
});

test('a page that is gone says so, and is shown again by itself', async () => {
  const place = await context();
  const page = await place.newPage();
  await page.goto(PAGE);
  await page.getByRole('button', { name: /errors?, / }).waitFor();
  let whole;
  edit(ARTICLE, (text) => { whole = text; return ''; });
  await page.getByRole('heading', { level: 1, name: 'The last build has no such page' }).waitFor();
  assert.deepEqual(await violations(page), []);
  edit(ARTICLE, () => whole);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await place.close();
});

test('a list shows the findings of its language, and the page of everything stands alone', async () => {
  const place = await context({ viewport: SMALL });
  const counts = {};
  for (const path of ['sl-SI/index.html', 'ja-JP/index.html', 'index.html']) {
    const page = await open(address + path, place);
    await page.getByRole('button', { name: /errors?, / }).click();
    const dialog = page.getByRole('dialog', { name: 'Findings' });
    await dialog.getByRole('heading', { name: 'Findings' }).waitFor();
    counts[path] = await dialog.locator('.finding').count();
    await page.evaluate(() => sessionStorage.clear());
    await page.done();
  }
  assert.ok(counts['sl-SI/index.html'] > counts['ja-JP/index.html'] && counts['index.html'] > counts['sl-SI/index.html'], JSON.stringify(counts));
  const page = await open(`${address}__korak/findings`, place);
  assert.equal(await page.locator('.finding').count(), counts['index.html']);
  assert.equal(await page.locator('korak-preview').count(), 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= SMALL.width);
  assert.deepEqual(await violations(page), []);
  await page.done();
  const figures = await open(`${address}status.html`, place);
  assert.equal(await figures.locator('korak-preview').count(), 0, 'a page without scripts stays as it is');
  await figures.done();
  await place.close();
});

test('nothing of the preview is on paper, and a browser that knows a file is not sent it again', async () => {
  const page = await open(PAGE);
  await page.getByRole('button', { name: /errors?, / }).waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.getByRole('button', { name: /errors?, / }).isVisible()));
  await page.done();
  for (const path of ['sl-SI/mail/unblock-a-sender.json', 'sl-SI/mail/unblock-a-sender.html', 'assets/style.css']) {
    const first = await fetch(address + path);
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    const again = await fetch(address + path, { headers: { 'If-None-Match': first.headers.get('etag') } });
    assert.equal(again.status, 304, path);
  }
});
