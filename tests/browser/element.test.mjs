// <korak-runbook> on the page of a portal: what it shows, in which language, and what it tells the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/axe.mjs';
import { open } from './support/browser.mjs';
import { files, json, sample } from './support/build.mjs';
import { serve } from './support/server.mjs';

const folder = sample('[[overrides]]\npaths = ["drive/**"]\nlocales = ["sl-SI"]\npublish = { machine-translated = "hold" }\n');
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:";

/** A portal with `body`, beside the collection, that keeps what the elements tell it in `heard`. */
const portal = async (body, { lang = 'en', asked } = {}) => {
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Portal</title><link rel="icon" href="data:,"><script src="/hear.js"></script>
<script type="module" src="/help/v2/assets/korak.js"></script><main><h1>Portal</h1>${body}</main></html>`;
  const hear = `globalThis.heard = [];
for (const name of ['korak-shown', 'korak-failed']) {
  document.addEventListener(name, ({ detail, target }) => heard.push({ name, id: target.id, code: detail.code, notices: detail.notices, reason: detail.reason }));
}`;
  const base = await serve(folder, { pages: { '/index.html': html, '/hear.js': hear }, asked });
  const page = await open(new URL('/index.html', base).href);
  page.heard = async (count) => {
    await page.waitForFunction((count) => globalThis.heard.length >= count, count);
    return page.evaluate(() => globalThis.heard);
  };
  return page;
};

test('an identifier or an id is enough; the language is that of the element, of what it stands in, or of the page', async () => {
  const page = await portal(`
    <korak-runbook id="a" base="/help/v2/" identifier="3100" locale="nb-NO">Wait</korak-runbook>
    <section lang="ar"><korak-runbook id="b" base="/help/v2" runbook="mail/unblock-a-sender"></korak-runbook></section>
    <korak-runbook id="c" base="/help/v2/" identifier="3100"></korak-runbook>`, { lang: 'sl' });
  await page.heard(3);
  for (const [id, locale, dir] of [['a', 'nb-NO', 'ltr'], ['b', 'ar-SA', 'rtl'], ['c', 'sl-SI', 'ltr']]) {
    const article = page.locator(`#${id} > article`);
    const runbook = json(folder, `${locale}/mail/unblock-a-sender.json`);
    assert.equal(await article.getAttribute('lang'), locale);
    assert.equal(await article.evaluate((element) => getComputedStyle(element).direction), dir);
    assert.equal(await article.locator('h2').first().textContent(), runbook.title.text);
    assert.deepEqual(await article.locator('.korak-procedure').first().locator(':scope > .korak-steps > li').evaluateAll((steps) => steps.map((step) => step.value)), runbook.procedures[0].steps.map((step) => step.number));
  }
  await page.done();
});

test('another language stands in where the verdict or the collection asks for it, and says so', async () => {
  const page = await portal(`
    <korak-runbook id="missing" base="/help/v2/" runbook="service/export-the-audit-log" locale="ja-JP">Wait</korak-runbook>
    <korak-runbook id="fallback" base="/help/v2/" runbook="drive/move-files-from-an-old-server" locale="nb-NO">Wait</korak-runbook>`);
  const heard = await page.heard(2);
  for (const reason of ['missing', 'fallback']) {
    const told = heard.find(({ id }) => id === reason);
    assert.deepEqual([told.name, told.reason, told.notices.includes('fallback')], ['korak-shown', reason, true]);
    const article = page.locator(`#${reason} > article`);
    assert.equal(await article.getAttribute('lang'), 'en-US');
    assert.match(await article.getAttribute('data-notices'), /fallback/);
  }
  await page.done();
});

test('what may not be shown is not, what is not there cannot be, and the content of the page stays', async () => {
  const page = await portal(`
    <korak-runbook id="held" base="/help/v2/" identifier="3305" locale="sl-SI">Ask us</korak-runbook>
    <korak-runbook id="unknown" base="/help/v2/" identifier="0000" locale="sl-SI">Ask us</korak-runbook>
    <korak-runbook id="idle" base="/help/v2/" locale="sl-SI">Ask us</korak-runbook>`);
  const heard = await page.heard(2);
  const codes = Object.fromEntries(heard.map(({ id, name, code }) => [id, `${name} ${code}`]));
  assert.deepEqual(codes, { held: 'korak-failed held', unknown: 'korak-failed not-found' });
  for (const id of ['held', 'unknown', 'idle']) assert.equal(await page.locator(`#${id}`).textContent(), 'Ask us');
  await page.done();
});

test('a change of attributes shows the other runbook, the last one asked for, and files are fetched once', async () => {
  const asked = [];
  const page = await portal('<korak-runbook id="a" base="/help/v2/" identifier="3100" locale="sl-SI"></korak-runbook><korak-runbook id="b" base="/help/v2/" identifier="3100" locale="sl-SI"></korak-runbook>', { asked });
  await page.heard(2);
  await page.evaluate(() => {
    const element = document.querySelector('#a');
    for (const locale of ['nb-NO', 'ja-JP', 'ar-SA', 'en-US']) element.setAttribute('locale', locale);
    element.setAttribute('identifier', '4127');
  });
  await page.locator('#a > article[lang=en-US][data-id="gateway/open-a-port"]').waitFor();
  assert.equal((await page.heard(3)).length, 3, 'one more was shown, not five');
  const fetched = asked.filter((path) => path.endsWith('.json'));
  assert.deepEqual(fetched, [...new Set(fetched)]);
  await page.done();
});

test('every word of every runbook is shown, in every language', async () => {
  const page = await portal('');
  const paths = files(folder, '.json').filter((path) => json(folder, path).procedures);
  assert.ok(paths.length > 70);
  const lost = await page.evaluate(async (paths) => {
    const { render } = await import('/help/v2/assets/korak.js');
    const lost = [];
    /** Texts of inlines and code, in any depth. What stands apart from the text stands in it as well. */
    const texts = (value) => {
      if (Array.isArray(value)) return value.flatMap(texts);
      if (value === null || typeof value !== 'object') return [];
      if (typeof value.text === 'string' && (value.runs || value.type === 'code')) return value.runs ? value.runs.filter((run) => run.t !== 'menu' && run.t !== 'image').map((run) => run.s) : [value.text];
      const apart = new Set(['related', 'links', 'commands', 'controls', 'menuPaths', 'stepRefs', 'meta', 'diagnostics', 'variants']);
      return Object.entries(value).filter(([name]) => !apart.has(name)).flatMap(([name, inner]) => name === 'label' && typeof inner === 'string' && value.content ? [inner] : texts(inner));
    };
    for (const path of paths) {
      const url = new URL(`/help/v2/${path}`, location);
      const runbook = await (await fetch(url)).json();
      const shown = render({ runbook, notices: [], url }).textContent;
      let at = 0;
      for (const text of texts(runbook)) {
        if (!shown.includes(text)) lost.push(`${path}: ${text}`);
        at += text.length;
      }
      if (shown.length < at) lost.push(`${path}: ${at - shown.length} letters fewer`);
    }
    return lost;
  }, paths);
  assert.deepEqual(lost, []);
  await page.done();
});

test('text is never markup, addresses never run, and pictures come from the collection, the text or the web', async () => {
  const page = await portal('');
  const html = await page.evaluate(async () => {
    const { render } = await import('/help/v2/assets/korak.js');
    const evil = '<img src=x onerror="globalThis.hurt = 1"><script>globalThis.hurt = 2</script>';
    const inline = (runs) => ({ text: runs.map((run) => run.s ?? '').join(''), html: evil, runs });
    const p = (...runs) => ({ type: 'p', inline: inline(runs) });
    const links = ['javascript:globalThis.hurt=3', 'JaVaScRiPt:hurt', 'data:text/html,<script>', 'vbscript:x', 'https://user:secret@example.com/', '//elsewhere.example.com/', 'https://example.com/fine'];
    const pictures = ['javascript:hurt', 'data:text/html,x', 'data:image/svg+xml;base64,AAAA', 'http://example.com/x.png', '../assets/media/x.png', 'file:///etc/passwd'];
    const runbook = {
      locale: 'ar-SA', dir: 'rtl', id: evil, title: inline([{ t: 'text', s: evil }]), intro: [], prerequisites: [], outro: [], notes: [],
      procedures: [{ id: 'p1', mode: 'sequence', title: null, lead: null, notes: [], result: [], outro: [], steps: [{
        id: `"><b>`, number: 1, kind: 'action', sourceNumber: evil, choices: null, substeps: [], result: [],
        notes: [{ type: evil, label: evil, content: [p({ t: 'future', s: 'a run of the future' })] }],
        content: [p(...links.map((href) => ({ t: 'link', href, s: evil }))), ...pictures.map((src) => ({ type: 'image', src, alt: evil })),
          { type: 'hologram', text: 'unknown' }, { type: 'code', role: 'command', text: evil },
          { type: 'danger', label: null, content: [p({ t: 'text', s: 'a note of the future' })] }],
      }] }],
    };
    const element = render({ runbook, notices: [], url: new URL('/help/v2/ar-SA/x.json', location) });
    document.querySelector('main').append(element);
    return element.outerHTML;
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
  assert.equal(await page.locator('main script, main b, main [onerror]').count(), 0);
  assert.deepEqual(await page.locator('main a').evaluateAll((all) => all.map(({ href }) => href)), ['https://example.com/fine']);
  assert.deepEqual(await page.locator('main img').evaluateAll((all) => all.map((one) => new URL(one.src).pathname)), ['/help/v2/assets/media/x.png']);
  assert.ok(html.includes('a run of the future') && html.includes('a note of the future'));
  await page.context().close();
});

test('axe finds no violation in what is rendered', async () => {
  for (const [locale, lang] of [['sl-SI', 'sl'], ['ar-SA', 'ar']]) {
    const page = await portal(`<korak-runbook base="/help/v2/" runbook="mail/unblock-a-sender" locale="${locale}"></korak-runbook>`, { lang });
    await page.heard(1);
    assert.deepEqual(await violations(page), []);
    await page.done();
  }
});
