import assert from 'node:assert/strict';
import test from 'node:test';

import { minutesLeft, progressAt, sentencesOf } from '../../ui/logic/reading-progress.js';

test('only_the_last_line_finishes_an_article', () => {
  assert.equal(progressAt(1000, 1000, false), 0.99);
  assert.equal(progressAt(200, 1000, true), 1);
  assert.equal(progressAt(250, 1000, false), 0.25);
});

test('an_article_without_text_is_not_begun', () => {
  assert.equal(progressAt(0, 0, false), 0);
});

test('the_time_left_is_a_minute_until_the_end', () => {
  assert.equal(minutesLeft(10, 0), 10);
  assert.equal(minutesLeft(10, 0.5), 5);
  assert.equal(minutesLeft(10, 0.99), 1);
  assert.equal(minutesLeft(1, 0), 1);
  assert.equal(minutesLeft(10, 1), 0);
});

test('sentences_are_found_in_the_language_of_the_text', () => {
  const sentences = (text, lang) => sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(sentences('Ink runs. The rest is patience; a bowl helps. ', 'en'), ['Ink runs.', 'The rest is patience; a bowl helps.']);
  assert.deepEqual(sentences('紙を折る。灯を消す。', 'ja'), ['紙を折る。', '灯を消す。']);
});

test('a_language_that_is_none_still_gives_sentences', () => {
  assert.equal(sentencesOf('One. Two.', 'not a language').length, 2);
  assert.deepEqual(sentencesOf('', null), []);
});
