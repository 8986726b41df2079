import assert from 'node:assert/strict';
import { test } from 'node:test';

import { splitPaste } from '../../ui/logic/paste.js';

test('links, alone or many, are saved one by one and each once', () => {
  assert.deepEqual(splitPaste(' https://a.example/x \n b.example/y\nhttps://a.example/x'), {
    kind: 'links', links: ['https://a.example/x', 'https://b.example/y'],
  });
});

test('a sentence with a link in it is text, markup is a page, nothing is nothing', () => {
  assert.equal(splitPaste('See https://a.example for more').kind, 'text');
  assert.equal(splitPaste('<!DOCTYPE html><title>x</title>').kind, 'html');
  assert.equal(splitPaste(' \n').kind, 'empty');
});

test('an address that cannot be fetched is told apart from text', () => {
  assert.deepEqual(splitPaste('htp://a.example/x'), { kind: 'bad', text: 'htp://a.example/x', meant: 'https://a.example/x' });
  assert.deepEqual(splitPaste('ftp://a.example/x'), { kind: 'bad', text: 'ftp://a.example/x', meant: null });
});
