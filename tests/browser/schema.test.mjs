// Another implementation of JSON Schema than the one in the program's own tests agrees that its files are valid.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { files, json, pages, sample } from './support/build.mjs';

/** The name of the schema that the file at `path` follows. */
const schemaOf = (path) => {
  const [first, second] = path.split('/');
  if (!second) return first.replace('.json', '');
  return { 'index.json': 'locale', 'search.json': 'search' }[second] ?? 'runbook';
};

test('every JSON file of a build follows its schema', () => {
  const folder = sample();
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  // Names for sizes of numbers: the bounds stand beside them, as `minimum` and `maximum`.
  for (const size of ['uint', 'uint8', 'uint32']) ajv.addFormat(size, true);
  const validators = new Map();
  const validator = (name) => {
    if (!validators.has(name)) validators.set(name, ajv.compile(json(folder, `schema/${name}.schema.json`)));
    return validators.get(name);
  };
  const paths = files(folder, '.json').filter((path) => !path.startsWith('schema/'));
  assert.ok(paths.length > 80);
  const faults = paths.flatMap((path) => {
    const validate = validator(schemaOf(path));
    return validate(json(folder, path)) ? [] : validate.errors.map((error) => `${path}${error.instancePath}: ${error.message}`);
  });
  assert.deepEqual(faults, []);
  const broken = { ...json(folder, 'sl-SI/mail/unblock-a-sender.json'), kind: 'novel' };
  assert.equal(validator('runbook')(broken), false, 'a wrong word is seen');
});

test('the search index as a script is the search index', () => {
  const folder = sample();
  for (const path of files(folder, 'search.js')) {
    const page = createContext({});
    runInContext(readFileSync(join(folder, path), 'utf8'), page);
    assert.deepEqual(JSON.parse(JSON.stringify(page.korakSearch)), json(folder, `${path}on`));
  }
});

test('the data for search engines is JSON-LD with steps', () => {
  const folder = sample();
  const kinds = new Set();
  for (const path of pages(folder)) {
    const [, data] = readFileSync(join(folder, path), 'utf8').match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
    if (!data) {
      assert.match(path, /index(-\d+)?\.html$/);
      continue;
    }
    const value = JSON.parse(data);
    const runbook = json(folder, path.replace(/html$/, 'json'));
    assert.equal(value['@context'], 'https://schema.org');
    assert.equal(value['@type'], runbook.procedures.length ? 'HowTo' : 'TechArticle');
    assert.equal(value.inLanguage, runbook.locale);
    const sections = runbook.procedures.length > 1 ? value.step.map((section) => section.itemListElement) : [value.step ?? []];
    const steps = sections.flat();
    assert.equal(steps.length, runbook.procedures.reduce((sum, procedure) => sum + procedure.steps.length, 0), path);
    const ids = runbook.procedures.flatMap((procedure) => procedure.steps.map((step) => step.id));
    // A long article is not repeated: its steps have a name and their place.
    const tells = (step, at) => step.text || (step.name && step.url === `#${ids[at]}`);
    assert.ok(steps.every((step, at) => step['@type'] === 'HowToStep' && tells(step, at)), path);
    assert.ok(Buffer.byteLength(data) <= 2000 || steps.every((step) => !step.text), path);
    kinds.add(steps.some((step) => step.text)).add(steps.some((step) => !step.text && step.name));
  }
  assert.deepEqual(kinds, new Set([true, false]));
});
