import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chordOf, keyLabel, learnLayout, needsNoSwitch } from '../../ui/logic/chord.js';
import { createMatcher } from '../../ui/logic/key-matcher.js';
import { KEYMAP } from '../../ui/logic/keymap.js';

const matcher = () => createMatcher(() => KEYMAP);
/** @param {string} key @param {Partial<KeyboardEvent>} [more] */
const press = (key, more = {}) => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('a key means what it means where the person is', () => {
  const { press } = matcher();
  assert.equal(press('j', 'list', 0).commands[0], 'next');
  assert.equal(press('j', 'reader', 0).commands[0], 'nextArticle');
  assert.equal(press('e', 'list', 0).commands[0], 'archive');
  assert.equal(press('e', 'reader', 0).commands[0], 'archive');
  assert.deepEqual(press('q', 'list', 0).commands, []);
});

test('the open article can be set and paged while the list has the keys, but not walked through', () => {
  const { press } = matcher();
  assert.deepEqual(press('d', 'list', 0).commands, ['display']);
  assert.deepEqual(press('Space', 'list', 0).commands, ['pageDown']);
  assert.equal(press('ArrowDown', 'list', 0).commands[0], 'next');
  assert.ok(!press('ArrowRight', 'list', 0).commands.includes('sentenceRight'));
});

test('a sequence waits for its second key and no longer', () => {
  const { press } = matcher();
  assert.ok(press('g', 'list', 0).pending.length > 0);
  assert.deepEqual(press('g', 'list', 500).commands, ['first']);
  press('g', 'list', 0);
  assert.deepEqual(press('i', 'list', 400).commands.includes('info'), false, 'G I is the inbox, not the panel');
  press('g', 'list', 0);
  assert.ok(!press('g', 'list', 1500).commands.includes('first'), 'too late');
});

test('with single keys off only these still act', () => {
  for (const chord of ['Mod+k', 'ArrowDown', 'Enter', 'Space', 'Escape', 'F3', 'Shift+F6']) assert.ok(needsNoSwitch(chord), chord);
  for (const chord of ['j', 'e', '#', 'Shift+g', '?']) assert.ok(!needsNoSwitch(chord), chord);
});

test('a layout without Latin letters is read by the places of its keys', () => {
  assert.equal(chordOf(press('у', { code: 'KeyE' }), false), 'e');
  assert.equal(chordOf(press('О', { code: 'KeyJ', shiftKey: true }), false), 'Shift+j');
  assert.equal(chordOf(press('х', { code: 'BracketLeft' }), false), '[');
  assert.equal(chordOf(press('ю', { code: 'Period' }), false), '.');
  assert.equal(chordOf(press('л', { code: 'KeyK', ctrlKey: true }), false), 'Mod+k');
});

test('a sign is itself wherever the layout puts it', () => {
  assert.equal(chordOf(press('/', { code: 'Digit7', shiftKey: true }), false), '/');
  assert.equal(chordOf(press('#', { code: 'Backslash' }), false), '#');
});

test('what writes a sign with Alt is no chord, a named key with Alt is one', () => {
  assert.equal(chordOf(press('[', { code: 'Digit5', altKey: true }), false), null);
  assert.equal(chordOf(press('ArrowLeft', { altKey: true, shiftKey: true }), false), 'Alt+Shift+ArrowLeft');
});

test('the system has its own modifier to itself, and a Mac has both', () => {
  assert.equal(chordOf(press('k', { metaKey: true }), false), null);
  assert.equal(chordOf(press('k', { metaKey: true }), true), 'Mod+k');
  assert.equal(chordOf(press('f', { metaKey: true, ctrlKey: true }), true), 'Mod+Ctrl+f');
});

test('a chord is shown as the keyboard has it', () => {
  assert.equal(keyLabel('Mod+Shift+z', false), 'Ctrl Shift Z');
  assert.equal(keyLabel('Mod+Shift+z', true), '⌘⇧Z');
  assert.equal(keyLabel('g i', false), 'G I');
  assert.equal(keyLabel('Mod++', false), 'Ctrl +');
});

test('every command of the table is there once', () => {
  const names = KEYMAP.map((binding) => binding.command);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

test('a key is named as the layout in use writes it, once it was pressed', () => {
  const layout = new Map();
  assert.equal(keyLabel('e', false, layout), 'E');
  learnLayout(layout, press('у', { code: 'KeyE' }));
  assert.equal(keyLabel('e', false, layout), 'У');
  assert.equal(keyLabel('Mod+e', false, layout), 'Ctrl У');
  learnLayout(layout, press('e', { code: 'KeyE' }));
  assert.equal(keyLabel('e', false, layout), 'E', 'back on a layout with Latin letters');
});
