import assert from 'node:assert/strict';
import { test } from 'node:test';

import { changesFrom, conflictsOf, mayHave, PRESETS, tableOf, withKey, withoutChange } from '../../ui/logic/key-changes.js';
import { createMatcher } from '../../ui/logic/key-matcher.js';
import { KEYMAP } from '../../ui/logic/keymap.js';

/** @param {string} preset @param {Record<string, string[]>} changes */
const pressed = (preset, changes = {}) => {
  const matcher = createMatcher(() => tableOf(preset, changes));
  /** @param {string} chord @param {any} [scope] */
  return (chord, scope = 'list') => matcher.press(chord, scope, 0).commands;
};

test('a key of one’s own takes the place of the old one, and leaves the one it is taken from without it', () => {
  const changes = withKey('aldine', {}, 'archive', 's');
  const press = pressed('aldine', changes);
  assert.deepEqual(press('s'), ['archive']);
  assert.deepEqual(press('e'), [], 'the old key does nothing');
  assert.deepEqual(changes.favorite, [], 'no key is left of the favorite');
  assert.deepEqual(pressed('aldine', withoutChange(changes, 'archive'))('e'), ['archive']);
});

test('a conflict is told only where both would act', () => {
  assert.deepEqual(conflictsOf(KEYMAP, 'archive', 's'), ['favorite']);
  assert.deepEqual(conflictsOf(KEYMAP, 'next', 'Space'), [], 'Space pages the article; the list may have it');
  assert.ok(conflictsOf(KEYMAP, 'archive', 'j').includes('next'));
});

test('a key that begins sequences is in conflict with each of them', () => {
  assert.ok(conflictsOf(KEYMAP, 'archive', 'g').includes('goInbox'));
  assert.ok(conflictsOf(KEYMAP, 'goInbox', 'e x').includes('archive'));
});

test('a table as it comes has no key twice where both would act', () => {
  for (const binding of KEYMAP) for (const key of binding.keys) {
    const others = conflictsOf(KEYMAP, binding.command, key)
      // What is nearer wins on purpose: the table is read from the nearest scope outwards.
      .filter((other) => KEYMAP.find((with_) => with_.command === other)?.scope === binding.scope);
    assert.deepEqual(others, [], `${binding.command} ${key}`);
  }
});

test('the presets do what their programs did', () => {
  const pocket = pressed('pocket');
  assert.deepEqual(pocket('a'), ['archive']);
  assert.deepEqual(pocket('f'), ['favorite']);
  assert.deepEqual(pocket('Mod+n'), ['add']);
  const gmail = pressed('gmail');
  assert.deepEqual(gmail('l'), ['tags']);
  assert.equal(gmail('c')[0], 'add');
  assert.deepEqual(pressed('vim')('Mod+d', 'reader'), ['halfPageDown']);
});

test('a preset changes only commands there are, and gives no key twice in one scope', () => {
  for (const [name, preset] of Object.entries(PRESETS)) {
    const table = tableOf(name, {});
    for (const command of Object.keys(preset)) {
      const binding = table.find((one) => one.command === command);
      assert.ok(binding, `${name}: ${command}`);
      for (const key of binding.keys) {
        const same = conflictsOf(table, command, key).filter((other) => table.find((one) => one.command === other)?.scope === binding.scope);
        assert.deepEqual(same, [], `${name}: ${command} ${key}`);
      }
    }
  }
});

test('stored changes that mean nothing are left out', () => {
  assert.deepEqual(changesFrom('{"archive":["q"],"fly":["y"],"later":"b","trash":[1]}'), { archive: ['q'] });
  assert.deepEqual(changesFrom('no json'), {});
});

test('keys everyone relies on cannot be taken', () => {
  for (const key of ['Escape', 'Tab', 'Mod+c']) assert.ok(!mayHave(key));
  assert.ok(mayHave('q'));
});
