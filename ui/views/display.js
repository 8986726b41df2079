// @ts-check
/**
 * The Display panel: how the text is set, with every change shown at once on the article behind it.
 */
import { el, icon } from '../dom.js';
import { THEMES } from '../logic/layout.js';
import { isInstalled } from './installed-face.js';
import { defaultOf, faceOf, installedFace, lettersOf, numberOf, RANGES, SWITCHES, switchOf, TYPEFACES } from '../logic/reading-display.js';

/** @typedef {import('../shell.js').Shell} Shell */

/** @type {readonly import('./display-apply.js').Scope[]} */
const SCOPES = ['all', 'site', 'article'];
/** Faces many computers have, offered where they are installed. */
const COMMON_FACES = ['Georgia', 'Charter', 'Palatino', 'Iowan Old Style', 'Cambria', 'Noto Serif', 'Noto Sans', 'DejaVu Serif', 'Liberation Serif', 'Cantarell', 'Ubuntu', 'Verdana', 'Segoe UI', 'Helvetica Neue', 'Hiragino Mincho ProN', 'Noto Serif CJK SC', 'Songti SC', 'Yu Mincho'];
const TEXT = ['text_size', 'line_height', 'line_length', 'paragraph_gap'];

/**
 * @param {Shell} shell
 * @param {ReturnType<typeof import('./display-apply.js').createDisplay>} display
 * @returns {{ element: HTMLElement, action: HTMLElement, show: () => void }} `action`: for the panel's bar; `show` brings
 *   every control to the current values.
 */
export function createDisplayPanel(shell, display) {
  const { message, settings } = shell;
  /** @type {import('./display-apply.js').Scope} */
  let scope = 'all';
  /** @type {(() => void)[]} */
  const showers = [];
  const show = () => {
    for (const shower of showers) shower();
  };

  const element = el(
    'div',
    { class: 'panel-body' },
    scopes(),
    group('theme', themes()),
    group('typeface', typefaces()),
    group('display-text', ...RANGES.filter((range) => TEXT.includes(range.key)).map(slider)),
    group('display-reading', ...SWITCHES.map((entry) => switchRow(entry.key))),
    group('display-fine', ...RANGES.filter((range) => !TEXT.includes(range.key)).map(slider)),
  );
  const action = el('button', { type: 'button', class: 'button quiet small', onclick: reset }, message('display-reset'));
  settings.on(() => show());
  return { element, action, show };

  /** @param {string} title @param {...Node} children */
  function group(title, ...children) {
    const words = message(title);
    return el('section', { class: 'panel-group', 'aria-label': words }, el('h3', {}, words), ...children);
  }

  function reset() {
    const keys = ['typeface', ...RANGES.map((range) => range.key), ...SWITCHES.map((entry) => entry.key)];
    for (const key of keys) display.set(key, '', scope);
  }

  function scopes() {
    const choices = SCOPES.map((name) => {
      const choice = radio('display-scope', message(`display-${name}`), () => {
        scope = name;
        show();
      });
      showers.push(() => {
        choice.input.checked = scope === name;
        choice.input.disabled = name === 'site' && display.site() === '';
      });
      return choice.label;
    });
    const box = el('div', { class: 'segments', role: 'radiogroup', 'aria-label': message('display-scope') }, ...choices);
    let shown = '';
    showers.unshift(() => {
      // Another article begins with the scope its own values suggest.
      if (shown === display.article()) return;
      shown = display.article();
      scope = display.scope();
    });
    return box;
  }

  function themes() {
    const box = el('div', { class: 'themes', role: 'radiogroup', 'aria-label': message('theme') });
    // "As system" comes last: it is the one that is not a look.
    for (const theme of [...THEMES.filter((name) => name !== 'system'), 'system']) {
      const choice = radio('display-theme', message(`theme-${theme}`), () => settings.set('theme', theme));
      choice.label.classList.add('theme-choice');
      choice.label.prepend(
        theme === 'system'
          ? el('span', { class: 'theme-sample halves', 'aria-hidden': 'true' }, el('span', { 'data-theme': 'light' }, 'A'), el('span', { 'data-theme': 'dark' }, 'a'))
          : el('span', { class: 'theme-sample', 'aria-hidden': 'true', 'data-theme': theme === 'contrast' ? 'contrast-light' : theme }, 'Aa', el('i', {}, ';')),
      );
      box.append(choice.label);
      showers.push(() => {
        choice.input.checked = settings.get('theme', 'system') === theme;
      });
    }
    return box;
  }

  function typefaces() {
    const box = el('div', { class: 'faces', role: 'radiogroup', 'aria-label': message('typeface') });
    for (const face of TYPEFACES) {
      const choice = radio('display-typeface', message(`typeface-${face.key}`), () => display.set('typeface', face.key, scope));
      choice.label.classList.add('face-choice');
      choice.label.dataset.typeface = face.key;
      if (face.key === 'atkinson') choice.label.append(el('span', { class: 'face-why' }, message('display-face-atkinson-why')));
      choice.label.append(icon('check'));
      box.append(choice.label);
      showers.push(() => {
        choice.input.checked = faceOf(display.get('typeface')).key === face.key;
      });
    }
    box.append(installed());
    return box;
  }

  /** Any typeface that is installed on this computer, by its name. */
  function installed() {
    const names = el('datalist', { id: 'display-installed-names' });
    const field = el('input', { class: 'field', list: names.id, 'aria-label': message('display-installed'), placeholder: message('display-installed'), autocomplete: 'off', spellcheck: 'false', maxlength: '100' });
    const why = el('p', { class: 'display-hint', role: 'status', hidden: true });
    field.addEventListener('focus', () => {
      if (names.childElementCount === 0) names.append(...COMMON_FACES.filter(isInstalled).map((value) => el('option', { value })));
    }, { once: true });
    field.addEventListener('change', () => {
      const name = field.value.trim();
      const known = name === '' || isInstalled(name);
      why.hidden = known;
      why.textContent = known ? '' : message('display-not-installed', { name });
      if (name !== '' ? known : faceOf(display.get('typeface')).key === 'installed') display.set('typeface', installedFace(name), scope);
    });
    showers.push(() => {
      const face = faceOf(display.get('typeface'));
      if (document.activeElement !== field) field.value = face.key === 'installed' ? face.family.replaceAll('"', '') : '';
    });
    return el('div', { class: 'face-installed' }, field, names, why);
  }

  /** @param {import('../logic/reading-display.js').RangeControl} range */
  function slider(range) {
    const { key } = range;
    const input = el('input', { type: 'range', id: `display-${key}`, min: range.min, max: range.max, step: range.step });
    const value = el('output', { for: input.id, 'aria-hidden': 'true' });
    const restore = () => display.set(key, '', scope);
    input.addEventListener('input', () => display.set(key, input.value, scope));
    input.addEventListener('dblclick', restore);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        event.stopPropagation();
        restore();
      }
    });
    const track = el('span', { class: 'slider' }, input);
    showers.push(() => {
      const script = display.script();
      const number = numberOf(key, display.get(key), script);
      const words = valueWords(shell, key, number, script);
      if (Number(input.value) !== number) input.value = String(number);
      input.setAttribute('aria-valuetext', words);
      value.textContent = words;
      const share = (/** @type {number} */ of) => (of - range.min) / (range.max - range.min);
      track.style.setProperty('--share', String(share(number)));
      track.style.setProperty('--default', String(share(defaultOf(key, script))));
    });
    return el('div', { class: 'slider-row' }, el('label', { for: input.id }, message(`display-${key}`)), track, value);
  }

  /** @param {string} key */
  function switchRow(key) {
    const words = message(`display-${key}`);
    const button = el('button', { type: 'button', class: 'switch', role: 'switch', 'aria-label': words });
    const row = el('div', { class: 'switch-row' }, el('span', {}, words), button);
    row.addEventListener('click', () => display.set(key, switchOf(key, display.get(key)) ? 'off' : 'on', scope));
    showers.push(() => button.setAttribute('aria-checked', String(switchOf(key, display.get(key)))));
    return row;
  }
}

/**
 * A value as the panel writes and speaks it.
 * @param {Shell} shell
 * @param {string} key
 * @param {number} number
 * @param {import('../logic/reading-display.js').Script} script
 * @returns {string} Such as `68 letters`.
 */
export function valueWords({ message }, key, number, script) {
  const locale = document.documentElement.lang || 'en';
  if (key === 'line_length') return message('display-letters', { count: lettersOf(number, script) });
  if (key === 'text_size') return message('display-px', { number });
  if (key === 'line_height') return new Intl.NumberFormat(locale).format(number);
  if (key === 'heading_size') return new Intl.NumberFormat(locale, { style: 'percent' }).format(number / 100);
  return message('display-em', { number });
}

/**
 * @param {string} name
 * @param {string} words
 * @param {() => void} run
 */
function radio(name, words, run) {
  const input = el('input', { type: 'radio', name, class: 'visually-hidden' });
  input.addEventListener('change', () => input.checked && run());
  const label = el('label', {}, input, el('span', { class: 'choice-words' }, words));
  return { label, input };
}
