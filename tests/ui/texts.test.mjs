// Every text the interface asks for by name is in the catalogue.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ui = new URL('../../ui/', import.meta.url);
const scripts = ['', 'views/', 'logic/'].flatMap((folder) =>
  readdirSync(new URL(folder, ui)).filter((name) => name.endsWith('.js')).map((name) => new URL(folder + name, ui)));
const source = scripts.map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync(new URL('index.html', ui), 'utf8');
const catalogue = readFileSync(new URL('text/en-US.ftl', ui), 'utf8');
const messages = new Set([...catalogue.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((match) => match[1]));

test('every text asked for by name is in the catalogue', () => {
  const asked = [...source.matchAll(/\bmessage\(\s*'([\w-]+)'/g)].map((match) => match[1]);
  assert.ok(asked.length > 100, 'the interface asks for texts');
  assert.deepEqual(asked.filter((name) => !messages.has(name)), []);
});
