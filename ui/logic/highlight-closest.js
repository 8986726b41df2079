// @ts-check
/**
 * The passage of a text that is most like some words, by how many of them it has: where a lost highlight may belong. It
 * only proposes; a person decides.
 */

/** A word; letters of scripts without spaces count one by one. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * @param {string} text
 * @param {string} quote
 * @returns {{ start: number, end: number, likeness: number } | null} UTF-16 units of `text`; `likeness` is the share of
 *   the quote's words that stand there, 0 to 1. `null` when it has none of them.
 */
export function closestPassage(text, quote) {
  const sought = [...quote.matchAll(WORD)].map(([word]) => word.toLocaleLowerCase());
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0].toLocaleLowerCase(), at: match.index }));
  const size = Math.min(sought.length, words.length);
  if (size === 0) return null;
  /** How many of each word are still missing in the window; below zero there are too many. @type {Map<string, number>} */
  const missing = new Map();
  for (const word of sought) missing.set(word, (missing.get(word) ?? 0) + 1);
  let has = 0;
  let best = { has: 0, first: 0 };
  words.forEach(({ word }, last) => {
    const left = missing.get(word);
    if (left !== undefined) {
      if (left > 0) has += 1;
      missing.set(word, left - 1);
    }
    const out = last >= size ? words[last - size].word : null;
    const over = out === null ? undefined : missing.get(out);
    if (out !== null && over !== undefined) {
      if (over >= 0) has -= 1;
      missing.set(out, over + 1);
    }
    if (has > best.has) best = { has, first: last - size + 1 };
  });
  if (best.has === 0) return null;
  const known = new Set(sought);
  const inside = words.slice(Math.max(0, best.first), Math.max(0, best.first) + size).filter(({ word }) => known.has(word));
  const [first, last] = [inside[0], inside[inside.length - 1]];
  return { start: first.at, end: last.at + last.word.length, likeness: best.has / sought.length };
}
