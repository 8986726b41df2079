// @ts-check
/**
 * Finding words in an article's text, case and accents ignored, and the words a search was for.
 *
 * Works on plain text (see reading-position.js) and gives places in it; it knows nothing of the page.
 */

/** @typedef {{ start: number, end: number }} Span UTF-16 units of the text. */

/**
 * @typedef {object} Folded
 * @property {string} source The text as it was.
 * @property {string} text The text without case, accents and typographic variants.
 * @property {Uint32Array} origin For each unit of `text`, where it came from; one more entry for the end.
 */

// Marks that only color a letter in its script (as the search index ignores them). Vowel signs of Indic scripts and the
// Japanese voicing marks are letters to a reader and stay.
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/;
/** @type {Record<string, string>} */
const VARIANTS = {
  '\u2018': "'", '\u2019': "'", '\u02bc': "'", '\u201c': '"', '\u201d': '"', '\u2010': '-', '\u2011': '-',
  '\u2013': '-', '\u2014': '-', '\u00a0': ' ', '\u202f': ' ', '\n': ' ', '\u00df': 'ss', '\u00e6': 'ae', '\u0153': 'oe',
};

/**
 * @param {string} text
 * @returns {Folded}
 */
export function fold(text) {
  const origin = new Uint32Array(text.length * 4 + 1);
  /** @type {string[]} */
  const parts = [];
  let length = 0;
  let run = 0;
  /** @param {number} to Ends the run of plain characters before `to`. */
  const flush = (to) => {
    if (to <= run) return;
    parts.push(text.slice(run, to).toLowerCase());
    for (let i = run; i < to; i += 1) origin[length++] = i;
  };
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    // ASCII letters keep their length in lower case, so they are taken in runs: most of most texts.
    if (code < 0x80 && code !== 10) {
      i += 1;
      continue;
    }
    flush(i);
    const point = text.codePointAt(i) ?? 0;
    const char = String.fromCodePoint(point);
    const folded = foldCharacter(char, point);
    for (let k = 0; k < folded.length; k += 1) origin[length++] = i;
    if (folded) parts.push(folded);
    i += char.length;
    run = i;
  }
  flush(text.length);
  origin[length] = text.length;
  return { source: text, text: parts.join(''), origin: origin.subarray(0, length + 1) };
}

/**
 * @param {string} char
 * @param {number} point
 */
function foldCharacter(char, point) {
  const lower = char.toLowerCase();
  const variant = VARIANTS[lower];
  if (variant !== undefined) return variant;
  // Han, kana and Hangul: decomposing them would let half a character match.
  if (point >= 0x3000 && point <= 0xd7ff) return lower;
  let out = '';
  for (const part of lower.normalize('NFKD').slice(0, 4)) if (!MARKS.test(part)) out += part;
  return out;
}

/**
 * Every place where `words` stands in the text.
 * @param {Folded} folded
 * @param {string} words As typed.
 * @param {{ whole?: boolean }} [options] `whole`: only where no letter or digit adjoins.
 * @returns {Span[]} In order, without overlaps.
 */
export function findAll(folded, words, options = {}) {
  const wanted = fold(words).text.replace(/ +/g, ' ');
  if (wanted.trim() === '') return [];
  /** @type {Span[]} */
  const spans = [];
  const { text, origin } = folded;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (options.whole && !(edge(text, at) && edge(text, end))) continue;
    spans.push({ start: origin[at], end: origin[end] });
  }
  return spans;
}

const WORD = /[\p{L}\p{N}]/u;
const ADJOINING = /^[ \u00a0\u202f]?$/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Whether a word may begin or end at `at`. In scripts without spaces it may anywhere.
 * @param {string} text
 * @param {number} at
 */
function edge(text, at) {
  const before = text[at - 1] ?? ' ';
  const after = text[at] ?? ' ';
  return !WORD.test(before) || !WORD.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}

/**
 * The words and phrases a library search looks for in the text: filters (`tag:`, `site:` ...) and excluded words left out.
 * @param {string} query As typed into the search box.
 * @returns {{ words: string, whole: boolean }[]} `whole` is false for `pre*`.
 */
export function termsOf(query) {
  const terms = [];
  for (const match of query.matchAll(/(-?)(?:([\p{L}_]+):)?(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const [, minus, filter, phrase, word] = match;
    if (minus || (filter && !['title', 'text', 'by'].includes(filter))) continue;
    const words = (phrase ?? word ?? '').replace(/[()]/g, '').trim();
    if (phrase === undefined && /^(or|and|not)$/i.test(words)) continue;
    const open = words.endsWith('*');
    const bare = words.replace(/\*+$/, '');
    if (bare) terms.push({ words: bare, whole: !open });
  }
  return terms;
}

/**
 * The words a library search looks for, as they are shown: each once, without filters and signs.
 * @param {string} query
 * @returns {string}
 */
export const wordsSought = (query) => [...new Set(termsOf(query).map((term) => term.words))].join(' ');

/**
 * Every hit of a library search in the text. Words with nothing but a space between them are one hit: one step passes
 * them.
 * @param {Folded} folded
 * @param {string} query
 * @returns {Span[]} In order, without overlaps.
 */
export function findQuery(folded, query) {
  const all = termsOf(query).flatMap((term) => findAll(folded, term.words, { whole: term.whole }));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Span[]} */
  const spans = [];
  for (const span of all) {
    const last = spans.at(-1);
    if (last && span.start < last.end) continue;
    if (last && ADJOINING.test(folded.source.slice(last.end, span.start))) last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/**
 * The first hit at or after a place, going round.
 * @param {Span[]} spans
 * @param {number} at UTF-16 units.
 * @returns {number} Its place in `spans`; -1 without hits.
 */
export function hitFrom(spans, at) {
  if (spans.length === 0) return -1;
  const found = spans.findIndex((span) => span.end > at);
  return found < 0 ? 0 : found;
}
