// Doing something on a page: searching, switching the language, ticking off, asking for English, copying, by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { context, fromDisk, open } from './support/browser.mjs';
import { collection, sample } from './support/build.mjs';
import { serve } from './support/server.mjs';

const folder = sample();
const RUNBOOK = 'mail/unblock-a-sender.html';

/** Titles that the search of a list finds. */
const found = async (page, query) => {
  await page.getByRole('searchbox').fill(query);
  await page.waitForFunction(() => document.querySelector('.found').textContent !== '');
  await page.waitForTimeout(120);
  return page.locator('.answers .entry > a').allTextContents();
};

for (const [place, address] of [['disk', async (path) => fromDisk(folder, path)], ['a server', async (path) => (await serve(folder)) + path]]) {
  test(`search finds titles, labels, steps and identifiers, from ${place}`, async () => {
    const page = await open(await address('sl-SI/index.html'));
    assert.ok((await found(page, 'sprostitev pošiljatelja')).includes('Sprostitev zadržanega pošiljatelja'), 'title');
    assert.ok((await found(page, 'posiljatelja')).includes('Sprostitev zadržanega pošiljatelja'), 'typed without marks');
    assert.ok((await found(page, '4127')).includes('Odpiranje vrat v prehodu'), 'identifier');
    assert.ok((await found(page, 'Sprosti')).includes('Sprostitev zadržanega pošiljatelja'), 'label');
    assert.deepEqual(await found(page, 'xyzzy'), []);
    assert.equal(await page.locator('.found').textContent(), 'Vašemu iskanju ne ustreza noben članek.');
    const [first] = await found(page, 'novo geslo sporočite lastniku');
    assert.equal(first, 'Sprostitev zadržanega pošiljatelja', 'words of a step');
    await page.locator('.answers .entry > a').first().click();
    assert.equal(await page.locator('h1').textContent(), 'Sprostitev zadržanega pošiljatelja');
    await page.done();
  });
}

test('search finds words where a script sets no spaces, and says how many in the plural of the language', async () => {
  const japanese = await open(fromDisk(folder, 'ja-JP/index.html'));
  assert.ok((await found(japanese, '共有')).length > 0);
  assert.ok((await found(japanese, 'フォルダー共有')).length > 0, 'two words in another order and without a space');
  assert.deepEqual(await found(japanese, 'ガゾウガゾウ'), []);
  await japanese.done();
  const arabic = await open(fromDisk(folder, 'ar-SA/index.html'));
  assert.ok((await found(arabic, 'الغاء تعليق')).includes('إلغاء تعليق مرسل'), 'an alef without its hamza');
  await arabic.done();
  const slovenian = await open(fromDisk(folder, 'sl-SI/index.html'));
  const count = (await found(slovenian, 'lumena')).length;
  const form = { one: 'zadetek', two: 'zadetka', few: 'zadetki', other: 'zadetkov' }[new Intl.PluralRules('sl').select(count)];
  assert.equal(await slovenian.locator('.found').textContent(), `${count} ${form}`);
  await slovenian.done();
  const dist = collection('thai', {
    'th-TH/a.md': '---\ntitle: เปลี่ยนรหัสผ่าน\nms.contentlocale: th-TH\n---\n# เปลี่ยนรหัสผ่าน\n\n1. เลือกการตั้งค่าบัญชี\n2. เลือกบันทึก\n',
    'th-TH/b.md': '---\ntitle: ลบไฟล์\nms.contentlocale: th-TH\n---\n# ลบไฟล์\n\n1. เลือกไฟล์\n2. เลือกลบ\n',
  });
  const thai = await open(fromDisk(dist, 'th-TH/index.html'));
  assert.deepEqual(await found(thai, 'รหัสผ่าน'), ['เปลี่ยนรหัสผ่าน']);
  assert.deepEqual(await found(thai, 'รหัสผานบัญชี'), [], 'a tone mark is a letter');
  assert.deepEqual(await found(thai, 'บัญชีรหัสผ่าน'), ['เปลี่ยนรหัสผ่าน']);
  await thai.done();
});

test('in Norwegian, letters with marks that were typed are meant', async () => {
  const article = (title) => `---\ntitle: ${title}\nms.contentlocale: nb-NO\n---\n# ${title}\n\n1. Velg **Lagre**.\n2. Lukk.\n`;
  const dist = collection('nordic', { 'nb-NO/a.md': article('Håndtere båter'), 'nb-NO/b.md': article('Om bater') });
  const page = await open(fromDisk(dist, 'nb-NO/index.html'));
  assert.deepEqual(await found(page, 'båter'), ['Håndtere båter']);
  assert.deepEqual(await found(page, 'bater'), ['Om bater', 'Håndtere båter'], 'what was typed comes first');
  await page.done();
});

test('the filter by kind works alone and with words', async () => {
  const page = await open(fromDisk(folder, 'en-US/index.html'));
  await page.getByLabel('Kind of article').selectOption('redirect');
  await page.locator('.answers .entry').first().waitFor();
  assert.equal(await page.locator('.answers .entry').count(), 1);
  await page.getByLabel('Kind of article').selectOption('');
  assert.ok(await page.locator('.shelf').isVisible(), 'the list is back');
  await page.done();
});

test('an article that a language lacks is found with its title in the other', async () => {
  const page = await open(fromDisk(folder, 'ja-JP/index.html'));
  assert.ok((await found(page, 'two-step')).length > 0);
  const link = page.locator('.answers .entry > a').first();
  assert.equal(await link.getAttribute('lang'), 'en-US');
  await link.click();
  assert.match(page.url(), /en-US\//);
  await page.done();
});

test('ticks survive a reload and hold in every language', async () => {
  const place = await context();
  const page = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`), place);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  assert.equal(await page.locator('.progress').textContent(), 'Opravljeni koraki: 2 od 6');
  await page.reload();
  assert.ok(await boxes.nth(2).isChecked());
  await page.locator('.languages summary').click();
  await page.getByRole('link', { name: 'norsk (bokmål)' }).click();
  assert.deepEqual(await Promise.all([0, 1, 2].map((at) => boxes.nth(at).isChecked())), [true, false, true]);
  assert.equal(await page.locator('.progress').textContent(), 'Fullførte trinn: 2 av 6');
  await boxes.nth(0).uncheck();
  await boxes.nth(2).uncheck();
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is left behind');
  await page.done();
  const other = await open(fromDisk(folder, 'sl-SI/gateway/gateway-does-not-start.html'), place);
  assert.equal(await other.getByRole('checkbox', { checked: true }).count(), 0);
  await other.done();
  await place.close();
});

test('where storage is denied or holds nonsense, steps can be ticked off all the same', async () => {
  for (const spoil of [
    () => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }),
    () => { Storage.prototype.getItem = () => '{"not": ["a list"'; },
    () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
  ]) {
    const place = await context();
    await place.addInitScript(spoil);
    const page = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`), place);
    await page.getByRole('checkbox').first().check();
    assert.equal(await page.locator('.progress').textContent(), 'Opravljeni koraki: 1 od 6');
    await page.done();
    await place.close();
  }
});

test('English is shown on demand, step by step and all at once, never by hovering', async () => {
  const page = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`));
  const step = page.locator('#p1\\.s1');
  await step.hover();
  await step.locator('.original summary').hover();
  assert.ok(!(await step.locator('.english').isVisible()));
  await step.getByText('Angleško').click();
  assert.match(await step.locator('.english').textContent(), /Change the password of the mailbox/);
  const all = page.getByRole('button', { name: 'Pokaži angleško besedilo' });
  await all.click();
  assert.equal(await page.locator('.original:not([open])').count(), 0);
  await page.getByRole('button', { name: 'Skrij angleško besedilo' }).click();
  assert.equal(await page.locator('.original[open]').count(), 0);
  await page.done();
  const english = await open(fromDisk(folder, `en-US/${RUNBOOK}`));
  assert.equal(await english.locator('.original').count(), 0);
  await english.done();
});

test('the English of a bilingual file is shown beside the translation', async () => {
  const pair = (translation, source) => `<span data-ttu-id="x-101">${translation}<span class="sxs-lookup"><span data-stu-id="x-101">${source}</span></span></span>`;
  const body = `# ${pair('Zaženite prehod', 'Start the gateway')}\n\n1. ${pair('Izberite **Moč**.', 'Select **Power**.')}\n2. ${pair('Počakajte.', 'Wait.')}\n`;
  const head = '---\ntitle: Zaženite prehod\nms.contentlocale: sl-SI\nms.translationtype: MT\nms.openlocfilehash: 0123456789012345678901234567890123456789\nms.lasthandoff: 01/02/2024\n---\n';
  const dist = collection('bilingual', { 'sl-SI/a.md': head + body });
  const page = await open(fromDisk(dist, 'sl-SI/a.html'));
  await page.locator('#p1\\.s1 .original summary').click();
  assert.equal((await page.locator('#p1\\.s1 .english').textContent()).trim(), 'Select Power.');
  await page.done();
});

test('a command is copied as it stands, and the button says so', async () => {
  const place = await context({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await open(`${await serve(folder)}nb-NO/mail/show-mailbox-size.html`, place);
  const button = page.locator('#p1\\.s2 .copy').first();
  await button.click();
  await page.getByText('Kopiert').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text.trim(), 'Get-LumenaMailbox -Identity <mailbox-name> | Select-Object Name, SizeMB');
  assert.equal(await page.locator('.code--output .copy').count(), 0, 'what a command prints is not for copying');
  await page.done();
  await place.close();
});

test('everything can be done from the keyboard, and one sees where one is', async () => {
  const page = await open(fromDisk(folder, `sl-SI/${RUNBOOK}`));
  const focused = () => page.evaluate(() => {
    const { activeElement: e } = document;
    return { name: e.tagName, text: e.textContent.trim(), type: e.type, outline: getComputedStyle(e).outlineStyle };
  });
  await page.keyboard.press('Tab');
  assert.equal((await focused()).text, 'Skoči na vsebino');
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#content$/);
  const seen = new Set();
  for (let turn = 0; turn < 80 && !seen.has('tick'); turn += 1) {
    await page.keyboard.press('Tab');
    const here = await focused();
    assert.notEqual(here.outline, 'none', `${here.name} ${here.text}`);
    seen.add(here.type === 'checkbox' ? 'tick' : here.name);
  }
  assert.ok(seen.has('SUMMARY') && seen.has('BUTTON') && seen.has('tick'), [...seen].join());
  await page.keyboard.press('Space');
  assert.ok(await page.getByRole('checkbox').first().isChecked());
  await page.locator('.languages summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('.languages details').getAttribute('open') !== null);
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('.languages details').getAttribute('open') === null);
  await page.done();
});

test('a link to a step shows that step, and its number is such a link', async () => {
  const page = await open(`${fromDisk(folder, `sl-SI/${RUNBOOK}`)}#p1.s5`);
  const top = (await page.locator('#p1\\.s5 .card').boundingBox()).y;
  assert.ok(top >= 0 && top < 844);
  await page.locator('#p1\\.s2 .number').click();
  assert.match(page.url(), /#p1\.s2$/);
  await page.done();
});
