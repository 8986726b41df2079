import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hasWords, pieceBefore, piecesOf, whileTyping, withOther, withoutPiece, withPiece } from '../../ui/logic/query-text.js';

/** A token as `parse_query` gives it. @param {string} text @param {string} piece @param {string} kind */
const token = (text, piece, kind) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length, kind: /** @type {any} */ (kind), name: null, value: null, problem: null, suggestion: null });

test('filters alone only choose, words have passages', () => {
  assert.ok(!hasWords('tag:climate is:unread'));
  assert.ok(!hasWords('-tag:"to do" (in:later or is:reading)'));
  assert.ok(!hasWords('   '));
  assert.ok(hasWords('tag:climate tide'));
  assert.ok(hasWords('"north mole"'));
  assert.ok(hasWords('C++'));
  assert.ok(hasWords('潮'));
  assert.ok(hasWords('😀'), 'an emoji is a word');
});

test('a minus sign is drawn with what it stands before', () => {
  const text = 'tide -storm savd:3';
  const pieces = piecesOf([token(text, 'tide', 'word'), token(text, '-', 'not'), token(text, 'storm', 'word'), token(text, 'savd:3', 'problem')]);
  assert.deepEqual(pieces.map((piece) => [text.slice(piece.start, piece.end), piece.look]), [['tide', 'plain'], ['-storm', 'not'], ['savd:3', 'problem']]);
});

test('a piece is put in, taken out and put right without stray spaces', () => {
  assert.equal(withPiece('tide  ', 'is:unread'), 'tide is:unread');
  assert.equal(withPiece('', 'is:unread'), 'is:unread');
  assert.equal(withoutPiece('tide tag:sea gauge', { start: 5, end: 12 }), 'tide gauge');
  assert.equal(withoutPiece('tag:sea gauge', { start: 0, end: 7 }), 'gauge');
  assert.equal(withOther('tide savd:3 gauge', { start: 5, end: 11 }, 'saved:3'), 'tide saved:3 gauge');
});

test('the piece before the caret is what is being typed', () => {
  assert.equal(pieceBefore('tide tag:cl more', 11), 'tag:cl');
  assert.equal(pieceBefore('(tag:cl', 7), 'tag:cl');
  assert.equal(pieceBefore('tide ', 5), '');
});

test('a word that is still being typed finds those that begin so', () => {
  assert.equal(whileTyping('tide gau'), 'tide (gau or gau* or tag:gau* or site:gau* or author:gau*)');
  assert.equal(whileTyping('(tide or moo'), '(tide or (moo or moo* or tag:moo* or site:moo* or author:moo*)');
  assert.equal(whileTyping('tide -gau'), 'tide -gau*');
  assert.equal(whileTyping('tide gauge '), 'tide gauge ', 'a space ends it');
});

test('what is no plain word is left as it is while being typed', () => {
  for (const text of ['tag:cli', '"north mo', 'light*', '"tide"', 'tide or', '潮位', '']) assert.equal(whileTyping(text), text);
});
