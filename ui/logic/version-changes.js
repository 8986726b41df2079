// @ts-check
/**
 * What differs between two versions of an article, made short enough to read: long stretches that are the same are
 * folded, with some words left around each change.
 */

/**
 * @typedef {{ op: 'same' | 'removed' | 'added', text: string }} Change
 * @typedef {Change | { op: 'folded', words: number }} Shown
 */

/** Words kept on each side of a change. */
const AROUND = 24;

/**
 * @param {Change[]} changes In the order of the text.
 * @returns {{ shown: Shown[], removed: number, added: number }} `removed` and `added` count words.
 */
export function foldChanges(changes) {
  /** @type {Shown[]} */
  const shown = [];
  const count = { removed: 0, added: 0 };
  changes.forEach((change, i) => {
    if (change.op !== 'same') {
      count[change.op] += wordsIn(change.text).length;
      shown.push(change);
      return;
    }
    const words = wordsIn(change.text);
    const before = i === 0 ? 0 : AROUND;
    const after = i === changes.length - 1 ? 0 : AROUND;
    const left = words.length - before - after;
    if (left <= AROUND) {
      shown.push(change);
      return;
    }
    const end = before === 0 ? 0 : words[before - 1].index + words[before - 1][0].length;
    const start = after === 0 ? change.text.length : words[words.length - after].index;
    if (end > 0) shown.push({ op: 'same', text: change.text.slice(0, end) });
    shown.push({ op: 'folded', words: left });
    if (start < change.text.length) shown.push({ op: 'same', text: change.text.slice(start) });
  });
  return { shown, ...count };
}

/** @param {string} text */
function wordsIn(text) {
  return [...text.matchAll(/\S+/g)];
}
