// How heavy pages are; `weigh.mjs` tells the same of any output.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { collection, files, pages, sample } from './support/build.mjs';
import { LIMIT, weigh } from './support/weight.mjs';

/** Bytes of the page at `path` with the styles and scripts it names. */
const weight = (folder, path) => {
  const { total, parts } = weigh(folder, path);
  assert.ok(parts >= 2, path);
  return total;
};

test('a runbook with style and script stays below 40 kB', () => {
  const folder = sample();
  const heavy = pages(folder).map((path) => [weight(folder, path), path]).filter(([bytes]) => bytes > LIMIT);
  assert.deepEqual(heavy, []);
});

test('any output can be weighed', () => {
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'weigh.mjs'), sample()], { encoding: 'utf8' });
  assert.match(told, /above 40 kB: 0 \(0\.00 %\)/);
});

test('a list of 3,000 articles stays as small as one of a hundred', () => {
  const article = (number) => `---\ntitle: Article ${number}\n---\n# Article ${number}\n\n1. Select **Save ${number}**.\n2. Close it.\n`;
  const articles = Array.from({ length: 3000 }, (_, at) => [`en-US/a${at}.md`, article(at)]);
  const folder = collection('many', Object.fromEntries(articles));
  const lists = files(folder, '.html').filter((path) => /^en-US\/index(-\d+)?\.html$/.test(path));
  assert.equal(lists.length, 30);
  const links = new Set(lists.flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/href="(a\d+\.html)"/g)].map(([, href]) => href)));
  assert.equal(links.size, 3000, 'each article is on one of the pages');
  for (const path of lists) assert.ok(weight(folder, path) < 65_000, `${path}: ${weight(folder, path)}`);
});
