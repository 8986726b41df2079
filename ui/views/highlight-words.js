// @ts-check
/**
 * The small parts that every view of highlights shows: a kind's swatch, when something was written, and the words that
 * are copied as a quotation.
 */
import { el } from '../dom.js';
import { quotation } from '../logic/highlight-quote.js';
import { publishedWords } from './reader-head.js';

/** @typedef {import('../shell.js').Shell} Shell */
/** @typedef {import('../logic/highlight-kinds.js').Color} Color */

/** @param {Color} color @returns {HTMLElement} The kind's fill and line; its name has to stand beside it. */
export function swatch(color) {
  return el('span', { class: 'swatch', 'data-color': color, 'aria-hidden': 'true' });
}

/** Made once a locale: making one takes longer than using it a hundred times. @type {Map<string, { time: Intl.DateTimeFormat, day: Intl.DateTimeFormat }>} */
const formats = new Map();

/**
 * @param {Shell} shell
 * @param {number} at Milliseconds since 1970.
 * @returns {string} `today 08:10`, else the day.
 */
export function whenWords(shell, at) {
  const locale = document.documentElement.lang || 'en';
  const format = formats.get(locale) ?? { time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }), day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }) };
  formats.set(locale, format);
  return new Date(at).toDateString() === new Date().toDateString() ? shell.message('today-at', { time: format.time.format(at) }) : format.day.format(at);
}

/**
 * @param {string} text
 * @param {Pick<import('../shell.js').Item, 'title' | 'byline' | 'site_name' | 'published' | 'url'>} item
 * @returns {string} The words, then author, title, site, date and address.
 */
export function quoteWords(text, item) {
  return quotation({ text, title: item.title, byline: item.byline, site: item.site_name, date: publishedWords(item.published), url: item.url });
}

/** The address under which Aldine opens a highlight. @param {string} item @param {string} highlight */
export const highlightLink = (item, highlight) => `aldine://open/${item}#h-${highlight}`;
