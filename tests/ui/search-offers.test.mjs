import assert from 'node:assert/strict';
import { test } from 'node:test';

import { offersFrom } from '../../ui/logic/search-offers.js';

/** @param {object} more */
const item = (more) => /** @type {any} */ ({ tags: [], site_name: 'Upland Review', lang: 'en', reading: 'unread', highlights: 0, word_count: 1000, saved_at: Date.UTC(2026, 5, 1), ...more });
/** @param {string} name */
const asked = (name) => /** @type {any} */ ({ kind: 'filter', name });

test('what most of the found have and not all is offered', () => {
  const items = [item({ tags: ['climate'] }), item({ tags: ['climate', 'ports'] }), item({ tags: ['ports'] }), item({ tags: ['climate'] })];
  assert.deepEqual(offersFrom(items, []), ['tag:climate']);
});

test('what all of them have narrows nothing and is not offered', () => {
  assert.deepEqual(offersFrom([item({}), item({}), item({})], []), []);
});

test('a filter that is asked already is not offered again', () => {
  const items = [item({ tags: ['a'], reading: 'finished' }), item({ tags: ['a'] }), item({ tags: [] })];
  assert.deepEqual(offersFrom(items, []), ['tag:a', 'is:unread']);
  assert.deepEqual(offersFrom(items, [asked('tag')]), ['is:unread']);
});

test('names with spaces are quoted', () => {
  const items = [item({ site_name: 'The Harbor Post' }), item({ site_name: 'The Harbor Post' }), item({})];
  assert.deepEqual(offersFrom(items, []), ['site:"The Harbor Post"']);
});

test('a handful needs no narrowing, and never more than four are offered', () => {
  assert.deepEqual(offersFrom([item({ tags: ['a'] }), item({})], []), []);
  const mixed = [0, 1, 2, 3].map((n) => item({ tags: n < 2 ? ['a'] : [], reading: n ? 'unread' : 'finished', highlights: n, site_name: n < 2 ? 'A' : 'B', word_count: 900 * n, lang: n < 2 ? 'en' : 'de' }));
  assert.equal(offersFrom(mixed, []).length, 4);
});
