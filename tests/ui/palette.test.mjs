import assert from 'node:assert/strict';
import { test } from 'node:test';

import { foundEntries, hitsIn, matches, withRecent } from '../../ui/logic/palette.js';

test('words are found in any order, without case and accents', () => {
  assert.ok(matches('Open in the browser', 'browser open'));
  assert.ok(matches('Café Müller', 'muller CAFE'));
  assert.ok(!matches('Archive', 'arch later'));
});

test('what begins with the words comes first, then what has words that begin so', () => {
  const entries = ['Search', 'Go to the archive', 'Archive', 'The arch'].map((text) => ({ text }));
  assert.deepEqual(foundEntries(entries, 'arch').map((entry) => entry.text), ['Archive', 'Go to the archive', 'The arch', 'Search']);
});

test('words that are not shown find an entry too, after the others', () => {
  const entries = [{ text: 'Dark', also: 'Theme' }, { text: 'Next theme' }];
  assert.deepEqual(foundEntries(entries, 'theme').map((entry) => entry.text), ['Next theme', 'Dark']);
  assert.deepEqual(foundEntries(entries, 'dark theme').map((entry) => entry.text), ['Dark']);
});

test('hits are told in the text as it is written', () => {
  const text = 'Ⅻ Café ligature';
  assert.deepEqual(hitsIn(text, 'cafe lig').map(([start, end]) => text.slice(start, end)), ['Café', 'lig']);
  assert.deepEqual(hitsIn('archive', 'arch archive'), [[0, 4]]);
  assert.deepEqual(hitsIn('anything', ''), []);
});

test('the last used stands first, and only once', () => {
  assert.deepEqual(withRecent(['a', 'b'], 'b'), ['b', 'a']);
  assert.equal(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '9').length, 8);
});
