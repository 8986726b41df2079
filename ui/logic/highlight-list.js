// @ts-check
/**
 * The list of all highlights: its groups and its spans of time. Nothing here touches the page.
 */

/** Every highlight, and none of them: how many there are. @type {import('../generated/types').HighlightQuery} */
export const ALL_HIGHLIGHTS = { text: '', color: null, tag: null, site: null, item: null, saved_after: null, saved_before: null, orphaned: null, noted: null, offset: 0, limit: 0 };

const DAY = 86_400_000;

/** The spans of time to choose from, with their days. */
const DAYS = /** @type {Record<string, number>} */ ({ 'any-time': 0, 'week': 7, 'month': 31, 'year': 366 });

/** Their names, the widest first. */
export const SPANS = Object.keys(DAYS);

/**
 * @param {string} span  One of `SPANS`.
 * @param {number} now  Milliseconds since 1970.
 * @returns {number | null}  When the span begins; `null` for no limit.
 */
export const sinceOf = (span, now) => (DAYS[span] ? now - DAYS[span] * DAY : null);

/**
 * Neighbors of the same article, together.
 *
 * @template {{ highlight: { item: string } }} T
 * @param {readonly T[]} rows
 * @returns {T[][]}
 */
export function groupsOf(rows) {
  /** @type {T[][]} */
  const groups = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0].highlight.item === row.highlight.item) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
