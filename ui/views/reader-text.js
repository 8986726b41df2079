// @ts-check
/**
 * The article's text, from stored HTML to what is shown.
 *
 * The HTML was sanitized when it was saved; the window's policy lets nothing in it act. This module makes it readable:
 * images by their address, missing ones as a box that says so, code with its language and buttons, wide things in
 * boxes of their own. What it adds carries `data-ui`, so that it never counts as the article's words.
 */
import { el, icon } from '../dom.js';
import { isWayBack, leadsToImage, noteSign, targetOf } from '../logic/reading-links.js';

/** @typedef {import('../shell.js').Shell} Shell */

/** Elements added by the window: their words are not the article's. */
export const isAdded = (/** @type {any} */ element) => element.hasAttribute?.('data-ui') === true;

/**
 * The article, ready to be put into the page.
 * @param {string} html Stored, sanitized.
 * @param {{ imageAddress: (src: string) => string }} ipc
 * @param {Shell} shell
 * @returns {DocumentFragment}
 */
export function articleText(html, ipc, shell) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { content: fragment } = template;
  for (const image of fragment.querySelectorAll('img')) placeImage(image, ipc, shell);
  for (const pre of fragment.querySelectorAll('pre')) boxCode(pre, shell);
  for (const table of fragment.querySelectorAll('table')) boxTable(table, shell);
  for (const math of fragment.querySelectorAll('math')) boxFormula(math, shell);
  // Asking the fragment for each id would search it anew each time.
  const ids = new Map([...fragment.querySelectorAll('[id]')].map((element) => [element.id, element]));
  for (const link of fragment.querySelectorAll('a[href^="#"]')) markNote(/** @type {HTMLAnchorElement} */ (link), ids);
  return fragment;
}

/**
 * @param {HTMLImageElement} image
 * @param {{ imageAddress: (src: string) => string }} ipc
 * @param {Shell} shell
 */
function placeImage(image, ipc, shell) {
  const src = image.getAttribute('src');
  if (image.hasAttribute('data-missing') || !src) {
    image.replaceWith(missingImage(image, image.getAttribute('data-missing') ?? '', shell));
    return;
  }
  image.setAttribute('src', ipc.imageAddress(src));
  image.loading = 'lazy';
  image.decoding = 'async';
  image.draggable = false;
  const link = image.closest('a');
  const small = isSmall(image);
  // An image that links to itself, larger, opens large here; one that leads elsewhere keeps leading there.
  if (link && !small && leadsToImage(link.getAttribute('href'))) {
    image.dataset.large = '';
    link.dataset.figure = '';
  }
  if (!link && !small) {
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-label', shell.message('reader-open-image', { alt: image.alt || shell.message('reader-image') }));
    image.dataset.large = '';
  }
  if (small) image.classList.add('inline-image');
}

/**
 * Whether an image stays in its line: a sign, or a formula drawn as an image among words.
 * @param {HTMLImageElement} image
 */
function isSmall(image) {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  if (width > 0 && height > 0) return height <= 48 && width <= 320;
  const around = image.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6');
  return around !== null && (around.textContent ?? '').trim() !== '';
}

/**
 * The box that stands where an image is missing.
 * @param {HTMLImageElement} image
 * @param {string} reason In words; may be empty.
 * @param {Shell} shell
 * @returns {HTMLElement}
 */
export function missingImage(image, reason, shell) {
  const source = image.getAttribute('data-source');
  const alt = image.getAttribute('alt') ?? '';
  return el(
    'span',
    { class: 'missing-image', 'data-ui': '', role: 'group', 'aria-label': shell.message('reader-image-missing') },
    icon('image-off'),
    el(
      'span',
      { class: 'missing-words' },
      alt ? el('span', { class: 'missing-alt', dir: 'auto' }, alt) : null,
      el('span', { class: 'missing-why' }, el('b', {}, shell.message('reader-image-missing')), reason ? el('span', { dir: 'auto' }, reason) : null),
    ),
    source !== null || reason ? el('button', { type: 'button', class: 'button quiet small', 'data-act': 'save-again' }, shell.message('try-again')) : null,
  );
}

/** @type {Record<string, string>} Names that are not the code's own word with a capital. */
const LANGUAGES = {
  bash: 'Shell', c: 'C', cpp: 'C++', 'c++': 'C++', cs: 'C#', csharp: 'C#', css: 'CSS', go: 'Go', html: 'HTML', ini: 'INI', java: 'Java',
  javascript: 'JavaScript', js: 'JavaScript', json: 'JSON', jsx: 'JSX', kt: 'Kotlin', latex: 'LaTeX', md: 'Markdown', objc: 'Objective-C',
  php: 'PHP', ps1: 'PowerShell', py: 'Python', python: 'Python', rb: 'Ruby', rs: 'Rust', rust: 'Rust', sh: 'Shell', shell: 'Shell', sql: 'SQL',
  toml: 'TOML', ts: 'TypeScript', tsx: 'TSX', typescript: 'TypeScript', xml: 'XML', yaml: 'YAML', yml: 'YAML', zsh: 'Shell',
};

/** @param {Element} pre */
function languageOf(pre) {
  const code = pre.querySelector('code');
  for (const element of [code, pre]) {
    const named = element?.className.match(/(?:^|\s)language-([\w+#.-]+)/)?.[1];
    if (named) return LANGUAGES[named.toLowerCase()] ?? named.charAt(0).toUpperCase() + named.slice(1);
  }
  return '';
}

/**
 * @param {Element} pre
 * @param {Shell} shell
 */
function boxCode(pre, shell) {
  const language = languageOf(pre);
  const name = language ? shell.message('reader-code-in', { language }) : shell.message('reader-code');
  const box = el(
    'div',
    { class: 'code-box', role: 'group', 'aria-label': name },
    el(
      'div',
      { class: 'code-bar', 'data-ui': '' },
      el('span', { class: 'code-language' }, language),
      el('button', { type: 'button', class: 'button quiet small', 'data-act': 'wrap-code', 'aria-pressed': 'false' }, icon('wrap-text'), shell.message('reader-wrap')),
      el('button', { type: 'button', class: 'button quiet small', 'data-act': 'copy-code' }, icon('copy'), shell.message('reader-copy')),
    ),
  );
  pre.replaceWith(box);
  pre.setAttribute('tabindex', '0');
  pre.setAttribute('dir', 'ltr');
  box.append(pre);
}

/**
 * @param {HTMLTableElement} table
 * @param {Shell} shell
 */
function boxTable(table, shell) {
  if (table.parentElement?.closest('table')) return;
  const caption = table.querySelector('caption')?.textContent?.trim();
  const box = el('div', { class: 'table-box', role: 'region', tabindex: '0', 'aria-label': caption || shell.message('reader-table') });
  table.replaceWith(box);
  box.append(table);
  if (table.rows.length * (table.rows[0]?.cells.length ?? 0) > MOST_CELLS) return;
  // The first column names the row, even by a number.
  for (const cell of table.querySelectorAll('td + td, th + td')) if (isFigure(cell.textContent ?? '')) cell.classList.add('figure-cell');
  alignHeads(table);
}

/** A table with more cells is data to search in, not to look at; setting its figures would only cost time. */
const MOST_CELLS = 5000;

/** @param {string} text Whether a cell holds a number, with its unit or sign. */
function isFigure(text) {
  return text.length < 24 && /^[\s~≈<>±+−–-]*[$€£¥]?\s*\p{Nd}[\p{Nd}\s.,'’:/×eE+−-]*\s*(%|°|[\p{L}µ²³/°]{1,6})?\s*$/u.test(text);
}

/** @param {HTMLTableElement} table A head stands over its figures. */
function alignHeads(table) {
  const rows = [...table.rows];
  const head = rows.find((row) => row.querySelector('th'));
  if (!head || rows.length < 2) return;
  const body = rows.filter((row) => row !== head);
  [...head.cells].forEach((cell, i) => {
    const column = body.map((row) => row.cells[i]).filter(Boolean);
    if (column.length > 0 && column.every((other) => other.classList.contains('figure-cell'))) cell.classList.add('figure-cell');
  });
}

/**
 * @param {Element} math
 * @param {Shell} shell
 */
function boxFormula(math, shell) {
  if (math.getAttribute('display') !== 'block') return;
  const source = math.getAttribute('alttext');
  // Spans: a formula may stand in a paragraph, and a block here would part the text where the library does not.
  const box = el('span', { class: 'formula-box' });
  math.replaceWith(box);
  box.append(el('span', { class: 'formula-scroll', tabindex: '0' }, math));
  if (source) {
    const button = el('button', { type: 'button', class: 'icon-button', 'data-ui': '', 'data-act': 'copy-formula', 'data-source': source }, icon('copy'));
    button.setAttribute('aria-label', shell.message('reader-copy-formula'));
    button.dataset.tip = shell.message('reader-copy-formula');
    box.append(button);
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Map<string, Element>} ids
 */
function markNote(link, ids) {
  const words = link.textContent ?? '';
  if (link.classList.contains('footnote-back') || isWayBack(words)) {
    link.classList.add('note-back');
    return;
  }
  const raised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  const sign = noteSign(words, raised);
  const target = targetOf(link.getAttribute('href'));
  const note = target.kind === 'place' ? ids.get(target.id) : undefined;
  if (!sign || !note) return;
  // A note stands after its sign; a link from a note up to its sign is the way back.
  if (link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) {
    link.classList.add('note-sign');
    link.dataset.sign = sign;
    link.setAttribute('aria-haspopup', 'dialog');
  } else {
    link.classList.add('note-back');
  }
}
