// @ts-check
/**
 * A query as text: its pieces put in, taken out, put together for the eye. What they mean is the library's to say
 * (`parse_query`). Nothing here touches the page.
 *
 * @typedef {import('../generated/types').QueryToken} QueryToken
 * @typedef {{ start: number, end: number, look: 'plain' | 'filter' | 'not' | 'problem', token: QueryToken }} Piece  `start` and `end` in
 *   UTF-16 units.
 */

/**
 * The pieces a person sees: a minus sign belongs to what it stands before.
 *
 * @param {readonly QueryToken[]} tokens
 * @returns {Piece[]}
 */
export function piecesOf(tokens) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token.kind === 'not' && next && next.start === token.end && next.kind !== 'problem') {
      pieces.push({ start: token.start, end: next.end, look: 'not', token: next });
      at += 1;
    } else pieces.push({ start: token.start, end: token.end, look: token.kind === 'problem' || token.kind === 'filter' ? token.kind : 'plain', token });
  }
  return pieces;
}

/**
 * Whether a query has words to find, and so passages to show; filters alone only choose.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function hasWords(text) {
  const rest = text.replace(/(^|[\s(])-?[a-z]+:("[^"]*"?|\S*)/gi, '$1').replace(/(^|\s)or(?=\s|$)/gi, ' ');
  return /[\p{L}\p{N}\p{S}]/u.test(rest);
}

/** What has names: the filters that look for one by its beginning. */
const NAMED = ['tag', 'site', 'author'];

/**
 * The query while its last word is still being typed: words and names that begin so are found too. In scripts without
 * spaces a word is found anywhere as it is.
 *
 * @param {string} text
 * @returns {string}
 */
export function whileTyping(text) {
  const word = /(?:^|[\s(-])([\p{L}\p{N}]+)$/u.exec(text)?.[1] ?? '';
  const quoted = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  const spaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(word);
  if (word === '' || quoted || !spaced || word.toLowerCase() === 'or') return text;
  const head = text.slice(0, -word.length);
  return head.endsWith('-') ? `${text}*` : `${head}(${[word, `${word}*`, ...NAMED.map((name) => `${name}:${word}*`)].join(' or ')})`;
}

/**
 * A tag as a piece of a query; tags below it are found too.
 *
 * @param {string} tag
 * @returns {string}
 */
export const tagPiece = (tag) => `tag:"${tag}"`;

/**
 * The query with one more piece at its end.
 *
 * @param {string} text
 * @param {string} piece
 * @returns {string}
 */
export const withPiece = (text, piece) => `${text.trimEnd()} ${piece}`.trimStart();

/**
 * The query without a piece.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} piece
 * @returns {string}
 */
export const withoutPiece = (text, piece) => `${text.slice(0, piece.start).trimEnd()} ${text.slice(piece.end).trimStart()}`.trim();

/**
 * The query with another text in the place of a piece.
 *
 * @param {string} text
 * @param {{ start: number, end: number }} piece
 * @param {string} other
 * @returns {string}
 */
export const withOther = (text, piece, other) => text.slice(0, piece.start) + other + text.slice(piece.end);

/**
 * The piece the caret is in or at the end of.
 *
 * @param {string} text
 * @param {number} caret
 * @returns {string}  Up to the caret.
 */
export const pieceBefore = (text, caret) => /[^\s(]*$/.exec(text.slice(0, caret))?.[0] ?? '';
