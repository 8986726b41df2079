import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMatcher, needsNoSwitch } from '../../ui/logic/keymap.js';

test('a key means what it means where the person is', () => {
  const { press } = createMatcher();
  assert.equal(press('j', 'list', 0).commands[0], 'next');
  assert.equal(press('j', 'reader', 0).commands[0], 'nextArticle');
  assert.equal(press('e', 'list', 0).commands[0], 'archive');
  assert.equal(press('e', 'reader', 0).commands[0], 'archive');
  assert.deepEqual(press('q', 'list', 0).commands, []);
});

test('the open article can be set and paged while the list has the keys, but not walked through', () => {
  const { press } = createMatcher();
  assert.deepEqual(press('d', 'list', 0).commands, ['display']);
  assert.deepEqual(press('Space', 'list', 0).commands, ['pageDown']);
  assert.equal(press('ArrowDown', 'list', 0).commands[0], 'next');
  assert.ok(!press('ArrowRight', 'list', 0).commands.includes('sentenceRight'));
});

test('a sequence waits for its second key and no longer', () => {
  const { press } = createMatcher();
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
