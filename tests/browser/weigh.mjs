// Weighs the pages of articles in any output: `node tests/browser/weigh.mjs dist`. Needs nothing but Node.
// It exits with 1 when a page is heavier than the limit although its words alone would leave room for the rest.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LIMIT, weigh } from './support/weight.mjs';

const folders = process.argv.slice(2);
if (!folders.length) {
  console.error('usage: node tests/browser/weigh.mjs FOLDER…\nA FOLDER is what `korak build` wrote.');
  process.exit(2);
}

/** Pages of articles: in the folders of locales, and none of the lists. */
const articles = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .filter((path) => path.includes('/') && !path.startsWith('.korak/') && !/^[^/]+\/index(-\d+)?\.html$/.test(path))
  .sort();

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
let excess = 0;
for (const folder of folders) {
  const pages = articles(folder).map((path) => weigh(folder, path)).sort((a, b) => a.total - b.total);
  if (!pages.length) throw new Error(`${folder} holds no pages of articles`);
  const at = (share) => pages[Math.min(pages.length - 1, Math.floor(share * pages.length))].total;
  const heavy = pages.filter((page) => page.total > LIMIT);
  const share = ((100 * heavy.length) / pages.length).toFixed(2);
  console.log(`${folder}: ${pages.length} pages; kB with style and script: median${kB(at(0.5))}, 99 %${kB(at(0.99))}, most${kB(at(1))}`);
  console.log(`  style and script alone:${kB(pages[0].total - pages[0].page)}`);
  console.log(`  above ${LIMIT / 1000} kB: ${heavy.length} (${share} %)`);
  if (heavy.length) console.log('    total    page   words    data English');
  for (const page of heavy.reverse().slice(0, 20)) {
    console.log(`  ${kB(page.total)}${kB(page.page)}${kB(page.words)}${kB(page.data)}${kB(page.english)}  ${page.path}`);
  }
  // Style, script, and as much markup again as there are words: what is heavier than that is our doing.
  excess += heavy.filter((page) => page.total - page.page + 2 * page.words <= LIMIT).length;
}
process.exit(excess ? 1 : 0);
