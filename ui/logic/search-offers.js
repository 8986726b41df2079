// @ts-check
/**
 * What a search could be narrowed by: told by the rows it found. Nothing here touches the page.
 *
 * @typedef {import('../generated/types').Item} Item
 * @typedef {import('../generated/types').QueryToken} QueryToken
 */

/** Chips at the most. */
const MOST = 4;

/** @param {string} value */
const quoted = (value) => (/[\s():"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/**
 * The value most of them have, when not all have it and more than one does.
 *
 * @param {readonly Item[]} items
 * @param {(item: Item) => string[]} valuesOf
 * @returns {string | null}
 */
function common(items, valuesOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) for (const value of new Set(valuesOf(item))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const best = [...counts].filter(([, count]) => count > 1 && count < items.length).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0];
  return best ? best[0] : null;
}

/** Whether some have it and some do not. @param {readonly Item[]} items @param {(item: Item) => boolean} has */
const parts = (items, has) => items.some(has) && !items.every(has);

/**
 * Pieces of query that would leave some of the found articles, not all.
 *
 * @param {readonly Item[]} items  The first of those found.
 * @param {readonly QueryToken[]} tokens  What is asked already: no filter is offered twice.
 * @returns {string[]}  At most 4.
 */
export function offersFrom(items, tokens) {
  if (items.length < 3) return [];
  const asked = new Set(tokens.filter((token) => token.kind === 'filter').map((token) => token.name));
  const tag = common(items, (item) => item.tags);
  const site = common(items, (item) => (item.site_name ? [item.site_name] : []));
  const lang = common(items, (item) => (item.lang ? [item.lang.split('-')[0]] : []));
  const year = common(items, (item) => [String(new Date(item.saved_at).getFullYear())]);
  const middle = [...items].map((item) => item.word_count).sort((a, b) => a - b)[Math.floor(items.length / 2)];
  const long = Math.max(500, Math.round(middle / 500) * 500);
  /** @type {[string, string | null | false][]} */
  const offers = [
    ['tag', tag && `tag:${quoted(tag)}`],
    ['is', parts(items, (item) => item.reading === 'unread') && 'is:unread'],
    ['has', parts(items, (item) => (item.highlights ?? 0) > 0) && 'has:highlight'],
    ['site', site && `site:${quoted(site)}`],
    ['words', parts(items, (item) => item.word_count > long) && `words:>${long}`],
    ['saved', year && `saved:${year}`],
    ['lang', lang && `lang:${lang}`],
  ];
  return offers.flatMap(([name, offer]) => (offer && !asked.has(name) ? [offer] : [])).slice(0, MOST);
}
