import assert from 'node:assert/strict';
import test from 'node:test';

import { cutsOf, segmentsOf } from '../../ui/logic/highlight-segments.js';
import { indexOf, nodeAt } from '../../ui/logic/reading-position.js';
import { mapText } from '../../ui/logic/reading-text.js';

/** A tree as the browser would give it: strings are text nodes, arrays are `[name, ...children]`. */
function tree(content, parent = null) {
  if (typeof content === 'string') return { nodeType: 3, data: content, firstChild: null, nextSibling: null, parentNode: parent };
  const node = { nodeType: 1, localName: content[0], firstChild: null, nextSibling: null, parentNode: parent };
  const children = content.slice(1).map((child) => tree(child, node));
  node.firstChild = children[0] ?? null;
  children.forEach((child, i) => (child.nextSibling = children[i + 1] ?? null));
  return node;
}

/** The words of a map that are cut out for a span, node by node. */
function cutWords(map, start, end) {
  const cuts = cutsOf(map, segmentsOf([{ id: 'a', start, end }]));
  return [...cuts].map(([number, [cut]]) => map.pieces[number].node.data.slice(cut.from, cut.to));
}

const spanOf = (map, words) => [map.text.indexOf(words), map.text.indexOf(words) + words.length];

test('highlights_that_do_not_touch_are_segments_of_their_own', () => {
  assert.deepEqual(segmentsOf([{ id: 'b', start: 20, end: 30 }, { id: 'a', start: 0, end: 10 }]), [
    { start: 0, end: 10, ids: ['a'] },
    { start: 20, end: 30, ids: ['b'] },
  ]);
});

test('where_two_overlap_the_later_lies_on_top', () => {
  assert.deepEqual(segmentsOf([{ id: 'old', start: 0, end: 20 }, { id: 'new', start: 10, end: 30 }]), [
    { start: 0, end: 10, ids: ['old'] },
    { start: 10, end: 20, ids: ['old', 'new'] },
    { start: 20, end: 30, ids: ['new'] },
  ]);
});

test('one_inside_another_leaves_the_outer_on_both_sides', () => {
  assert.deepEqual(segmentsOf([{ id: 'new', start: 5, end: 6 }, { id: 'wide', start: 0, end: 9 }]).map((segment) => segment.ids), [
    ['wide'],
    ['new', 'wide'],
    ['wide'],
  ]);
});

test('an_empty_span_covers_nothing', () => {
  assert.deepEqual(segmentsOf([{ id: 'image', start: 4, end: 4 }]), []);
});

test('a_highlight_over_two_paragraphs_is_cut_into_the_words_of_each', () => {
  const map = mapText(tree(['div', ['p', ' One two. \n'], '\n', ['p', 'Three four.']]));
  assert.deepEqual(cutWords(map, ...spanOf(map, 'two.\n\nThree')), ['two.', 'Three']);
});

test('the_space_between_two_inline_elements_is_marked_with_them', () => {
  const map = mapText(tree(['p', ['b', 'one '], ' ', ['i', ' two'], ' three']));
  assert.deepEqual(cutWords(map, ...spanOf(map, 'one two three')), ['one ', ' two', ' three']);
  const cuts = [...cutsOf(map, segmentsOf([{ id: 'a', start: 0, end: map.text.length }])).values()].flat();
  assert.deepEqual(cuts.map((cut) => cut.joins), [true, true, false]);
});

test('a_highlight_that_ends_with_an_element_takes_no_space_after_it', () => {
  const map = mapText(tree(['p', ['b', 'one '], 'two']));
  assert.deepEqual(cutWords(map, ...spanOf(map, 'one')), ['one']);
});

test('folded_white_space_inside_a_node_stays_inside_the_cut', () => {
  const map = mapText(tree(['p', 'a\n  b   c d']));
  assert.deepEqual(cutWords(map, ...spanOf(map, 'a b c')), ['a\n  b   c']);
  assert.deepEqual(cutWords(map, ...spanOf(map, 'b c d')), ['b   c d']);
});

test('code_and_cells_are_cut_by_their_own_white_space', () => {
  const map = mapText(tree(['div', ['pre', 'let a;\n  let b;\n'], ['table', ['tr', ['td', ' 1 '], ['td', '2']]]]));
  assert.deepEqual(cutWords(map, ...spanOf(map, 'a;\n  let')), ['a;\n  let']);
  assert.deepEqual(cutWords(map, ...spanOf(map, '1\t2')), ['1', '2']);
});

test('the_map_stays_true_while_a_node_is_cut', () => {
  const map = mapText(tree(['p', 'the\n harbor keeps time', ['em', '!']]));
  const before = [...map.text].map((_, at) => nodeAt(map, at));
  const [piece] = map.pieces;
  const whole = piece.node.data;
  piece.node.data = whole.slice(0, 5);
  const rest = { ...piece.node, data: whole.slice(5) };
  piece.parts = [piece.node, rest];
  map.index.set(rest, 0);
  for (const [at, place] of before.entries()) {
    const now = nodeAt(map, at);
    const offset = now.node === rest ? now.offset + 5 : now.offset;
    assert.equal(offset, place.offset, `character ${at}`);
    if (/\S/.test(map.text[at])) assert.equal(indexOf(map, now.node, now.offset), at);
  }
});

test('five_hundred_highlights_are_cut_in_one_pass', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
  const paragraphs = Array.from({ length: 200 }, (_, i) => ['p', words.slice(i * 100, i * 100 + 100).join(' ')]);
  const map = mapText(tree(['div', ...paragraphs]));
  const spans = Array.from({ length: 500 }, (_, i) => {
    const start = map.text.indexOf(`word${i * 40} `);
    return { id: String(i), start, end: start + 60 };
  });
  const cuts = [...cutsOf(map, segmentsOf(spans)).values()].flat();
  assert.deepEqual(new Set(cuts.flatMap((cut) => cut.ids)).size, 500);
});
