import assert from 'node:assert/strict';
import { test } from 'node:test';

import { groupsOf, sinceOf } from '../../ui/logic/highlight-list.js';

test('neighbors of the same article stand together, in their order', () => {
  const rows = ['a', 'a', 'b', 'a'].map((item, at) => ({ at, highlight: { item } }));
  assert.deepEqual(groupsOf(rows).map((group) => group.map((row) => row.at)), [[0, 1], [2], [3]]);
});

test('a span of time begins so many days ago, any time has no beginning', () => {
  assert.equal(sinceOf('week', 10 * 86_400_000), 3 * 86_400_000);
  assert.equal(sinceOf('any-time', 10), null);
});
