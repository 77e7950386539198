// The examples of docs/portal.md, taken out of the document: they compile against the types that a build ships, they
// run, and both languages give the same answers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { open } from './support/browser.mjs';
import { files, json, sample } from './support/build.mjs';
import { examples, portal } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const TSC = fileURLToPath(new URL('node_modules/.bin/tsc', import.meta.url));
/** What a strict portal might turn on. Libraries are checked too: the shipped types are one. */
const STRICT = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noPropertyAccessFromIndexSignature',
  '--verbatimModuleSyntax', '--isolatedModules', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', ''];
const RESOLUTIONS = { bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'], nodenext: ['--module', 'nodenext', '--moduleResolution', 'nodenext'] };

const folder = sample();

/** What the compiler says about `source` in the portal at `place`; empty when it is content. */
const compiled = (place, source, resolution) => {
  writeFileSync(join(place, 'example.ts'), source);
  try {
    execFileSync(TSC, [...STRICT, ...RESOLUTIONS[resolution], '--ignoreConfig', 'example.ts'], { cwd: place, encoding: 'utf8' });
    return '';
  } catch (error) {
    return error.stdout + error.stderr;
  }
};

for (const resolution of Object.keys(RESOLUTIONS)) {
  test(`the examples in TypeScript compile against the shipped types, resolved as ${resolution} does`, () => {
    const place = portal(folder);
    for (const source of examples('ts')) {
      assert.equal(compiled(place, source, resolution), '');
      assert.match(compiled(place, source.replaceAll('step.number', 'step.numbre'), resolution), /numbre/, 'a slip is seen');
    }
    assert.match(compiled(place, "import type { Found } from './assets/korak.js';\nexport const f = (found: Found): number => found.runbook.kind;\n", resolution), /TS2322/);
  });
}

test('the types describe what a build writes', () => {
  const place = portal(folder);
  const roots = { 'index.json': 'Collection', 'ids.json': 'Identifiers', 'status.json': 'Status', 'diagnostics.json': 'Diagnostics', 'sources.json': 'Sources' };
  const typeOf = (path) => roots[path]
    ?? { 'index.json': 'LocaleIndex', 'search.json': 'SearchIndex' }[path.split('/').slice(1).join('/')] ?? 'Runbook';
  const values = files(folder, '.json').filter((path) => !path.startsWith('schema/'))
    .filter((path) => !path.includes('/') || path.startsWith('sl-SI/') || path.startsWith('ar-SA/'))
    .map((path, at) => `export const v${at}: types.${typeOf(path)} = ${JSON.stringify(json(folder, path))};`);
  assert.ok(values.length > 30);
  const source = `import type * as types from './assets/korak.js';\n${values.join('\n')}\n`;
  assert.equal(compiled(place, source, 'bundler'), '');
  assert.match(compiled(place, source.replace('"kind":"procedure"', '"kind":"novel"'), 'bundler'), /novel/);
});

test('the example in TypeScript shows the runbook in a page', async () => {
  const place = portal(folder);
  const [source] = examples('ts');
  const base = await serve(folder, { pages: { '/example.html': '<!doctype html><html lang="en"><title>A portal</title><link rel="icon" href="data:,"><main></main><script type="module" src="/help/v2/example.js"></script></html>' } });
  assert.equal(compiled(place, source.replace('https://portal.example.com/help/', base), 'bundler'), '');
  const script = await readFile(join(place, 'example.js'), 'utf8');
  const page = await open('about:blank');
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.route('**/help/v2/example.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  await page.goto(new URL('/example.html', base).href);
  const shown = page.locator('main > article.korak-runbook');
  await shown.waitFor();
  const runbook = json(folder, 'sl-SI/account/clear-a-saved-sign-in.json');
  assert.equal(await shown.locator('h2').first().textContent(), runbook.title.text);
  const steps = runbook.procedures.flatMap((procedure) => procedure.steps);
  assert.equal(await shown.locator('.korak-procedure > .korak-steps > li').count(), steps.length);
  assert.ok(said.some((line) => line.includes('1. ')), said.join());
  await page.context().close();
});

test('the example in Python finds what the kit finds, for every identifier and locale', async () => {
  const place = portal(folder);
  const { Korak } = await import(pathToFileURL(join(place, 'assets', 'korak.js')).href);
  const read = async (href) => new Response(await readFile(fileURLToPath(href)));
  const korak = new Korak(pathToFileURL(folder), { fetch: read });
  const locales = json(folder, 'index.json').locales.map(({ locale }) => locale);
  const asked = [...Object.keys(json(folder, 'ids.json').ids), 'no-such-number'].flatMap((id) => locales.map((locale) => [id, locale]));
  const found = await Promise.all(asked.map(([id, locale]) => korak.byIdentifier(id, locale).then(({ runbook }) => `${runbook.locale}/${runbook.id}`, () => null)));
  const [example] = examples('python');
  writeFileSync(join(place, 'example.py'), example);
  const driver = `
import json, sys
from pathlib import Path
sys.dont_write_bytecode = True
from example import runbook
found = [runbook(Path(sys.argv[1]), *pair) for pair in json.load(sys.stdin)]
print(json.dumps([shown and f"{shown['locale']}/{shown['id']}" for shown in found]))
`;
  const answer = execFileSync('python3', ['-c', driver, folder], { cwd: place, input: JSON.stringify(asked), encoding: 'utf8' });
  assert.deepEqual(JSON.parse(answer), found);
  assert.ok(found.some((path, at) => path && !path.startsWith(asked[at][1])), 'some stand in');
  assert.ok(found.includes(null) && found.filter(Boolean).length > 100);
});
