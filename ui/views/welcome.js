// @ts-check
/**
 * The page of an empty library: one field, and the other ways in.
 */
import { el, icon, keyHint } from '../dom.js';
import { copyText } from './reader-copy.js';

/** The address of a bookmark that hands the open page's address to Aldine. The link asks; it saves nothing by itself. */
const BOOKMARK = "javascript:location.href='aldine://save?url='+encodeURIComponent(location.href)";

/**
 * @param {import('../shell.js').Shell} shell
 * @param {{ save: (text: string) => void, files: () => void, paste: () => void, sample: () => void }} hooks
 */
export function createWelcome(shell, hooks) {
  const { message } = shell;
  const field = el('input', { class: 'welcome-input', placeholder: message('welcome-placeholder'), 'aria-label': message('add-field'), autocomplete: 'off', spellcheck: 'false' });
  /** @param {string} iconName @param {string} id @param {() => void} run */
  const way = (iconName, id, run) => el('li', {}, el('span', { class: 'welcome-icon' }, icon(iconName)),
    el('div', {}, el('h2', {}, message(`${id}-title`)), el('p', {}, message(`${id}-text`))),
    el('button', { type: 'button', class: 'button', onclick: run }, message(`${id}-button`)));
  const element = el('section', { class: 'page welcome', hidden: true, 'aria-labelledby': 'welcome-title' },
    el('div', { class: 'welcome-body' },
      icon('pause', 'welcome-pause'),
      el('h1', { id: 'welcome-title' }, message('welcome-title')),
      el('p', { class: 'welcome-lead' }, message('welcome-lead')),
      el('form', {
        class: 'welcome-form',
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          if (field.value.trim()) hooks.save(field.value);
          else field.focus();
          field.value = '';
        },
      }, icon('link'), field, el('button', { type: 'submit', class: 'button primary' }, message('save'))),
      el('ul', { class: 'welcome-ways' }, way('file-down', 'welcome-files', hooks.files), way('copy', 'welcome-text', hooks.paste),
        way('bookmark-plus', 'welcome-browser', () => copyText(shell, BOOKMARK)), way('book-open', 'welcome-sample', hooks.sample)),
      el('p', { class: 'welcome-end' }, el('span', {}, message('welcome-drop')), ' ', el('span', {}, message('welcome-keys')), ' ', keyHint(shell, 'help'))));
  return { element, focus: () => field.focus() };
}
