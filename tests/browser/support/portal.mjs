// A portal as a reader of docs/portal.md would begin one: the kit out of a build, and the examples out of the document.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { KORAK_ROOT, KORAK_SCRATCH } = process.env;
let portals = 0;

/** A new folder of a project in modules that holds the kit of the build in `dist`. */
export const portal = (dist) => {
  const folder = join(KORAK_SCRATCH, `portal-${process.pid}-${portals += 1}`);
  mkdirSync(folder);
  cpSync(join(dist, 'assets'), join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
};

/** The examples in `language` of docs/portal.md, in order. */
export const examples = (language) => {
  const text = readFileSync(join(KORAK_ROOT, 'docs', 'portal.md'), 'utf8');
  const found = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language);
  assert.ok(found.length > 0, `docs/portal.md has an example in ${language}`);
  return found.map(([, , code]) => code);
};
