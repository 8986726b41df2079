import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createFormat } from '../../ui/logic/format.js';

test('sizes are counted as file managers count, never in single bytes', () => {
  const { size } = createFormat('en-US');
  assert.equal(size(0), '0 kB');
  assert.equal(size(239), '1 kB');
  assert.equal(size(634_000), '634 kB');
  assert.equal(size(999_950), '1 MB');
  assert.equal(size(1_240_000), '1.2 MB');
  assert.equal(size(31_000_000), '31 MB');
});
