// @ts-check
/**
 * A save in the add dialog: its progress, then its outcome and what can be done about it.
 */
import { el, icon } from '../dom.js';
import { SEAL_ICONS, sealText } from './seal.js';

/**
 * @typedef {import('../saves.js').Save} Save
 * @typedef {object} SaveRowHooks
 * @property {(save: Save) => void} stop
 * @property {(save: Save, change?: Partial<import('../ipc.js').SaveOptions>) => void} again
 * @property {(id: string) => void} open
 * @property {(id: string) => void} details  Shows which images are missing and why.
 */

/**
 * The step a running save is at, in words.
 *
 * @param {import('../shell.js').Shell} shell
 * @param {Save} save
 * @returns {string}
 */
export function stepText(shell, save) {
  const progress = save.progress;
  if (save.state === 'waiting' || !progress) return shell.message('save-waiting');
  if (progress.step === 'images') return shell.message('save-images', { done: progress.done, total: progress.total });
  return shell.message(`save-${progress.step}`);
}

/**
 * How far a running save is, 0 to 1. Fetching the page is a tenth, the images are the rest.
 *
 * @param {Save} save
 * @returns {number}
 */
function share(save) {
  const progress = save.progress;
  if (!progress) return 0;
  if (progress.step === 'fetching') return 0.05;
  if (progress.step === 'extracting') return 0.1;
  if (progress.step === 'storing') return 0.98;
  return 0.1 + (0.85 * progress.done) / Math.max(1, progress.total);
}

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {Save} save
 * @param {SaveRowHooks} hooks
 * @returns {HTMLElement}
 */
export function saveRow(shell, format, save, hooks) {
  const { message } = shell;
  /** @param {string} id @param {() => void} run @param {string} [kind] */
  const button = (id, run, kind = '') => el('button', { type: 'button', class: `button small ${kind}`.trim(), onclick: run }, message(id));
  const item = save.saved?.item;

  /** @param {string} iconName @param {string} seal @param {Node[]} words @param {Node[]} buttons */
  const row = (iconName, seal, words, buttons) => el('li', { class: 'save-row', 'data-state': save.state, 'data-seal': seal },
    icon(iconName, seal === 'saving' ? 'spins' : ''),
    el('div', { class: 'save-words' }, el('div', { class: 'save-title', dir: 'auto' }, item?.title ?? save.name), el('div', { class: 'save-line dotted' }, ...words)),
    el('div', { class: 'save-buttons' }, ...buttons),
    save.state === 'running' ? el('progress', { class: 'save-progress', max: '1', value: String(share(save)), 'aria-label': message('save-progress') }) : null);

  if (save.state === 'waiting' || save.state === 'running') {
    return row(save.state === 'waiting' ? 'clock' : 'loader', save.state === 'waiting' ? 'waiting' : 'saving',
      [el('span', {}, stepText(shell, save))], [button('save-stop', () => hooks.stop(save), 'quiet')]);
  }
  if (save.state === 'stopped') {
    return row('circle', 'stopped', [el('span', {}, message('save-stopped'))], [button('try-again', () => hooks.again(save))]);
  }
  if (save.error || !item) {
    const id = save.error?.item;
    return row('badge-x', 'failed',
      [el('strong', {}, message('seal-failed')), el('span', { dir: 'auto' }, save.error?.message ?? ''), ...(save.error?.what_to_do ? [el('span', { class: 'save-advice', dir: 'auto' }, save.error.what_to_do)] : [])],
      [button('try-again', () => hooks.again(save)), ...(id ? [button('details', () => hooks.open(id), 'quiet')] : [])]);
  }
  const open = button('open', () => hooks.open(item.id));
  const images = [message('images-and-size', { images: item.images, size: format.size(item.size) })];
  if (save.saved?.known) {
    return row('copy-check', 'known',
      [el('span', {}, message(save.saved.unchanged ? 'save-known-same' : 'save-known-changed', { when: format.date(item.saved_at) }))],
      [open, ...(save.saved.unchanged ? [button('save-new-version', () => hooks.again(save, { new_version: true }), 'quiet')] : [])]);
  }
  const seal = el('strong', {}, sealText(shell, item));
  const icons = SEAL_ICONS[item.seal];
  if (item.seal === 'images_missing') {
    return row(icons, item.seal, [seal, el('span', {}, message('save-text-here'))], [button('try-again', () => hooks.again(save)), button('details', () => hooks.details(item.id), 'quiet')]);
  }
  if (item.seal === 'text_only') {
    return row(icons, item.seal, [seal, el('span', {}, message('save-text-only'))], [open, button('save-get-images', () => hooks.again(save, { text_only: false }))]);
  }
  return row(icons, item.seal, [seal, ...images.map((text) => el('span', {}, text))], [open]);
}
