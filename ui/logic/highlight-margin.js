// @ts-check
/**
 * Where notes stand in the margin: each beside the first line of its highlight, pushed down as far as the note above
 * needs, and no further.
 */

/**
 * @param {{ top: number, height: number }[]} notes In the order of the text; `top` is where each would like to stand.
 * @param {number} gap Kept free between two.
 * @returns {number[]} The top of each.
 */
export function stack(notes, gap) {
  let free = -Infinity;
  return notes.map(({ top, height }) => {
    const at = Math.max(top, free);
    free = at + height + gap;
    return at;
  });
}
