import assert from 'node:assert/strict';
import test from 'node:test';

import { findAll, findQuery, fold, hitFrom, termsOf, wordsSought } from '../../ui/logic/reading-find.js';

const found = (text, words, options) => findAll(fold(text), words, options).map((hit) => text.slice(hit.start, hit.end));

test('the words of a search are shown once each, without filters and what typing adds', () => {
  assert.equal(wordsSought('is:unread tide (gauge or gauge*) -storm "north mole"'), 'tide gauge north mole');
});

test('case_and_accents_do_not_matter', () => {
  assert.deepEqual(found('Café CAFE cafés', 'cafe'), ['Café', 'CAFE', 'café']);
  assert.deepEqual(found('Ångström', 'angstrom'), ['Ångström']);
  assert.deepEqual(found('cafe\u0301 noir', 'café'), ['cafe\u0301']);
  assert.deepEqual(found('Straße', 'strasse'), ['Straße']);
});

test('quotes_and_dashes_are_found_as_typed', () => {
  assert.deepEqual(found('the sea’s “own” time – still', `sea's "own" time - still`), ['sea’s “own” time – still']);
});

test('arabic_is_found_without_its_vowel_marks', () => {
  assert.deepEqual(found('كَتَبَ الرجل', 'كتب'), ['كَتَبَ']);
});

test('japanese_voicing_and_hangul_syllables_are_letters', () => {
  assert.deepEqual(found('がか', 'か'), ['か']);
  assert.deepEqual(found('한국', '하'), []);
});

test('hits_before_which_letters_changed_length_stay_in_place', () => {
  assert.deepEqual(found('ßßß İ 😀 ﬁn target', 'target'), ['target']);
  assert.deepEqual(found('ﬁn', 'fin'), ['ﬁn']);
});

test('a_phrase_is_found_across_lines_of_a_paragraph', () => {
  assert.deepEqual(found('roses\nare red', 'roses are'), ['roses\nare']);
});

test('nothing_is_found_for_nothing', () => {
  assert.deepEqual(found('a b', '  '), []);
  assert.deepEqual(found('', 'a'), []);
});

test('whole_words_only_when_asked', () => {
  assert.deepEqual(found('tide tides', 'tide', { whole: true }), ['tide']);
  assert.deepEqual(found('文庫本はなぜ', '庫', { whole: true }), ['庫']);
});

test('filters_and_excluded_words_are_not_marked', () => {
  assert.deepEqual(termsOf('tag:climate -site:lowland tide "slow drift" gaug* or is:unread'), [
    { words: 'tide', whole: true },
    { words: 'slow drift', whole: true },
    { words: 'gaug', whole: false },
  ]);
});

test('the_hits_of_a_query_are_in_order_and_do_not_overlap', () => {
  const text = 'The tide gauge saw the tide.';
  const hits = findQuery(fold(text), 'gauge tide "tide gauge"');
  assert.deepEqual(hits.map((hit) => text.slice(hit.start, hit.end)), ['tide gauge', 'tide']);
});

test('words_of_a_query_side_by_side_are_one_hit', () => {
  const text = 'New Zealand is newer than old Zealand.\nNew\nZealand\u00a0new, new';
  const hits = findQuery(fold(text), 'new zealand');
  assert.deepEqual(hits.map((hit) => text.slice(hit.start, hit.end)), ['New Zealand', 'Zealand', 'New', 'Zealand\u00a0new', 'new']);
});

test('the_next_hit_goes_round_at_the_end', () => {
  const hits = [{ start: 2, end: 4 }, { start: 10, end: 12 }];
  assert.equal(hitFrom(hits, 0), 0);
  assert.equal(hitFrom(hits, 5), 1);
  assert.equal(hitFrom(hits, 50), 0);
  assert.equal(hitFrom([], 0), -1);
});
