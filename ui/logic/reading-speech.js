// @ts-check
/**
 * What of an article is read aloud, sentence by sentence, and how long that takes. Knows neither voices nor the page:
 * which words belong together, and which are left out, it is told.
 */
import { segmenterFor, sentencesOf } from './reading-progress.js';

/** @typedef {import('./reading-text.js').TextMap} TextMap */
/** @typedef {import('./reading-text.js').TreeNode} TreeNode */

/**
 * @typedef {object} Sentence
 * @property {number} start UTF-16 units of the text.
 * @property {number} end
 * @property {number} block Which paragraph it belongs to; the first is 0.
 * @property {string} text What is said. As long as the sentence, so that places in it are places in the text: signs of
 *   notes are spaces.
 */

/** Characters a second at a voice's own speed: of letters, and of signs that stand for syllables or words. */
const LETTERS_A_SECOND = 14;
const SIGNS_A_SECOND = 4.5;
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Something that can be said. */
const SAYABLE = /[\p{L}\p{N}]/u;

/**
 * The sentences to be read aloud, in order.
 * @param {TextMap} map
 * @param {(node: TreeNode) => object | null} blockOf The paragraph a text node belongs to; `null` for words left out.
 * @param {string} lang BCP 47; may be empty.
 * @returns {Sentence[]}
 */
export function spokenSentences(map, blockOf, lang) {
  /** @type {Sentence[]} */
  const sentences = [];
  /** @type {object | null} */
  let block = null;
  let number = -1;
  let start = 0;
  let end = 0;
  /** @type {{ start: number, end: number }[]} */
  let gaps = [];

  const close = () => {
    if (!block) return;
    let text = map.text.slice(start, end);
    for (const gap of gaps) if (gap.end <= end) text = blank(text, gap.start - start, gap.end - start);
    const found = sentencesOf(text, lang).filter((sentence) => SAYABLE.test(text.slice(sentence.start, sentence.end)));
    if (found.length > 0) number += 1;
    for (const at of found) {
      sentences.push({ start: start + at.start, end: start + at.end, block: number, text: text.slice(at.start, at.end).replace(/\s/g, ' ') });
    }
  };

  map.pieces.forEach((piece, i) => {
    const after = i + 1 < map.pieces.length ? map.pieces[i + 1].at : map.text.length;
    const own = blockOf(piece.node);
    if (!own) {
      gaps.push({ start: piece.at, end: after });
      return;
    }
    if (own !== block) {
      close();
      block = own;
      start = piece.at;
      gaps = [];
    }
    end = after;
  });
  close();
  return sentences;
}

/** @param {string} text @param {number} start @param {number} end */
function blank(text, start, end) {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/**
 * Where the words of a sentence begin.
 * @param {string} text
 * @param {string} lang BCP 47; nonsense counts as none.
 * @returns {{ start: number, end: number }[]} UTF-16 units.
 */
export function wordsOf(text, lang) {
  const words = [];
  for (const { index, segment, isWordLike } of segmenterFor(lang, 'word').segment(text)) if (isWordLike) words.push({ start: index, end: index + segment.length });
  return words;
}

/**
 * The sentence at a place of the text, else the next one; the last one when there is none after it.
 * @param {Sentence[]} sentences At least one.
 * @param {number} at UTF-16 units of the text.
 * @returns {number}
 */
export function sentenceAt(sentences, at) {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How long saying takes, about.
 * @param {Sentence[]} sentences
 * @param {number} speed 1 is the voice's own.
 * @returns {number[]} Seconds before each sentence; one more than there are sentences, the last for all of them.
 */
export function secondsBefore(sentences, speed) {
  const before = [0];
  for (const { text } of sentences) {
    const signs = text.match(SIGN)?.length ?? 0;
    before.push(before[before.length - 1] + (signs / SIGNS_A_SECOND + (text.length - signs) / LETTERS_A_SECOND) / speed);
  }
  return before;
}

/**
 * A stretch of time as a player shows it.
 * @param {number} seconds
 * @param {string} locale
 * @returns {string} `2:10`, `1:02:10`, in the digits of the locale.
 */
export function clockOf(seconds, locale) {
  const whole = Math.round(seconds);
  const digits = (/** @type {number} */ number, /** @type {number} */ least) => new Intl.NumberFormat(locale, { minimumIntegerDigits: least, useGrouping: false }).format(number);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return `${hours > 0 ? `${digits(hours, 1)}:` : ''}${digits(minutes, hours > 0 ? 2 : 1)}:${digits(whole % 60, 2)}`;
}

/**
 * The voices for a language: those that speak it; all of them when none does.
 * @template {{ lang: string }} V
 * @param {V[]} voices
 * @param {string} lang BCP 47; may be empty.
 * @returns {V[]}
 */
export function voicesFor(voices, lang) {
  const own = voices.filter((voice) => lang !== '' && primaryOf(voice.lang) === primaryOf(lang));
  return own.length > 0 ? own : voices;
}

/** @param {string} lang @returns {string} `en` of `en-US`; Chinese and Norwegian under the names voices have. */
export function primaryOf(lang) {
  const primary = lang.toLowerCase().split(/[-_]/)[0];
  return { cmn: 'zh', nb: 'no', nn: 'no' }[primary] ?? primary;
}
