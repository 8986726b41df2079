import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mostUsed, tagTree } from '../../ui/logic/tag-tree.js';

/** @param {string} name @param {number} [count] */
const tag = (name, count = 1) => ({ name, count, color: null });
/** @param {ReturnType<typeof tagTree>} nodes */
const shown = (nodes) => nodes.map((node) => `${'  '.repeat(node.depth)}${node.label} ${node.count}`);

test('tags are nested by their slashes, each above those below it', () => {
  assert.deepEqual(shown(tagTree([tag('work/talks', 3), tag('craft'), tag('work', 2), tag('work/desk')], new Set())), ['craft 1', 'work 2', '  desk 1', '  talks 3']);
});

test('a tag that only stands in front of a slash is there without a count', () => {
  const nodes = tagTree([tag('history/ports', 9)], new Set());
  assert.deepEqual(shown(nodes), ['history 0', '  ports 9']);
  assert.ok(nodes[0].parent && !nodes[1].parent);
});

test('what lies below a folded tag is not shown', () => {
  const tags = [tag('a'), tag('a/b'), tag('a/b/c'), tag('d')];
  assert.deepEqual(tagTree(tags, new Set(['a'])).map((node) => node.name), ['a', 'd']);
  assert.deepEqual(tagTree(tags, new Set(['a/b'])).map((node) => node.name), ['a', 'a/b', 'd']);
});

test('a tag whose name begins another without a slash is no parent of it', () => {
  assert.deepEqual(shown(tagTree([tag('art'), tag('art nouveau'), tag('art/new')], new Set())), ['art 1', '  new 1', 'art nouveau 1']);
});

test('the most used tag takes in the others', () => {
  assert.equal(mostUsed([{ name: 'b', items: 1, highlights: 1 }, { name: 'a', items: 2, highlights: 0 }, { name: 'c', items: 1, highlights: 0 }]), 'a');
});
