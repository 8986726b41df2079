import assert from 'node:assert/strict';
import test from 'node:test';

import { charactersBefore, indexOf, nodeAt, unitsFor, unitsForAll } from '../../ui/logic/reading-position.js';
import { mapText } from '../../ui/logic/reading-text.js';

/** A tree as the browser would give it: strings are text nodes, arrays are `[name, ...children]`. */
function tree(content, parent = null) {
  const node =
    typeof content === 'string'
      ? { nodeType: 3, data: content, firstChild: null, nextSibling: null, parentNode: parent }
      : { nodeType: 1, localName: content[0], firstChild: null, nextSibling: null, parentNode: parent };
  if (node.nodeType === 1) {
    const children = content.slice(1).map((child) => tree(child, node));
    node.firstChild = children[0] ?? null;
    children.forEach((child, i) => (child.nextSibling = children[i + 1] ?? null));
  }
  return node;
}

const textNodes = (map) => map.pieces.map((piece) => piece.node);

test('blocks_are_separated_by_an_empty_line_and_white_space_is_folded', () => {
  const map = mapText(tree(['div', ['h2', ' A  drift '], '\n', ['p', 'nobody\n  could', ['em', ' see'], ' .']]));
  assert.equal(map.text, 'A drift\n\nnobody could see .');
});

test('a_space_between_inline_elements_counts_once', () => {
  const map = mapText(tree(['p', 'one ', ['em', ' two '], ' ', ['b', 'three'], ['i', 'four']]));
  assert.equal(map.text, 'one two threefour');
});

test('code_keeps_its_lines', () => {
  const map = mapText(tree(['div', ['p', 'See'], ['pre', ['code', 'a\n  b\n']], ['p', 'so']]));
  assert.equal(map.text, 'See\n\na\n  b\n\nso');
});

test('a_line_break_is_one_line', () => {
  assert.equal(mapText(tree(['p', 'roses', ['br'], ' are'])).text, 'roses\nare');
});

test('what_the_window_adds_is_not_the_articles', () => {
  const root = tree(['div', ['p', 'text', ['button', 'Copy']], ['p', 'more']]);
  assert.equal(mapText(root, (element) => element.localName === 'button').text, 'text\n\nmore');
});

test('items_and_rows_stand_on_lines_of_their_own_and_cells_are_parted_by_a_tab', () => {
  const list = ['ul', ['li', 'a'], ['li', 'b', ['ul', ['li', 'c']]], ['li', ['p', 'd'], ['p', 'e']]];
  assert.equal(mapText(tree(['div', ['p', 'x'], list, ['p', 'y']])).text, 'x\n\na\nb\nc\nd\ne\n\ny');
  const table = ['table', ['caption', 'T'], ['tbody', ['tr', ['th', 'a'], ['th', 'b']], ['tr', ['td', ['p', '1'], ['p', '2']], ['td', '3', ['br'], '4']]]];
  assert.equal(mapText(tree(['div', table])).text, 'T\na\tb\n1 2\t3 4');
});

test('a_formula_is_its_tokens_without_the_space_between_them', () => {
  const math = ['math', '\n', ['mrow', ['mi', ' x '], '\n', ['mo', '='], ['mn', '1']]];
  assert.equal(mapText(tree(['p', 'so ', math, ' then'])).text, 'so x=1 then');
});

test('a_no_break_space_is_a_character_and_takes_no_folded_space_after_it', () => {
  assert.equal(mapText(tree(['p', 'a\u00a0 b'])).text, 'a\u00a0 b');
  assert.equal(mapText(tree(['p', ['b', 'a\u00a0'], ' b'])).text, 'a\u00a0b');
  const map = mapText(tree(['p', 'a\u00a0\n b']));
  assert.equal(map.text, 'a\u00a0b');
  assert.deepEqual(nodeAt(map, 2).offset, 4);
  assert.equal(indexOf(map, map.pieces[0].node, 4), 2);
});

test('every_character_of_the_text_leads_to_its_node_and_back', () => {
  const map = mapText(
    tree(['div', ['p', '  the  harbor', ['em', ' keeps '], 'time '], ' ', ['ul', ['li', 'a\tb'], ['li', 'c']], ['pre', ' x\n y']]),
  );
  assert.equal(map.text, 'the harbor keeps time\n\na b\nc\n\n x\n y');
  for (let at = 0; at < map.text.length; at += 1) {
    const place = nodeAt(map, at);
    const char = map.text[at];
    if (/\S/.test(char)) {
      assert.equal(place.node.data[place.offset], char, `character ${at}`);
      assert.equal(indexOf(map, place.node, place.offset), at);
    }
  }
});

test('a_place_in_folded_white_space_is_the_next_word', () => {
  const map = mapText(tree(['div', ['p', 'a'], ['p', '   b']]));
  assert.equal(indexOf(map, textNodes(map)[1], 0), 3);
  assert.equal(indexOf(map, textNodes(map)[1], 2), 3);
  assert.equal(indexOf(map, textNodes(map)[1], 4), 4);
});

test('a_node_without_text_has_no_place', () => {
  const root = tree(['div', ['p', 'a'], '\n']);
  assert.equal(indexOf(mapText(root), root.firstChild.nextSibling, 0), null);
});

test('an_article_without_a_character_has_no_place', () => {
  assert.equal(nodeAt(mapText(tree(['div', ['hr']])), 0), null);
});

test('a_place_beyond_the_end_is_the_end', () => {
  const map = mapText(tree(['p', 'abc']));
  assert.deepEqual(nodeAt(map, 99).offset, 3);
});

test('characters_outside_the_basic_plane_count_once', () => {
  const text = 'a😀b𝐱c';
  assert.equal(charactersBefore(text, text.indexOf('b')), 2);
  assert.equal(charactersBefore(text, text.length), 5);
  assert.equal(unitsFor(text, 2), text.indexOf('b'));
  assert.equal(unitsFor(text, 5), text.length);
  assert.equal(unitsFor(text, 500), text.length);
});

test('many_places_are_converted_as_one_is', () => {
  const text = 'a😀b𝐱c';
  const places = [5, 0, 2, 2, 500, 3];
  assert.deepEqual(unitsForAll(text, places), places.map((place) => unitsFor(text, place)));
});

test('a_place_survives_the_way_to_the_library_and_back', () => {
  const text = mapText(tree(['div', ['p', 'ä😀'], ['p', '日本語', ['b', '𠮷野']]])).text;
  for (let characters = 0; characters <= [...text].length; characters += 1) {
    assert.equal(charactersBefore(text, unitsFor(text, characters)), characters);
  }
});

test('a_tree_nested_a_hundred_thousand_deep_is_walked_to_its_end', () => {
  let innermost = { nodeType: 3, data: 'deep', firstChild: null, nextSibling: null, parentNode: null };
  for (let depth = 0; depth < 100_000; depth += 1) {
    const outer = { nodeType: 1, localName: 'div', firstChild: innermost, nextSibling: null, parentNode: null };
    innermost.parentNode = outer;
    innermost = outer;
  }
  assert.equal(mapText(innermost).text, 'deep');
});
