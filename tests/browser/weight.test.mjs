// What a phone loads for one page, without pictures, before any compression.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { collection, files, pages, sample } from './support/build.mjs';

const LIMIT = 40_000;

/** Bytes of the page at `path` with the styles and scripts it names. */
const weight = (folder, path) => {
  const html = readFileSync(join(folder, path), 'utf8');
  const parts = [...html.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)].map(([, href]) => href);
  assert.ok(parts.length >= 2, path);
  const size = (file) => statSync(join(folder, file)).size;
  return parts.reduce((sum, part) => sum + size(join(dirname(path), part)), size(path));
};

test('a runbook with style and script stays below 40 kB', () => {
  const folder = sample();
  const heavy = pages(folder).map((path) => [weight(folder, path), path]).filter(([bytes]) => bytes > LIMIT);
  assert.deepEqual(heavy, []);
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
