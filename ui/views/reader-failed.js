// @ts-check
/**
 * A save that failed: why, what to do about it, and what happened step by step. The reason comes in words from the
 * save; nothing is guessed here.
 */
import { el, icon } from '../dom.js';
import { createFormat } from '../logic/format.js';
import { hostOf } from '../logic/reading-links.js';
import { copyText } from './reader-copy.js';
import { sealText } from './seal.js';

/** @typedef {import('../shell.js').Item} Item */

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {Item} item
 * @returns {HTMLElement}
 */
export function failedPage(ipc, shell, item) {
  const { message } = shell;
  const format = createFormat(document.documentElement.lang || 'en');
  const steps = el('ol', { class: 'steps-list' });
  const log = el('div', { class: 'steps-log' });
  const details = el(
    'details',
    { class: 'steps', hidden: true },
    el('summary', {}, icon('chevron-right', 'mirrors'), message('failed-steps')),
    log,
  );
  const page = el(
    'div',
    { class: 'failed' },
    el(
      'p',
      { class: 'kicker dotted' },
      el('span', { class: 'seal', 'data-seal': 'failed' }, icon('badge-x'), sealText(shell, item)),
      el('span', { class: 'tried' }, message('failed-tried', { when: format.age(item.updated_at, Date.now()) })),
    ),
    el('h1', { class: 'article-title', tabindex: '-1', dir: 'auto' }, item.title || hostOf(item.url)),
    el('p', { class: 'failed-why', dir: 'auto' }, item.failure ?? message('failed-unknown')),
    el(
      'ul',
      { class: 'ways' },
      item.url
        ? way('failed-browser', 'failed-browser-why', 'external-link', 'failed-browser-do', () => ipc.open_external(item.url ?? '').catch((error) => shell.toast(error.message)), true)
        : null,
      item.url ? way('failed-again', 'failed-again-why', 'rotate-cw', 'failed-again-do', () => shell.saveAgain(item.id)) : null,
      way('failed-trash', 'failed-trash-why', 'trash-2', 'failed-trash-do', () => shell.act('trash', [item.id])),
    ),
    details,
  );

  ipc.get_requests(item.id).then((requests) => {
    if (requests.length === 0) return;
    details.hidden = false;
    details.open = true;
    const time = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { timeStyle: 'medium' });
    steps.append(
      ...requests.map((entry) => {
        const well = !entry.error && entry.status !== null && entry.status < 400;
        const answer = entry.error
          ? message('failed-step-error', { url: entry.url, error: entry.error })
          : message('failed-step', { url: entry.url, status: String(entry.status ?? '-'), size: format.size(entry.bytes) });
        return el(
          'li',
          { class: well ? 'step well' : 'step' },
          el('time', {}, time.format(entry.at)),
          el('span', { dir: 'auto' }, answer),
          icon(well ? 'check' : 'x'),
          el('span', { class: 'visually-hidden' }, message(well ? 'failed-step-well' : 'failed-step-not')),
        );
      }),
    );
    log.append(
      steps,
      el(
        'button',
        {
          type: 'button',
          class: 'button quiet small',
          onclick: () => copyText(shell, `${item.url ?? ''}\n${item.failure ?? ''}\n${[...steps.children].map((step) => step.textContent).join('\n')}`),
        },
        icon('copy'),
        message('failed-copy'),
      ),
    );
  }, (error) => shell.toast(error.message));
  return page;

  /**
   * @param {string} title
   * @param {string} why
   * @param {string} sign
   * @param {string} label
   * @param {() => void} run
   * @param {boolean} [first] The recommended way.
   */
  function way(title, why, sign, label, run, first = false) {
    return el(
      'li',
      { class: first ? 'way first' : 'way' },
      el('div', {}, el('b', {}, message(title)), el('p', {}, message(why))),
      el('button', { type: 'button', class: first ? 'button primary' : 'button', onclick: run }, icon(sign), message(label)),
    );
  }
}
