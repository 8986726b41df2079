// @ts-check
/**
 * A quotation as it is copied: its words, then where they come from, each on a line of its own.
 */

/**
 * @param {object} quoted
 * @param {string} quoted.text
 * @param {string} quoted.title
 * @param {string | null} quoted.byline
 * @param {string | null} quoted.site
 * @param {string} quoted.date In words; empty when the page gives none.
 * @param {string | null} quoted.url
 * @returns {string}
 */
export function quotation({ text, title, byline, site, date, url }) {
  const source = [byline, title, site === byline ? null : site, date].filter((part) => part && part.trim() !== '');
  return [text, '', source.join(', '), url].filter((line) => line !== null).join('\n');
}
