// @ts-check
/**
 * Cuts a passage at its hits. Rust counts characters as Unicode scalar values, JavaScript as UTF-16 units: this is the
 * one place of the list where they meet.
 */

/**
 * @param {string} text
 * @param {[number, number][]} marks  Start and end of each hit in characters (Unicode scalar values).
 * @returns {{ text: string, hit: boolean }[]}  Pieces that together are `text`; none is empty.
 */
export function cutAtMarks(text, marks) {
  const characters = Array.from(text);
  /** @type {{ text: string, hit: boolean }[]} */
  const pieces = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, Math.min(start, characters.length));
    const to = Math.max(from, Math.min(end, characters.length));
    if (from > at) pieces.push({ text: characters.slice(at, from).join(''), hit: false });
    if (to > from) pieces.push({ text: characters.slice(from, to).join(''), hit: true });
    at = to;
  }
  if (at < characters.length) pieces.push({ text: characters.slice(at).join(''), hit: false });
  return pieces;
}
