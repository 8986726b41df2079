// @ts-check
/**
 * How the command palette finds what is typed: words in any order, accents and case ignored. Nothing here touches the
 * page.
 */

/**
 * Text as it is compared: without case and accents.
 *
 * @param {string} text
 * @returns {string}
 */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @param {string} typed */
const wordsOf = (typed) => folded(typed).split(/\s+/).filter((word) => word !== '');

/**
 * Whether each typed word stands somewhere in the text.
 *
 * @param {string} text
 * @param {string} typed
 * @returns {boolean}
 */
export function matches(text, typed) {
  const looked = folded(text);
  return wordsOf(typed).every((word) => looked.includes(word));
}

/**
 * How well a text answers what is typed: 0 begins with it, 1 each word begins a word, 2 each word is somewhere, `null`
 * does not.
 *
 * @param {string} text
 * @param {string} typed
 * @returns {0 | 1 | 2 | null}
 */
export function rankOf(text, typed) {
  const words = wordsOf(typed);
  if (!matches(text, typed)) return null;
  const looked = folded(text);
  if (looked.startsWith(words.join(' '))) return 0;
  const begun = looked.split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => begun.some((start) => start.startsWith(word))) ? 1 : 2;
}

/**
 * The entries that answer what is typed, best first; equals stay in their order.
 *
 * @template {{ text: string, also?: string }} T  `also`: words that find it too.
 * @param {readonly T[]} entries
 * @param {string} typed
 * @returns {T[]}
 */
export function foundEntries(entries, typed) {
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry.text, typed) ?? (entry.also && matches(`${entry.text} ${entry.also}`, typed) ? 3 : null) }))
    .filter((found) => found.rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map((found) => found.entry);
}

/**
 * Where the typed words stand in a text: start and end in UTF-16 units, in order, without overlap.
 *
 * @param {string} text
 * @param {string} typed
 * @returns {[number, number][]}
 */
export function hitsIn(text, typed) {
  // Folding can change lengths: each character is folded by itself, so that places can be told.
  const characters = [...text];
  const looked = characters.map(folded);
  const starts = [0];
  for (const character of characters) starts.push(starts[starts.length - 1] + character.length);
  /** @type {[number, number][]} */
  const hits = [];
  for (const word of wordsOf(typed)) {
    for (let from = 0; from < looked.length; from += 1) {
      let to = from;
      let seen = '';
      while (to < looked.length && seen.length < word.length) {
        seen += looked[to];
        to += 1;
      }
      if (looked[from] !== '' && seen.startsWith(word)) {
        hits.push([starts[from], starts[to]]);
        break;
      }
    }
  }
  return hits.sort((a, b) => a[0] - b[0]).filter((hit, at, all) => at === 0 || hit[0] >= all[at - 1][1]);
}

/**
 * The names of what was run last, the newest first, each once.
 *
 * @param {string[]} recent
 * @param {string} name
 * @returns {string[]}  At most 8.
 */
export const withRecent = (recent, name) => [name, ...recent.filter((other) => other !== name)].slice(0, 8);
