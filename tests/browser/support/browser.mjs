// One browser for all tests of a file, and pages in it that are watched: no page may break its own security policy, ask
// for anything from elsewhere, or throw.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after } from 'node:test';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const SMALL = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 900 };

let launched;
const browser = () => launched ??= chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS });
after(async () => { if (launched) await (await launched).close(); });

/** A context of its own with the options of playwright. Storage is shared by the pages of one context only. */
export const context = async (options = {}) => (await browser()).newContext({ viewport: PHONE, ...options });

/** Opens `address` in `place`, a context or the options of one, and watches what the page does. */
export const open = async (address, place = {}) => {
  const own = typeof place.newPage !== 'function';
  const where = own ? await context(place) : place;
  const page = await where.newPage();
  const faults = [];
  const home = new URL(address);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== home.host) faults.push(`request to ${url}`);
  });
  await page.goto(address);
  /** Ends the watch: nothing may have gone wrong. */
  page.done = async () => {
    assert.deepEqual(faults, []);
    await (own ? where.close() : page.close());
  };
  return page;
};

/** The address of a file of a build, as opened from disk. */
export const fromDisk = (folder, path) => pathToFileURL(join(folder, path)).href;
