// @ts-check
/**
 * Marks over the text by the Custom Highlight API: the article's markup stays as it was stored. Where an engine lacks
 * the API nothing is marked and everything else works.
 */

/**
 * Shows these ranges under a name that the stylesheet knows, in place of those shown before.
 * @param {'find' | 'find-current' | 'sentence' | 'spoken' | 'spoken-word'} name
 * @param {Range[]} ranges
 */
export function paint(name, ranges) {
  const highlights = globalThis.CSS?.highlights;
  if (!highlights) return;
  if (ranges.length === 0) {
    highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = { sentence: 0, spoken: 0, find: 1, 'find-current': 2, 'spoken-word': 3 }[name];
  highlights.set(name, highlight);
}
