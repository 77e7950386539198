// The Nu HTML checker finds nothing to object to, in the sample and in pages of real articles.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { files, korak, realArticles, sample } from './support/build.mjs';

const JAR = new URL('node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname;
/** How many pages of real articles are looked at, and where the choice begins: the same pages in every run. */
const CHOSEN = 300;
const SEED = 20240312;

/** What the checker objects to in `pages`. */
const objections = (folder, pages) => {
  const paths = pages.map((page) => join(folder, page));
  const options = ['-Xss4m', '-jar', JAR, '--errors-only', '--format', 'json', ...paths];
  const { stderr, error } = spawnSync('java', options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr).messages.map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract}`);
};

test('the pages of the sample are valid', () => {
  const folder = sample();
  const pages = files(folder, '.html');
  assert.ok(pages.length > 50);
  assert.deepEqual(objections(folder, pages), []);
});

test('the checker sees an error where there is one', () => {
  assert.notDeepEqual(objections(new URL('support', import.meta.url).pathname, ['invalid.html']), []);
});

/** A small generator of numbers (mulberry32), so that a choice can be repeated. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

test('pages of real articles are valid', (t) => {
  const sources = realArticles();
  if (!sources.length) return t.skip('there are no real articles beside the repository');
  const out = join(process.env.KORAK_SCRATCH, 'real');
  korak(['build', ...sources, '--out', out, '--quiet']);
  const pages = files(out, '.html');
  const next = random(SEED);
  const chosen = Array.from({ length: CHOSEN }, () => pages[Math.floor(next() * pages.length)]);
  assert.deepEqual(objections(out, [...new Set(chosen)]), []);
});
