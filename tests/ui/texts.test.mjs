// The words and the icons: every one that is asked for is there, and every one that is there is asked for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ui = new URL('../../ui/', import.meta.url);
const scripts = ['', 'views/', 'logic/'].flatMap((folder) =>
  readdirSync(new URL(folder, ui)).filter((name) => name.endsWith('.js')).map((name) => new URL(folder + name, ui)));
const source = scripts.map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync(new URL('index.html', ui), 'utf8');
const catalogue = readFileSync(new URL('text/en-US.ftl', ui), 'utf8');
const defined = [...catalogue.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((match) => match[1]);
const messages = new Set(defined);

/** Strings of the source in quotation marks. */
const strings = new Set([...source.matchAll(/(['"])((?:\w|-)+)\1/g)].map((match) => match[2]));
/** Beginnings and ends of names that are put together, such as `command-${name}` or `${id}-text`. */
const patterns = [...source.matchAll(/`([\w-]*)\$\{[^`]*?\}([\w-]*)`/g)]
  .map(([, start, end]) => ({ start, end }))
  .filter(({ start, end }) => start.endsWith('-') || end.startsWith('-'));

test('every text asked for by name is in the catalogue', () => {
  const asked = [...source.matchAll(/\bmessage\(\s*'([\w-]+)'/g)].map((match) => match[1]);
  assert.ok(asked.length > 100, 'the interface asks for texts');
  assert.deepEqual(asked.filter((name) => !messages.has(name)), []);
});

test('every command of the key table has its words', async () => {
  const { KEYMAP } = await import('../../ui/logic/keymap.js');
  assert.deepEqual(KEYMAP.map((binding) => `command-${binding.command}`).filter((name) => !messages.has(name)), []);
  assert.deepEqual(KEYMAP.map((binding) => `group-${binding.group}`).filter((name) => !messages.has(name)), []);
});

test('every text of the catalogue is asked for, and stands there once', () => {
  assert.deepEqual(defined.filter((name, at) => defined.indexOf(name) !== at), [], 'twice');
  const unused = [...messages].filter((name) => !strings.has(name) && !patterns.some(({ start, end }) => name.startsWith(start) && name.endsWith(end) && name.length > start.length + end.length));
  assert.deepEqual(unused, []);
});

test('every icon asked for is in the sprite, and every icon of the sprite is asked for', () => {
  const sprite = readFileSync(new URL('icons.svg', ui), 'utf8');
  const icons = [...sprite.matchAll(/<symbol id="i-([\w-]+)"/g)].map((match) => match[1]);
  const asked = [...source.matchAll(/\b(?:icon|iconButton|setIcon)\((?:\w+, )?'([\w-]+)'/g), ...source.matchAll(/\bicon: '([\w-]+)'/g), ...source.matchAll(/#i-([\w-]+)/g)].map((match) => match[1]);
  assert.deepEqual(asked.filter((name) => !icons.includes(name)), [], 'missing');
  assert.deepEqual(icons.filter((name) => !strings.has(name) && !source.includes(`#i-${name}`)), [], 'unused');
});
