import assert from 'node:assert/strict';
import test from 'node:test';

import { stack } from '../../ui/logic/highlight-margin.js';

test('a_note_stands_beside_its_line_when_there_is_room', () => {
  assert.deepEqual(stack([{ top: 10, height: 40 }, { top: 200, height: 40 }], 16), [10, 200]);
});

test('a_note_is_pushed_down_by_those_above_and_no_further', () => {
  assert.deepEqual(stack([{ top: 10, height: 40 }, { top: 20, height: 40 }, { top: 300, height: 10 }], 16), [10, 66, 300]);
  assert.deepEqual(stack([{ top: 10, height: 40 }, { top: 20, height: 40 }, { top: 30, height: 10 }], 16), [10, 66, 122]);
});
