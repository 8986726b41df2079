// Colors of code: which words of it get one, by the grammars that are shipped.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { grammarOf, tokensOf } from '../../ui/logic/code-tokens.js';
import hljs from '../../ui/vendor/highlight.js/core.min.js';

const folder = new URL('../../ui/vendor/highlight.js/languages/', import.meta.url);
const grammars = readdirSync(folder).map((name) => name.replace('.min.js', ''));
for (const grammar of grammars) hljs.registerLanguage(grammar, (await import(new URL(`${grammar}.min.js`, folder).href)).default);

/** @param {string} grammar @param {string} code */
const tokens = (grammar, code) => tokensOf(hljs.highlight(code, { language: grammar, ignoreIllegals: true })._emitter.root);
/** @param {string} grammar @param {string} code */
const words = (grammar, code) => tokens(grammar, code).map(({ start, end, kind }) => `${kind}: ${code.slice(start, end)}`);

test('keywords, names, literals and comments of a language are told apart', () => {
  const code = '/// Waits.\npub fn mean_wait(n: u64) -> bool {\n    return "a < b" == 0x1f;\n}';
  assert.deepEqual(words('rust', code).filter((word) => !word.includes('u64') && !word.includes('bool')),
    ['comment: /// Waits.', 'keyword: pub', 'keyword: fn', 'name: mean_wait', 'keyword: return', 'literal: "a < b"', 'literal: 0x1f']);
  assert.ok(words('python', 'def f():\n    return None  # ok').includes('comment: # ok'));
  assert.ok(words('json', '{"a": 1}').includes('literal: 1'));
});

test('tokens are in order, do not overlap and stay inside the code, in every grammar', () => {
  const code = '<a href="x">&amp;</a> /* 😀 */ fn f() { return `a${b}` + \'c\' } # d\n-- e\n+ f\n[g]\nh: 1';
  for (const grammar of grammars) {
    let at = 0;
    for (const { start, end } of tokens(grammar, code)) {
      assert.ok(start >= at && end > start && end <= code.length, grammar);
      at = end;
    }
  }
});

test('a class names its grammar, by the names people write; unknown ones name none', () => {
  assert.deepEqual(['language-rs', 'x language-C++ y', 'language-html', 'language-JSON', 'language-klingon', 'language-constructor', '', 'rust'].map(grammarOf),
    ['rust', 'cpp', 'xml', 'json', '', '', '', '']);
  for (const grammar of grammars) assert.equal(grammarOf(`language-${grammar}`), grammar);
});

test('what is nested very deeply does not fill the stack', () => {
  let node = { scope: 'string', children: ['x'] };
  for (let i = 0; i < 100_000; i += 1) node = { scope: 'subst', children: [node] };
  assert.deepEqual(tokensOf(node), [{ start: 0, end: 1, kind: 'literal' }]);
});
