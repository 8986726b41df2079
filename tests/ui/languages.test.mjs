// The languages of the interface: which is spoken, and that none of them lacks a word.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { FALLBACK, LANGUAGES, chooseLanguage } from '../../ui/logic/languages.js';
import { messagesFrom } from '../../ui/messages.js';
import { FluentResource } from '../../ui/vendor/fluent-bundle/index.js';

const folder = new URL('../../ui/text/', import.meta.url);
const source = (tag) => readFileSync(new URL(`${tag}.ftl`, folder), 'utf8');
/** @param {string} tag @returns {Map<string, any>} */
const catalogue = (tag) => new Map(new FluentResource(source(tag)).body.map((entry) => [entry.id, entry.value]));
const english = catalogue(FALLBACK.tag);

/** All parts of a pattern, those in variants too. */
function* parts(pattern) {
  if (pattern === null || typeof pattern !== 'object') return;
  yield pattern;
  for (const part of Object.values(pattern)) yield* parts(part);
}
const names = (pattern) => [...new Set([...parts(pattern)].filter((part) => part.type === 'var').map((part) => part.name))].sort();
const selects = (pattern) => [...parts(pattern)].filter((part) => part.type === 'select');

test('the language is the one chosen, else the first the system prefers, else English', () => {
  assert.equal(chooseLanguage('en-US', ['de']).tag, 'en-US');
  assert.equal(chooseLanguage('system', ['en-GB', 'en']).tag, 'en-US');
  assert.equal(chooseLanguage('system', ['tlh', 'x', '']).tag, 'en-US');
  assert.equal(chooseLanguage('gone', []).tag, FALLBACK.tag);
  assert.equal(chooseLanguage('system', ['de-AT']).tag, 'de');
  assert.equal(chooseLanguage('system', ['tlh', 'fr-CA', 'de']).tag, 'fr');
  assert.equal(chooseLanguage('fr', ['de']).tag, 'fr');
  assert.equal(chooseLanguage('system', ['zh-CN']).tag, 'zh-Hans');
  assert.equal(chooseLanguage('system', ['zh-TW', 'ja']).tag, 'ja', 'the other script is not read by all');
});

test('every language listed has a catalogue, and every catalogue is listed', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ftl')).map((name) => name.slice(0, -4));
  assert.deepEqual(files.sort(), LANGUAGES.map(({ tag }) => tag).sort());
  for (const { tag, dir } of LANGUAGES) {
    const { script } = new Intl.Locale(tag).maximize();
    assert.equal(dir, ['Arab', 'Hebr'].includes(script ?? '') ? 'rtl' : 'ltr', tag);
  }
});

for (const { tag } of LANGUAGES) {
  test(`${tag} has every message, with the values it is given`, () => {
    const own = catalogue(tag);
    // What is not Fluent is passed over by the parser: count what the file seems to hold.
    assert.equal(own.size, source(tag).match(/^[a-zA-Z][\w-]* =/gm)?.length, 'every message is well formed and stands there once');
    assert.deepEqual([...english.keys()].filter((id) => !own.has(id)), [], 'missing');
    assert.deepEqual([...own.keys()].filter((id) => !english.has(id)), [], 'unknown to the interface');
    for (const [id, pattern] of own) {
      const known = names(english.get(id));
      assert.deepEqual(names(pattern).filter((name) => !known.includes(name)), [], `${id} asks for what it is not given`);
      // A number may be told by the choice of words ("one image"), a name never.
      for (const name of known.filter((name) => !selects(english.get(id)).some((select) => select.selector.name === name))) {
        assert.ok(names(pattern).includes(name), `${id} leaves out ${name}`);
      }
    }
  });

  test(`${tag} has the plural forms of its language`, () => {
    const rules = new Intl.PluralRules(tag);
    // Those that a count needs: French has a form for millions, which nothing here reaches.
    const needed = [...new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))].filter((category) => category !== 'other');
    const lacking = [];
    for (const [id, pattern] of catalogue(tag)) {
      for (const select of selects(pattern)) {
        const keys = select.variants.map((variant) => String(variant.key.value));
        // Only a choice by number has plural forms.
        if (!keys.some((key) => ['zero', 'one', 'two', 'few', 'many'].includes(key))) continue;
        if (needed.some((category) => !keys.includes(category) && !(category === 'zero' && keys.includes('0')))) lacking.push(id);
      }
    }
    assert.deepEqual(lacking, []);
  });
}

test('a message another language lacks is said in English', () => {
  const message = messagesFrom([['de', 'save = Sichern'], ['en-US', 'save = Save\nopen = Open']]);
  assert.equal(message('save'), 'Sichern');
  assert.equal(message('open'), 'Open');
});
