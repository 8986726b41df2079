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

test('what was saved within the minute was saved now, then minutes, hours and days ago', () => {
  const { ageShort } = createFormat('en-US');
  const now = Date.UTC(2026, 10, 24, 12);
  assert.equal(ageShort(now - 59_000, now), 'now');
  assert.equal(ageShort(now + 1_000, now), 'now', 'a clock may differ');
  assert.equal(ageShort(now - 60_000, now), '1m');
  assert.equal(ageShort(now - 2 * 3_600_000, now), '2h');
});
