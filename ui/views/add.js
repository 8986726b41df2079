// @ts-check
/**
 * The add dialog: a field for links, text or a whole page, files by choice or drop, where to put them, and every save
 * of this session with its progress and outcome. Saving goes on when the dialog is closed.
 */
import { el, icon, iconButton } from '../dom.js';
import { splitPaste } from '../logic/paste.js';
import { openMenu } from './menu.js';
import { saveRow } from './save-row.js';

/** @typedef {import('../generated/types').Place} Place */

/** @type {readonly { place: Place, icon: string }[]} */
const PLACES = [
  { place: 'inbox', icon: 'inbox' },
  { place: 'later', icon: 'clock' },
  { place: 'archive', icon: 'archive' },
];

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {ReturnType<typeof import('../saves.js').createSaves>} saves
 * @param {{ open: (id: string) => void, details: (id: string) => void, failed: (error: any) => void }} hooks
 */
export function createAdd(ipc, shell, format, saves, hooks) {
  const { message } = shell;
  /** @type {Place} */
  let place = 'inbox';
  let textOnly = false;
  // The HTML of what was pasted, while the field still shows its plain text unchanged.
  let html = '';
  let htmlText = '';

  const field = el('textarea', { class: 'add-input', rows: '2', placeholder: message('add-placeholder'), 'aria-label': message('add-field'), 'aria-describedby': 'add-hint', spellcheck: 'false' });
  const fieldBox = el('div', { class: 'add-field' }, icon('link'), field);
  const hint = el('p', { class: 'add-hint', id: 'add-hint' });
  const tagsInput = el('input', { class: 'add-tags-input', placeholder: message('add-tags'), 'aria-label': message('tags'), list: 'add-tags-known', autocomplete: 'off' });
  const knownTags = el('datalist', { id: 'add-tags-known' });
  const placeIcon = icon('inbox');
  const placeName = el('span', {});
  const placeButton = el('button', { type: 'button', class: 'button small', 'aria-haspopup': 'menu', onclick: choosePlace }, placeIcon, placeName, icon('chevron-down'));
  const whatName = el('span', {});
  const whatButton = el('button', { type: 'button', class: 'button small', 'aria-haspopup': 'menu', onclick: chooseWhat }, icon('images'), whatName, icon('chevron-down'));
  const save = el('button', { type: 'submit', class: 'button primary' }, message('save'));
  const list = el('ul', { class: 'save-list', 'aria-live': 'off' });
  const sum = el('div', { class: 'save-sum' });
  const form = el('form', { class: 'add-form', method: 'dialog' },
    fieldBox, hint,
    el('div', { class: 'add-drop' }, icon('file-down'), el('span', {}, message('add-drop')),
      el('button', { type: 'button', class: 'button', onclick: chooseFiles }, message('choose-files'))),
    el('div', { class: 'add-options' }, placeButton, el('label', { class: 'add-tags' }, icon('tag'), tagsInput), knownTags, whatButton, el('span', { class: 'gap' }), save));
  const element = el('dialog', { class: 'dialog add-dialog', 'aria-labelledby': 'add-title' },
    el('div', { class: 'dialog-bar' }, el('h2', { id: 'add-title' }, message('add-title')), iconButton(shell, 'x', message('close'), () => element.close())),
    el('div', { class: 'dialog-body' }, form, sum, list));

  const options = () => ({
    tags: tagsInput.value.split(',').map((tag) => tag.trim().replace(/^#/, '')).filter(Boolean),
    place,
    text_only: textOnly,
    new_version: false,
  });

  function showOptions() {
    placeIcon.firstElementChild?.setAttribute('href', `#i-${PLACES.find((other) => other.place === place)?.icon}`);
    placeName.textContent = message(`view-${place}`);
    whatName.textContent = message(textOnly ? 'add-text-only' : 'add-with-images');
  }

  function choosePlace() {
    openMenu(message('add-place'), PLACES.map((other) => ({
      text: message(`view-${other.place}`),
      checked: other.place === place,
      run: () => {
        place = other.place;
        showOptions();
      },
    })), placeButton);
  }

  function chooseWhat() {
    openMenu(message('add-what'), [false, true].map((only) => ({
      text: message(only ? 'add-text-only' : 'add-with-images'),
      checked: only === textOnly,
      run: () => {
        textOnly = only;
        showOptions();
      },
    })), whatButton);
  }

  /** Says under the field what will happen, or what is wrong. */
  function look() {
    if (html && field.value !== htmlText) html = '';
    const paste = splitPaste(field.value);
    const bad = paste.kind === 'bad';
    field.setAttribute('aria-invalid', String(bad));
    fieldBox.classList.toggle('bad', bad);
    hint.classList.toggle('field-error', bad);
    hint.replaceChildren();
    if (paste.kind === 'bad') {
      hint.append(icon('circle-alert'), message(paste.meant ? 'add-bad-meant' : 'add-bad', { meant: paste.meant ?? '' }));
    } else if (html) hint.append(message('add-hint-formatted'));
    else if (paste.kind === 'links' && paste.links.length > 1) hint.append(message('add-hint-links', { count: paste.links.length }));
    else if (paste.kind === 'html') hint.append(message('add-hint-html'));
    else if (paste.kind === 'text') hint.append(message('add-hint-text'));
    return paste;
  }

  function submit() {
    const paste = look();
    if (paste.kind === 'empty' || paste.kind === 'bad') {
      field.focus();
      return;
    }
    if (html) saves.add([{ input: { paste: html }, name: firstWords(htmlText) }], options());
    else if (paste.kind === 'links') saves.add(paste.links.map((link) => ({ input: { paste: link }, name: link })), options());
    else saves.add([{ input: { paste: paste.text }, name: firstWords(paste.kind === 'text' ? paste.text : message('add-page')) }], options());
    field.value = '';
    html = '';
    look();
    field.focus();
  }

  /** @param {string[]} paths */
  function addFiles(paths) {
    if (paths.length === 0) return;
    saves.add(paths.map((path) => ({ input: { file: path }, name: path.split(/[\\/]/).pop() ?? path })), options());
    open();
  }

  async function chooseFiles() {
    try {
      addFiles(await ipc.choose_files());
    } catch (error) {
      hooks.failed(error);
    }
  }

  /** @param {import('../saves.js').Save} [changed] */
  function showSaves(changed) {
    const all = saves.all();
    sum.hidden = all.length === 0;
    const left = saves.left();
    sum.replaceChildren(
      el('strong', {}, message('save-sum', { done: all.length - left, left })),
      el('span', {}, left > 0 ? message('save-goes-on') : ''));
    const rows = /** @type {Map<string, Element>} */ (new Map([...list.children].map((row) => [row.id, row])));
    list.replaceChildren(...all.map((other) => {
      const id = `save-${other.job}`;
      const old = rows.get(id);
      if (old && other !== changed) return old;
      const focused = old?.contains(document.activeElement) ?? false;
      const row = saveRow(shell, format, other, {
        stop: saves.stop,
        again: saves.again,
        open: (item) => { element.close(); hooks.open(item); },
        details: (item) => { element.close(); hooks.details(item); },
      });
      row.id = id;
      if (focused) queueMicrotask(() => row.querySelector('button')?.focus());
      return row;
    }));
  }

  field.addEventListener('input', look);
  field.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const pasted = data?.getData('text/html') ?? '';
    const plain = data?.getData('text/plain') ?? '';
    // A whole paste of formatted text keeps its headings and links; links alone are addresses to fetch.
    if (!pasted || field.value.trim() || splitPaste(plain).kind !== 'text') return;
    event.preventDefault();
    field.value = htmlText = plain;
    html = pasted;
    look();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });

  /** @param {string} [text] */
  function open(text) {
    if (text !== undefined) field.value = text;
    showOptions();
    look();
    showSaves();
    if (!element.open) element.showModal();
    field.focus();
  }

  return {
    element,
    open,
    addFiles,
    chooseFiles,
    showSaves,
    isOpen: () => element.open,
    /** Saves text from the window's paste or from another program. @param {string} text */
    addText(text) {
      const paste = splitPaste(text);
      open(text);
      if (paste.kind === 'links') submit();
    },
    /** Saves the article that comes with the program. */
    addSample() {
      saves.add([{ input: { sample: {} }, name: message('welcome-sample-title') }], { ...options(), text_only: false });
      open();
    },
    /** @param {string[]} names  The tags to offer. */
    setKnownTags(names) {
      knownTags.replaceChildren(...names.map((name) => el('option', { value: name })));
    },
  };
}

/** @param {string} text */
function firstWords(text) {
  const line = text.trim().split('\n')[0];
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
