// `korak serve` in the background, on a copy of the sample collection that tests may edit.

import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

const { KORAK, KORAK_ROOT, KORAK_SCRATCH } = process.env;
let previews = 0;

/** A running preview: its address, and a way to edit an article. It ends with the tests of the file. */
export const preview = async (files = {}) => {
  const folder = join(KORAK_SCRATCH, `preview-${process.pid}-${previews += 1}`);
  cpSync(join(KORAK_ROOT, 'content'), join(folder, 'content'), { recursive: true });
  const edit = (path, change) => {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    const text = change(before);
    if (text === before) throw new Error(`${path} has nothing to change`);
    writeFileSync(file, text);
  };
  for (const [path, change] of Object.entries(files)) edit(path, change);
  const child = spawn(KORAK, ['serve', '--port', '0'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  after(() => child.kill());
  for await (const line of createInterface({ input: child.stderr })) {
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+\//);
    if (address) {
      child.stderr.resume();
      return { address: address[0], folder, edit };
    }
  }
  throw new Error('the preview ended before it listened');
};
