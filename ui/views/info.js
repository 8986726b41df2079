// @ts-check
/**
 * The notebook's Info tab: what an article's seal rests on. The parts that are missing by name and reason, where the page came
 * from, its versions, what was kept and dropped, and every request that was made for it.
 */
import { el, icon } from '../dom.js';
import { createFormat } from '../logic/format.js';
import { copyText } from './reader-copy.js';
import { relatedGroups } from './related.js';
import { publishedWords } from './reader-head.js';
import { sealElement } from './seal.js';
import { extractButton, versionRows } from './versions.js';

/** @typedef {import('../shell.js').Item} Item */
/** @typedef {import('../shell.js').Shell} Shell */

/** Long lists open on demand beyond this. */
const SHOWN = 12;

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {Shell} shell
 * @returns {{ element: HTMLElement, show: (item: Item | null) => Promise<void> }}
 */
export function createInfoPanel(ipc, shell) {
  const { message } = shell;
  const element = el('div', { class: 'panel-body' });
  const format = createFormat(document.documentElement.lang || 'en');
  let asked = '';

  /** @param {Item | null} item */
  const show = async (item) => {
    asked = item?.id ?? '';
    if (!item) {
      element.replaceChildren();
      return;
    }
    const answers = await Promise.all([
      ipc.get_images(item.id),
      ipc.get_versions(item.id),
      ipc.get_report(item.id),
      ipc.get_requests(item.id),
      relatedGroups(ipc, shell, item),
    ]).catch((error) => {
      shell.toast(error.message);
      return null;
    });
    // Another article may have opened while these were on their way.
    if (!answers || asked !== item.id) return;
    const [images, versions, report, requests, related] = answers;
    const groups = [
      seal(item, images),
      facts(item),
      ...related,
      versionList(item, versions),
      reportList(report.entries),
      requestList(requests),
      el(
        'div',
        { class: 'panel-foot' },
        el('button', { type: 'button', class: 'button', onclick: () => shell.saveAgain(item.id) }, icon('rotate-cw'), message('info-save-again')),
        extractButton(ipc, shell, item),
      ),
    ];
    element.replaceChildren(...groups.filter((part) => part !== null));
  };
  return { element, show };

  /** @param {string} title @param {...(Node | string | null)} children */
  function group(title, ...children) {
    return el('section', { class: 'panel-group', 'aria-label': title }, el('h3', {}, title), ...children);
  }

  /** @param {Item} item @param {import('../ipc.js').ItemImage[]} images */
  function seal(item, images) {
    const missing = images.filter((image) => !image.hash);
    const words = {
      complete: message('info-seal-complete', { count: item.images }),
      images_missing: message('info-seal-missing', { count: item.images_missing }),
      text_only: message('info-seal-text-only'),
      failed: item.failure ?? message('failed-unknown'),
    }[item.seal];
    return group(
      message('info-seal'),
      el('p', { class: 'info-seal' }, sealElement(shell, item)),
      el('p', { class: 'info-words', dir: 'auto' }, words),
      missing.length > 0
        ? list(
            missing.map((image) =>
              el(
                'li',
                {},
                el('b', { dir: 'auto' }, image.alt || message('reader-image')),
                el('span', { dir: 'auto' }, image.missing ?? ''),
                image.source ? address(image.source) : null,
              ),
            ),
          )
        : null,
    );
  }

  /** @param {Item} item */
  function facts(item) {
    const rows = [
      [message('info-address'), item.url && address(item.url, true)],
      [message('info-canonical'), item.canonical_url && item.canonical_url !== item.url && address(item.canonical_url, true)],
      [message('info-published'), publishedWords(item.published)],
      [message('info-saved'), format.dateTime(item.saved_at)],
      [message('info-updated'), item.updated_at !== item.saved_at && format.dateTime(item.updated_at)],
      [message('info-length'), message('info-words', { words: item.word_count, minutes: item.reading_minutes })],
      [message('info-language'), item.lang && languageName(item.lang)],
      [message('info-size'), format.size(item.size)],
    ];
    return group(
      message('info-facts'),
      el('dl', { class: 'info-facts' }, ...rows.flatMap(([name, value]) => (value ? [el('dt', {}, name), el('dd', {}, value)] : []))),
    );
  }

  /** @param {Item} item @param {import('../ipc.js').Version[]} versions */
  function versionList(item, versions) {
    return versions.length === 0 ? null : group(message('info-versions'), list(versionRows(ipc, shell, item, versions)));
  }

  /** @param {import('../ipc.js').Report['entries']} entries */
  function reportList(entries) {
    if (entries.length === 0) return null;
    const acts = { kept: 'check', dropped: 'minus', chose: 'circle-dot', noted: 'info' };
    return group(
      message('info-report'),
      list(
        entries.map((entry) =>
          el(
            'li',
            { class: 'report-entry', 'data-act-kind': entry.act },
            icon(acts[entry.act]),
            el('div', {}, el('b', {}, message(`info-${entry.act}`, { what: entry.what })), el('span', { dir: 'auto' }, entry.why)),
          ),
        ),
      ),
    );
  }

  /** @param {import('../ipc.js').LedgerEntry[]} requests */
  function requestList(requests) {
    if (requests.length === 0) return group(message('info-requests'), el('p', { class: 'info-words' }, message('info-no-requests')));
    return group(
      message('info-requests'),
      el('p', { class: 'info-words' }, message('info-requests-why', { count: requests.length })),
      list(
        requests.map((entry) =>
          el(
            'li',
            { class: entry.error ? 'request bad' : 'request' },
            address(entry.url),
            el(
              'span',
              { class: 'dotted' },
              el('span', {}, format.dateTime(entry.at)),
              el('span', {}, entry.purpose),
              entry.status === null ? null : el('span', {}, String(entry.status)),
              entry.error ? el('span', { dir: 'auto' }, entry.error) : el('span', {}, format.size(entry.bytes)),
            ),
          ),
        ),
      ),
    );
  }

  /** @param {HTMLElement[]} rows */
  function list(rows) {
    const box = el('ul', { class: 'info-list' }, ...rows.slice(0, SHOWN));
    const rest = rows.slice(SHOWN);
    if (rest.length === 0) return box;
    const more = el('button', { type: 'button', class: 'button quiet small' }, message('info-more', { count: rest.length }));
    more.addEventListener('click', () => {
      box.append(...rest);
      rest[0].tabIndex = -1;
      rest[0].focus();
      more.remove();
    });
    return el('div', {}, box, more);
  }

  /** @param {string} url @param {boolean} [copies] */
  function address(url, copies = false) {
    const words = el('bdi', { class: 'info-address', dir: 'ltr' }, url);
    if (!copies) return words;
    const button = el('button', { type: 'button', class: 'icon-button', 'aria-label': message('info-copy-address'), 'data-tip': message('info-copy-address') }, icon('copy'));
    button.addEventListener('click', () => copyText(shell, url));
    return el('span', { class: 'info-copy' }, words, button);
  }
}

/** @param {string} lang */
function languageName(lang) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
