// @ts-check
/**
 * What stands before an article's text: site, title, who and when, and the seal with what it promises.
 */
import { el, icon } from '../dom.js';
import { createFormat } from '../logic/format.js';
import { hostOf } from '../logic/reading-links.js';
import { SEAL_ICONS, sealText } from './seal.js';

/** @typedef {import('../shell.js').Item} Item */
/** @typedef {import('../shell.js').Shell} Shell */

/**
 * @param {Item} item
 * @param {Shell} shell
 * @param {{ parts: () => void, original: () => void }} to `parts`: shows what the seal counts.
 * @returns {HTMLElement}
 */
export function articleHead(item, shell, to) {
  const { message } = shell;
  const host = hostOf(item.url);
  const format = createFormat(document.documentElement.lang || 'en');
  const published = publishedWords(item.published);
  const facts = [
    message('images-and-size', { images: item.images, size: format.size(item.size) }),
    savedWords(item.saved_at, shell),
  ];
  return el(
    'header',
    { class: 'article-head' },
    item.site_name || host ? el('p', { class: 'kicker dotted' }, el('bdi', {}, item.site_name || host)) : null,
    el('h1', { class: 'article-title', tabindex: '-1', dir: 'auto' }, item.title),
    el(
      'p',
      { class: 'byline dotted' },
      // Each piece runs in its own direction, but the dot before it stands in the article's.
      item.byline ? el('span', {}, el('bdi', {}, item.byline)) : null,
      published ? el('span', {}, el('bdi', {}, el('time', { datetime: item.published }, published))) : null,
      item.reading_minutes > 0 ? el('span', {}, el('bdi', {}, message('reader-minutes', { minutes: item.reading_minutes }))) : null,
    ),
    el(
      'div',
      { class: 'seal-line' },
      el(
        'span',
        { class: 'dotted' },
        el(
          'button',
          { type: 'button', class: 'seal', 'data-seal': item.seal, onclick: to.parts },
          icon(SEAL_ICONS[item.seal]),
          el('b', {}, sealText(shell, item)),
        ),
        ...facts.map((fact) => el('span', {}, el('bdi', {}, fact))),
      ),
      host
        ? el('button', { type: 'button', class: 'host', onclick: to.original, 'data-tip': message('reader-open-original') }, el('bdi', {}, host), icon('external-link'))
        : null,
    ),
    item.kind === 'none' ? el('p', { class: 'no-article' }, icon('info'), el('span', { dir: 'auto' }, message('reader-no-article'))) : null,
  );
}

/**
 * A date as the page gave it: a day without a time stays that day in every time zone.
 * @param {string | null} published RFC 3339 date, or date and time.
 * @returns {string}
 */
export function publishedWords(published) {
  if (!published) return '';
  const day = published.match(/^(\d{4})-(\d\d)-(\d\d)/);
  if (!day) return '';
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/**
 * @param {number} at
 * @param {Shell} shell
 */
function savedWords(at, shell) {
  const locale = document.documentElement.lang || 'en';
  const today = new Date().toDateString();
  const yesterday = new Date(Date.now() - 86_400_000).toDateString();
  const day = new Date(at).toDateString();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  if (day === today) return shell.message('reader-saved-today', { time });
  if (day === yesterday) return shell.message('reader-saved-yesterday', { time });
  return shell.message('reader-saved-on', { date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at) });
}
