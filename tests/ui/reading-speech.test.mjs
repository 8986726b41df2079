// What is read aloud: sentences in several scripts, what is left out, and how long it takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clockOf, secondsBefore, sentenceAt, spokenSentences, voicesFor, wordsOf } from '../../ui/logic/reading-speech.js';

/** A text of pieces, each with the name of its paragraph; `null` is left out. */
function article(...pieces) {
  let text = '';
  const map = { text: '', pieces: [], index: new Map() };
  for (const [data, block] of pieces) {
    const node = { nodeType: 3, data, block, firstChild: null, nextSibling: null, parentNode: null };
    map.pieces.push({ node, at: text.length, lead: 0 });
    text += data;
  }
  map.text = text.trimEnd();
  const blocks = new Map();
  const blockOf = ({ block }) => (block === null ? null : blocks.get(block) ?? (blocks.set(block, { block }), blocks.get(block)));
  return { map, blockOf };
}
const said = (lang, ...pieces) => {
  const { map, blockOf } = article(...pieces);
  return spokenSentences(map, blockOf, lang).map(({ text }) => text);
};

test('sentences end where their script ends them', () => {
  assert.deepEqual(said('en', ['She wrote it at 6.30 a.m. in pencil. Ink runs! Does it?\n\n', 1]), ['She wrote it at 6.30 a.m. in pencil.', 'Ink runs!', 'Does it?']);
  assert.deepEqual(said('ja', ['港は時を刻む。板を読む！なぜか？', 1]), ['港は時を刻む。', '板を読む！', 'なぜか？']);
  assert.deepEqual(said('zh', ['墨会流。铅笔不会。', 1]), ['墨会流。', '铅笔不会。']);
  assert.deepEqual(said('ar', ['الحبر يسيل. هل تكتب؟ نعم.', 1]), ['الحبر يسيل.', 'هل تكتب؟', 'نعم.']);
  assert.deepEqual(said('hi', ['स्याही बहती है। वह लिखती है।', 1]), ['स्याही बहती है।', 'वह लिखती है।']);
});

test('a sentence never reaches into the next paragraph, and nonsense for a language is no error', () => {
  assert.deepEqual(said('x', ['A heading\n\n', 1], ['Its text', 2]), ['A heading', 'Its text']);
  const { map, blockOf } = article(['One. Two.\n\n', 1], ['—\n\n', 2], ['Three.', 3]);
  assert.deepEqual(spokenSentences(map, blockOf, '').map(({ text, block }) => [text, block]), [['One.', 0], ['Two.', 0], ['Three.', 1]]);
});

test('code and captions are passed over; the sign of a note leaves a gap of its length', () => {
  const { map, blockOf } = article(['Nothing looks alarming', 1], ['3', null], [' at all. Then:\n\n', 1], ['let x = 1;\n\n', null], ['It is short.', 2]);
  const sentences = spokenSentences(map, blockOf, 'en');
  assert.deepEqual(sentences.map(({ text }) => text), ['Nothing looks alarming  at all.', 'Then:', 'It is short.']);
  for (const { start, end, text } of sentences) assert.equal(end - start, text.length);
  assert.equal(map.text.slice(sentences[2].start, sentences[2].end), 'It is short.');
});

test('words are found with and without spaces', () => {
  const words = (text, lang) => wordsOf(text, lang).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words('“Ink,” she said.', 'en'), ['Ink', 'she', 'said']);
  assert.ok(words('港は時を刻む。', 'ja').length >= 4);
});

test('a place between two sentences is that of the next one; after the last one it is the last', () => {
  const { map, blockOf } = article(['One. Two.', 1], ['\n\nlet x;\n\n', null], ['Three.', 2]);
  const sentences = spokenSentences(map, blockOf, 'en');
  assert.deepEqual([0, 3, 4, 6, 14, 9999].map((at) => sentenceAt(sentences, at)), [0, 0, 1, 1, 2, 2]);
});

test('saying takes its time: half of it at twice the speed, more for a sign than for a letter', () => {
  const sentence = (text) => ({ start: 0, end: text.length, block: 0, text });
  const [, english] = secondsBefore([sentence('a'.repeat(140))], 1);
  assert.equal(english, 10);
  assert.equal(secondsBefore([sentence('a'.repeat(140))], 2)[1], 5);
  assert.ok(secondsBefore([sentence('港'.repeat(140))], 1)[1] > english);
  assert.deepEqual([10, 130, 3730].map((seconds) => clockOf(seconds, 'en')), ['0:10', '2:10', '1:02:10']);
});

test('a language is read by its own voices, and by all when it has none', () => {
  const voices = [{ lang: 'en-GB' }, { lang: 'en-us' }, { lang: 'cmn' }, { lang: 'nb' }];
  assert.deepEqual(voicesFor(voices, 'en'), voices.slice(0, 2));
  assert.deepEqual(voicesFor(voices, 'zh-Hans'), [voices[2]]);
  assert.deepEqual(voicesFor(voices, 'no'), [voices[3]]);
  assert.deepEqual(voicesFor(voices, 'mi'), voices);
  assert.deepEqual(voicesFor(voices, ''), voices);
});
