import assert from 'node:assert/strict';
import test from 'node:test';

import { foldChanges } from '../../ui/logic/version-changes.js';

const words = (count, from = 0) => Array.from({ length: count }, (_, i) => `w${from + i}`).join(' ');

test('short_stretches_stay_whole', () => {
  const changes = [{ op: 'same', text: 'The ledger is ' }, { op: 'removed', text: 'kept' }, { op: 'added', text: 'lost by now' }, { op: 'same', text: ' in pencil.' }];
  assert.deepEqual(foldChanges(changes), { shown: changes, removed: 1, added: 3 });
});

test('a_long_stretch_keeps_its_words_around_the_changes', () => {
  const { shown } = foldChanges([{ op: 'same', text: words(100) }, { op: 'added', text: ' new ' }, { op: 'same', text: words(200, 100) }, { op: 'removed', text: ' old' }]);
  assert.deepEqual(shown, [
    { op: 'folded', words: 76 },
    { op: 'same', text: words(24, 76) },
    { op: 'added', text: ' new ' },
    { op: 'same', text: words(24, 100) },
    { op: 'folded', words: 152 },
    { op: 'same', text: words(24, 276) },
    { op: 'removed', text: ' old' },
  ]);
});

test('versions_that_are_the_same_are_one_fold', () => {
  assert.deepEqual(foldChanges([{ op: 'same', text: words(100) }]), { shown: [{ op: 'folded', words: 100 }], removed: 0, added: 0 });
});
