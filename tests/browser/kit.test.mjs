// The kit for portals without a browser, as a portal's server would use it: finding runbooks over HTTP and from files.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collection, json, sample } from './support/build.mjs';
import { portal } from './support/portal.mjs';
import { serve } from './support/server.mjs';

/** Every verdict occurs: some articles are held in Slovenian, some give way, some are missing, some carry notices. */
const folder = sample(`
[[overrides]]
paths = ["drive/**"]
locales = ["sl-SI"]
publish = { machine-translated = "hold" }
[[overrides]]
paths = ["mail/mailbox-limits.md"]
publish = { review = "hold", machine-translated = "hold" }
`);
const { Korak, KorakError } = await import(pathToFileURL(join(portal(folder), 'assets', 'korak.js')).href);

/** Fetches from disk; `asked` collects what was asked for. */
const fromFiles = (asked = []) => async (href) => {
  asked.push(href);
  const bytes = await readFile(fileURLToPath(href)).catch(() => null);
  return new Response(bytes, { status: bytes ? 200 : 404 });
};
const fromDisk = (asked) => new Korak(pathToFileURL(folder), { fetch: fromFiles(asked) });
const fails = (promise, code) => assert.rejects(promise, (error) => {
  assert.ok(error instanceof KorakError, String(error));
  assert.equal(error.code, code, error.message);
  return true;
});

test('what may be shown is shown, and the verdict decides, for every runbook of every locale', async () => {
  const korak = fromDisk();
  const { locales } = await korak.collection();
  const seen = new Map();
  for (const { locale } of locales) {
    const { runbooks, missing } = json(folder, `${locale}/index.json`);
    for (const { id, publish, best } of [...runbooks, ...missing.map((row) => ({ ...row, publish: 'missing' }))]) {
      seen.set(publish, (seen.get(publish) ?? 0) + 1);
      if (publish !== 'ok' && publish !== 'notice' && !best) {
        await fails(korak.runbook(id, locale), 'held');
        seen.set('nothing', true);
        continue;
      }
      const found = await korak.runbook(id, locale);
      const own = publish === 'ok' || publish === 'notice';
      assert.equal(found.runbook.id, id);
      assert.equal(found.requested, locale);
      assert.equal(found.runbook.locale, own ? locale : best.locale);
      assert.equal(found.fallback, !own);
      assert.equal(found.reason, { missing: 'missing', fallback: 'fallback', hold: 'fallback' }[publish] ?? null);
      assert.deepEqual(found.runbook, json(folder, `${found.runbook.locale}/${id}.json`));
      assert.equal(found.notices.includes('fallback'), !own);
      assert.equal(found.notices.includes('machine-translated'), found.runbook.translation.type === 'MT');
      assert.ok(['ok', 'notice'].includes(found.runbook.publish.verdict), `${id} in ${locale} shows what may be shown`);
    }
  }
  for (const verdict of ['ok', 'notice', 'fallback', 'hold', 'missing', 'nothing']) {
    assert.ok(seen.has(verdict), `${verdict} occurs: ${[...seen]}`);
  }
});

test('an identifier leads to its runbook over HTTP too, wherever the folder is served', async () => {
  const base = await serve(folder);
  for (const address of [base, base.slice(0, -1), new URL(base)]) {
    const found = await new Korak(address).byIdentifier('3100', 'sl-SI');
    assert.equal(found.runbook.id, 'mail/unblock-a-sender');
    assert.equal(found.url.href, `${base}sl-SI/mail/unblock-a-sender.json`);
    assert.ok(found.notices.includes('damaged'));
  }
});

test('every identifier leads to a runbook that carries it', async () => {
  const korak = fromDisk();
  for (const [identifier, ids] of Object.entries(json(folder, 'ids.json').ids)) {
    assert.deepEqual(await korak.ids(identifier), ids);
    if (ids.includes('mail/mailbox-limits')) continue;
    assert.ok((await korak.byIdentifier(identifier, 'en-US')).runbook.meta.customIds.includes(identifier), identifier);
  }
  await fails(korak.byIdentifier('constructor', 'en-US'), 'not-found');
  await fails(korak.byIdentifier('no-such-number', 'en-US'), 'not-found');
});

test('a reader gets the nearest locale: itself in any case, along fallback chains, of the language, the default', async () => {
  const korak = fromDisk();
  for (const [wanted, nearest] of [
    ['sl-SI', 'sl-SI'], ['SL-si', 'sl-SI'], ['sl', 'sl-SI'], ['no', 'nb-NO'], ['nb', 'nb-NO'], ['ar-EG', 'ar-SA'],
    ['en-GB', 'en-US'], ['de-DE', 'en-US'], ['', 'en-US'], [null, 'en-US'], [undefined, 'en-US'], ['s', 'en-US'],
  ]) assert.equal(await korak.nearest(wanted), nearest, `for ${wanted}`);
  assert.equal((await korak.list('no')).locale, 'nb-NO');
});

test('who reads one script of a language is not sent to another, and old tags are known', async () => {
  const article = (locale) => [`${locale}/a.md`, `---\ntitle: A\nms.contentlocale: ${locale}\n---\n# A\n\n1. Select **B**.\n2. Select **C**.\n`];
  const of = (...locales) => new Korak(pathToFileURL(collection(`scripts-${locales.length}`, Object.fromEntries(locales.map(article)))), { fetch: fromFiles() });
  for (const [korak, cases] of [
    [of('en-US', 'zh-CN', 'zh-TW', 'sr-Latn-RS', 'he-IL', 'pt-BR', 'nb-NO'), [
      ['zh-Hant', 'zh-TW'], ['zh-HK', 'zh-TW'], ['zh-Hant-HK', 'zh-TW'], ['zh', 'zh-CN'], ['zh-SG', 'zh-CN'],
      ['sr-Latn', 'sr-Latn-RS'], ['sr-Latn-BA', 'sr-Latn-RS'], ['sr', 'en-US'], ['sr-RS', 'en-US'],
      ['iw', 'he-IL'], ['pt', 'pt-BR'], ['pt-PT', 'pt-BR'], ['nn-NO', 'nb-NO'],
    ]],
    [of('en-US', 'zh-TW'), [['zh', 'en-US'], ['zh-CN', 'en-US'], ['zh-HK', 'zh-TW']]],
  ]) {
    for (const [wanted, nearest] of cases) assert.equal(await korak.nearest(wanted), nearest, `for ${wanted}`);
  }
});

test('each file is fetched once, and what failed is asked for again', async () => {
  const asked = [];
  const korak = fromDisk(asked);
  await Promise.all(['sl-SI', 'sl-SI', 'nb-NO'].map((locale) => korak.runbook('mail/unblock-a-sender', locale)));
  assert.deepEqual(asked, [...new Set(asked)]);
  assert.equal(asked.length, 5, asked.join());
  let broken = true;
  const shaky = new Korak(pathToFileURL(folder), {
    fetch: async (href) => {
      if (broken) throw new TypeError('no line');
      return fromFiles()(href);
    },
  });
  await fails(shaky.runbook('mail/unblock-a-sender', 'sl-SI'), 'network');
  broken = false;
  assert.ok(await shaky.runbook('mail/unblock-a-sender', 'sl-SI'));
});

test('errors say what is wrong: no such runbook, no folder, a server in trouble, no JSON, a version of the future', async () => {
  const answering = (answer) => new Korak('https://help.example.com/', { fetch: async () => answer() });
  await fails(fromDisk().runbook('mail/no-such-article', 'sl-SI'), 'not-found');
  await fails(answering(() => new Response('', { status: 404 })).collection(), 'not-found');
  await fails(answering(() => new Response('', { status: 503 })).collection(), 'network');
  await fails(answering(() => new Response('<!doctype html>')).collection(), 'network');
  await fails(answering(() => Response.json({ schemaVersion: '2.0' })).collection(), 'version');
  await fails(answering(() => Response.json({})).collection(), 'version');
  await fails(answering(() => Response.json(null)).collection(), 'version');
  const newer = await answering(() => Response.json({ schemaVersion: '1.99', more: true })).collection();
  assert.equal(newer.more, true, 'what 1.x adds does no harm');
});

test('an index that points out of its folder leads nowhere', async () => {
  for (const href of ['../../secret.json', '//elsewhere.example.com/x.json', 'https://elsewhere.example.com/x.json', '%2e%2e/%2e%2e/x.json']) {
    const asked = [];
    const home = 'https://help.example.com/v2/';
    const files = {
      'index.json': { locales: [{ locale: 'sl-SI', fallback: ['sl-SI'] }], defaultLocale: 'sl-SI' },
      'sl-SI/index.json': { runbooks: [{ id: 'a', publish: 'ok', href, best: null }], missing: [] },
    };
    const korak = new Korak(home, {
      fetch: async (address) => {
        asked.push(address);
        const file = files[address.replace(home, '')];
        return file ? Response.json({ schemaVersion: '1.0', ...file }) : new Response('', { status: 404 });
      },
    });
    await fails(korak.runbook('a', 'sl-SI'), 'not-found');
    assert.ok(asked.every((address) => address.startsWith(home)), `${href}: ${asked}`);
  }
});
