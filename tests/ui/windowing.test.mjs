import assert from 'node:assert/strict';
import { test } from 'node:test';

import { TALLEST, evenRuler, scrollTo, visibleRows } from '../../ui/logic/windowing.js';

test('a list of any length draws only what is near the window', () => {
  for (const total of [0, 1, 100_000]) {
    const ruler = evenRuler(total, 118);
    const { first, end } = visibleRows(ruler, 0, 800, 1600);
    assert.equal(first, 0);
    assert.ok(end <= total && end <= 30, `${total}: ${end}`);
  }
});

test('the end of a list taller than the engine allows can be reached', () => {
  const ruler = evenRuler(1_000_000, 118);
  assert.ok(ruler.scrollHeight <= TALLEST);
  const { first, end } = visibleRows(ruler, ruler.scrollHeight - 800, 800, 0);
  assert.equal(end, 1_000_000);
  assert.ok(end - first <= 9, `${first} ${end}`);
});

test('scrolling to a row brings it into the window and moves no further than it must', () => {
  const ruler = evenRuler(1000, 100);
  assert.equal(scrollTo(ruler, 3, 0, 800), 0, 'it is in sight');
  const place = scrollTo(ruler, 500, 0, 800);
  const { first, end } = visibleRows(ruler, place, 800, 0);
  assert.ok(first <= 500 && 500 < end);
});
