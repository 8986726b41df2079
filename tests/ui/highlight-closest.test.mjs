import assert from 'node:assert/strict';
import test from 'node:test';

import { closestPassage } from '../../ui/logic/highlight-closest.js';

const TEXT = 'The ledger is kept in pencil. Nobody in the office had opened the ledger since last spring, or so they say. Ink runs.';

test('the_passage_with_most_of_the_words_is_the_closest', () => {
  const found = closestPassage(TEXT, 'nobody in the harbor office had opened the ledger since the spring');
  assert.equal(TEXT.slice(found.start, found.end), 'Nobody in the office had opened the ledger since last spring');
  assert.equal(found.likeness, 10 / 12);
});

test('words_that_stand_there_unchanged_are_wholly_alike', () => {
  const found = closestPassage(TEXT, 'kept in pencil');
  assert.deepEqual([TEXT.slice(found.start, found.end), found.likeness], ['kept in pencil', 1]);
});

test('a_word_that_comes_twice_counts_twice', () => {
  const found = closestPassage('one one two', 'one two two');
  assert.equal(found.likeness, 2 / 3);
});

test('a_text_with_none_of_the_words_has_no_passage', () => {
  assert.equal(closestPassage(TEXT, 'zebra'), null);
  assert.equal(closestPassage('', 'zebra'), null);
  assert.equal(closestPassage(TEXT, '…'), null);
});

test('letters_of_scripts_without_spaces_are_compared_one_by_one', () => {
  const text = '港の記録は鉛筆で書かれる。';
  const found = closestPassage(text, '記録を鉛筆で書く');
  assert.equal(text.slice(found.start, found.end), '記録は鉛筆で書');
});
