// Builds of collections, each made once for all tests of a file.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const { KORAK, KORAK_ROOT, KORAK_SCRATCH } = process.env;
if (!KORAK) throw new Error('start these tests with tests/browser/run');

/** Runs the program. Findings make it exit with 1, which is no failure here. */
export const korak = (options, folder = KORAK_ROOT) => {
  try {
    execFileSync(KORAK, options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if (error.status !== 1) throw error;
  }
};

const builds = new Map();

/** The folder with what the program writes for the sample collection, with the lines `config` of a configuration. */
export const sample = (config = '') => {
  if (!builds.has(config)) {
    const out = join(KORAK_SCRATCH, `sample-${process.pid}-${builds.size}`);
    mkdirSync(out);
    writeFileSync(join(out, 'korak.toml'), config);
    korak(['build', '--config', join(out, 'korak.toml'), '--out', join(out, 'dist'), '--quiet']);
    builds.set(config, join(out, 'dist'));
  }
  return builds.get(config);
};

/** A collection written for one test: `files` by path below its folder `content`. */
export const collection = (name, files, options = []) => {
  const folder = join(KORAK_SCRATCH, `${name}-${process.pid}`);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  korak(['build', '--quiet', ...options], folder);
  return join(folder, 'dist');
};

/** The files below `folder` that end in `ending`, sorted, as paths with `/`. */
export const files = (folder, ending) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('.korak/'))
  .sort();

/** The pages for customers: all but the one for those who keep the collection. */
export const pages = (folder) => files(folder, '.html').filter((path) => path !== 'status.html');

export const json = (folder, path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** Real articles that lie beside the repository on some machines, unpacked; none where there are none. */
export const realArticles = () => {
  const script = join(KORAK_ROOT, '..', 'shared', 'corpus', 'unpack.sh');
  if (!existsSync(script)) return [];
  const target = join(KORAK_SCRATCH, 'articles');
  execFileSync('bash', [script, target], { stdio: 'ignore' });
  return readdirSync(target).map((name) => join(target, name));
};
