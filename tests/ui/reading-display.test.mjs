import assert from 'node:assert/strict';
import test from 'node:test';

import {
  canHyphenate,
  columnWidth,
  defaultOf,
  lettersOf,
  numberOf,
  scriptOf,
  switchOf,
} from '../../ui/logic/reading-display.js';

test('a_language_tells_its_script', () => {
  assert.equal(scriptOf('en-GB'), 'latin');
  assert.equal(scriptOf('AR'), 'arabic');
  assert.equal(scriptOf('zh-Hant-TW'), 'cjk');
  assert.equal(scriptOf(null), 'latin');
});

test('arabic_and_cjk_have_their_own_defaults', () => {
  assert.equal(defaultOf('text_size', 'arabic'), 20);
  assert.equal(defaultOf('text_size', 'cjk'), 19);
  assert.equal(defaultOf('line_height', 'cjk'), 1.85);
  assert.equal(defaultOf('line_height', 'latin'), 1.6);
});

test('a_stored_number_is_brought_into_its_range_and_onto_its_steps', () => {
  assert.equal(numberOf('text_size', '22', 'latin'), 22);
  assert.equal(numberOf('text_size', '900', 'latin'), 32);
  assert.equal(numberOf('text_size', '-4', 'latin'), 13);
  assert.equal(numberOf('line_height', '1.63', 'latin'), 1.65);
});

test('nothing_and_nonsense_mean_the_default', () => {
  for (const stored of [undefined, null, '', 'wide', 'NaN', 'Infinity']) {
    assert.equal(numberOf('text_size', stored, 'arabic'), 20);
  }
});

test('a_default_line_is_31_em_of_literata_and_34_squares', () => {
  assert.equal(columnWidth(68, 0.457, 'latin'), 31.08);
  assert.equal(columnWidth(68, 0.457, 'cjk'), 34);
  assert.equal(lettersOf(45, 'cjk'), 23);
});

test('switches_fall_back_to_their_defaults', () => {
  assert.equal(switchOf('hyphenate', ''), false);
  assert.equal(switchOf('hyphenate', 'on'), true);
  assert.equal(switchOf('dim_images', undefined), true);
  assert.equal(switchOf('dim_images', 'off'), false);
});

test('hyphens_only_where_the_language_is_known_and_has_them', () => {
  assert.equal(canHyphenate('de'), true);
  assert.equal(canHyphenate(''), false);
  assert.equal(canHyphenate('und'), false);
  assert.equal(canHyphenate('ar-EG'), false);
  assert.equal(canHyphenate('ja'), false);
});
