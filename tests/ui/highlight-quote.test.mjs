import assert from 'node:assert/strict';
import test from 'node:test';

import { quotation } from '../../ui/logic/highlight-quote.js';

test('a_quotation_names_author_title_site_date_and_address', () => {
  const quoted = { text: 'Ink runs.', title: 'The tide book', byline: 'Ada Marsh', site: 'The Harbor Post', date: 'March 4, 2026', url: 'https://example.org/tide' };
  assert.equal(quotation(quoted), 'Ink runs.\n\nAda Marsh, The tide book, The Harbor Post, March 4, 2026\nhttps://example.org/tide');
});

test('what_a_page_does_not_say_leaves_no_gap', () => {
  assert.equal(quotation({ text: 'a', title: 'T', byline: null, site: null, date: '', url: null }), 'a\n\nT');
});
