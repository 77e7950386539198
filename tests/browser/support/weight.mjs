// What a phone loads for one page, without pictures, before any compression.

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The most that a page of an article may weigh with style and script, in bytes. */
export const LIMIT = 40_000;

const bytes = (text) => Buffer.byteLength(text);
const words = (html) => bytes(html.replace(/<[^>]*>/g, ''));

/** Bytes of the page at `path` below `folder` with the styles and scripts it names, and of its parts. */
export const weigh = (folder, path) => {
  const html = readFileSync(join(folder, path), 'utf8');
  const size = (file) => statSync(join(folder, dirname(path), file)).size;
  const parts = [...html.matchAll(/<(?:link rel="stylesheet"[^>]* href|script src)="([^"]+)"/g)].map(([, href]) => size(href));
  const fixed = parts.reduce((sum, part) => sum + part, 0);
  const data = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '';
  const main = html.slice(html.indexOf('<main'));
  const english = [...main.matchAll(/<div class="english".*?<\/details>/gs)].reduce((sum, [text]) => sum + bytes(text), 0);
  return { path, total: bytes(html) + fixed, page: bytes(html), parts: parts.length, data: bytes(data), english, words: words(main) };
};
