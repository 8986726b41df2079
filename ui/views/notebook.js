// @ts-check
/**
 * The notebook beside an article: tabs for its highlights and notes, its outline, and what is known about it. This file
 * is the frame; each tab has a file of its own.
 */
import { el, iconButton } from '../dom.js';
import { ALL_HIGHLIGHTS } from '../logic/highlight-list.js';
import { openMenu } from './menu.js';
import { createNotebookHighlights } from './notebook-highlights.js';
import { createOutline } from './notebook-outline.js';

/** @typedef {'highlights' | 'outline' | 'info'} Tab */

/** @type {readonly Tab[]} */
const TABS = ['highlights', 'outline', 'info'];

/**
 * @param {typeof import('../ipc.js')} ipc
 * @param {import('../shell.js').Shell} shell
 * @param {object} parts
 * @param {() => import('../shell.js').Item | null} parts.item
 * @param {() => import('../logic/reading-text.js').TextMap | null} parts.text
 * @param {HTMLElement} parts.content
 * @param {HTMLElement} parts.scroller
 * @param {import('./highlights.js').Highlights} parts.highlights
 * @param {ReturnType<typeof import('./info.js').createInfoPanel>} parts.info
 * @param {(id: string) => void} parts.go Shows a highlight in the text.
 * @param {(id: string) => void} parts.find Shows where a lost highlight may belong, and lets the person attach it.
 * @param {(place: HTMLElement) => void} parts.showPlace
 */
export function createNotebook(ipc, shell, parts) {
  const { message } = shell;
  const highlights = createNotebookHighlights(ipc, shell, parts);
  const outline = createOutline(shell, parts);
  /** @type {Tab} */
  let tab = 'highlights';
  const panels = { highlights: highlights.element, outline: outline.element, info: parts.info.element };
  const tabs = TABS.map((name) =>
    el('button', { type: 'button', class: 'tab', role: 'tab', id: `notebook-tab-${name}`, 'aria-controls': `notebook-${name}`, 'data-tab': name, onclick: () => choose(name) }, message(`notebook-${name}`)),
  );
  const bar = el('div', { class: 'tabs', role: 'tablist', 'aria-label': message('notebook-title') }, ...tabs);
  for (const name of TABS) {
    panels[name].id = `notebook-${name}`;
    panels[name].setAttribute('role', 'tabpanel');
    panels[name].setAttribute('aria-labelledby', `notebook-tab-${name}`);
  }
  const element = el('div', { class: 'notebook' }, bar, ...TABS.map((name) => panels[name]));
  const action = iconButton(shell, 'share', message('notebook-export'), () => exportMenu());
  action.setAttribute('aria-haspopup', 'menu');

  bar.addEventListener('keydown', (event) => {
    const rtl = getComputedStyle(bar).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    choose(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]);
    tabs[TABS.indexOf(tab)].focus();
  });

  /** @param {Tab} next */
  function choose(next) {
    tab = next;
    tabs.forEach((button) => {
      const on = button.dataset.tab === tab;
      button.setAttribute('aria-selected', String(on));
      button.tabIndex = on ? 0 : -1;
    });
    for (const name of TABS) panels[name].hidden = name !== tab;
    if (tab === 'info') parts.info.show(parts.item());
    if (tab === 'outline') outline.show();
  }

  function exportMenu() {
    openMenu(message('notebook-export'), [
      { text: message('export-markdown'), run: () => void save('markdown', 'md') },
      { text: message('export-json'), run: () => void save('json', 'json') },
      { text: message('export-csv'), run: () => void save('csv', 'csv') },
    ], action);
  }

  /** @param {'markdown' | 'json' | 'csv'} format @param {string} ending */
  async function save(format, ending) {
    const item = parts.item();
    if (!item) return;
    try {
      const written = await ipc.export_highlights({ ...ALL_HIGHLIGHTS, item: item.id }, format);
      const path = await ipc.save_text(`${fileName(item.title)}.${ending}`, written);
      if (path) shell.toast(message('export-saved', { path }));
    } catch (error) {
      shell.toast(/** @type {any} */ (error).message);
    }
  }

  return {
    element,
    action,
    tab: () => tab,
    /** @param {Tab} next */
    choose,
    /** The open article is another, or has changed. */
    show() {
      const item = parts.item();
      const count = parts.highlights.marks().highlights.length;
      tabs[0].textContent = count > 0 ? message('notebook-highlights-count', { count }) : message('notebook-highlights');
      action.hidden = !item;
      highlights.show();
      choose(tab);
    },
    /** The part of the text in view is another. */
    follow: () => tab === 'outline' && outline.follow(),
  };
}

/** A title as a file's name. @param {string} title */
function fileName(title) {
  return title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'Aldine';
}
