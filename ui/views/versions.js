// @ts-check
/**
 * The versions of an article in the Info tab: when each was saved, what changed, and which one is shown. An older one
 * is brought back by a press that can be undone; none is ever thrown away here.
 */
import { el, icon } from '../dom.js';
import { createFormat } from '../logic/format.js';
import { openCompare } from './compare.js';
import { sealElement } from './seal.js';

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../shell.js').Item} item
 * @param {import('../ipc.js').Version[]} versions
 * @returns {HTMLElement[]} A row for each, the newest first.
 */
export function versionRows(ipc, shell, item, versions) {
  const { message } = shell;
  const format = createFormat(document.documentElement.lang || 'en');
  const shown = versions.find((version) => version.current)?.number ?? 0;
  return [...versions].reverse().map((version) =>
    el(
      'li',
      version.current ? { 'aria-current': 'true' } : {},
      el('b', {}, message('info-version', { number: version.number, when: format.dateTime(version.saved_at) })),
      el(
        'span',
        { class: 'dotted' },
        sealElement(shell, { seal: version.seal, images_missing: 0 }),
        el('span', {}, message('info-word-count', { words: version.word_count })),
        version.current ? el('span', {}, message('info-version-shown')) : null,
      ),
      version.current
        ? null
        : el(
            'div',
            { class: 'version-acts' },
            el('button', { type: 'button', class: 'button quiet small', 'aria-label': message('version-compare-with', { number: version.number, shown }), onclick: () => void compare(version.number) }, message('version-compare')),
            el('button', { type: 'button', class: 'button quiet small', 'aria-label': message('version-use-number', { number: version.number }), onclick: () => void use(version.number) }, message('version-use')),
          ),
    ),
  );

  /** @param {number} number */
  async function compare(number) {
    const [from, to] = [Math.min(number, shown), Math.max(number, shown)];
    try {
      openCompare(shell, { item, from, to, changes: await ipc.compare_versions(item.id, from, to) });
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
    }
  }

  /** @param {number} number */
  async function use(number) {
    try {
      await ipc.show_version(item.id, number);
      shell.toast(message('version-used', { number }), { label: message('undo'), command: 'undo', run: () => shell.keys.run('undo') });
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
    }
  }
}

/**
 * The button that reads the saved page again, with what this version of Aldine knows of pages. Nothing is fetched.
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../shell.js').Item} item
 */
export function extractButton(ipc, shell, item) {
  const { message } = shell;
  const extract = async () => {
    try {
      const done = await ipc.reextract_items([item.id]);
      const problem = done.failed[0];
      if (problem) shell.toast(problem.message);
      else if (done.unchanged > 0) shell.toast(message('extracted-same'));
      else shell.toast(message('extracted', { lost: done.lost_place }), { label: message('undo'), command: 'undo', run: () => shell.keys.run('undo') });
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
    }
  };
  return el('button', { type: 'button', class: 'button', 'data-tip': message('extract-why'), onclick: () => void extract() }, icon('refresh-cw'), message('extract'));
}
