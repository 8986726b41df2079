// Looking a word up: only where the reader said, and never anything but a web address or the system's dictionary.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isLookUpAddress, lookUpAddress } from '../../ui/logic/look-up.js';

test('without an address nothing is asked, but for the dictionary of a Mac', () => {
  assert.equal(lookUpAddress('ledger', '', false), '');
  assert.equal(lookUpAddress('ledger', '', true), 'dict://ledger');
  assert.equal(lookUpAddress('  ', 'https://example.org/%s', false), '');
});

test('the words go into the address as one value', () => {
  assert.equal(lookUpAddress(' tide\n book ', 'https://example.org/?q=%s&l=en', true), 'https://example.org/?q=tide%20book&l=en');
  assert.equal(lookUpAddress('a&b=%s/../#x', 'https://example.org/?q=%s', false), 'https://example.org/?q=a%26b%3D%25s%2F..%2F%23x');
});

test('only a web address with a place for the words is one', () => {
  assert.deepEqual(['https://example.org/%s', ' http://localhost/?q=%s '].map(isLookUpAddress), [true, true]);
  assert.deepEqual(['', 'https://example.org/', 'javascript:alert(%s)', 'file:///%s', '%s', 'example.org/%s'].map(isLookUpAddress), Array(6).fill(false));
});
