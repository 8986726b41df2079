// @ts-check
/**
 * The tags in the sidebar, nested by `/`. Right opens what lies below a tag, Left folds it away.
 */
import { el, icon } from '../dom.js';
import { tagTree } from '../logic/tag-tree.js';
import { sidebarCount } from './sidebar-count.js';

/**
 * @typedef {import('../generated/types').TagCount & { color: import('../generated/types').Color | null }} TagCount
 */

/**
 * @param {import('../shell.js').Shell} shell
 * @param {import('../logic/format.js').Format} format
 * @param {{ go: (tag: string) => void, page: () => void, drawn: () => void }} hooks  `page`: all tags, to change them.
 */
export function createSidebarTags(shell, format, hooks) {
  const { message, settings } = shell;
  const list = el('ul', { class: 'sidebar-list', 'aria-labelledby': 'sidebar-tags' });
  const title = el('button', { type: 'button', class: 'sidebar-group sidebar-item', id: 'sidebar-tags', 'data-page': 'tags', onclick: () => hooks.page() }, el('span', { class: 'sidebar-name' }, message('tags')), icon('chevron-right', 'mirrors'));
  const element = el('div', { hidden: true }, title, list);
  /** @type {TagCount[]} */
  let tags = [];

  /** @returns {Set<string>} */
  const closed = () => {
    try {
      const stored = JSON.parse(settings.get('tags_closed', '[]'));
      return new Set(Array.isArray(stored) ? stored : []);
    } catch {
      return new Set();
    }
  };

  /** @param {string} name @param {boolean} open */
  function fold(name, open) {
    const next = closed();
    if (open) next.delete(name);
    else next.add(name);
    settings.set('tags_closed', JSON.stringify([...next]));
    draw();
    hooks.drawn();
    focus(name);
  }
  /** @param {string} name */
  const focus = (name) => /** @type {HTMLElement | undefined} */ ([...list.querySelectorAll('.sidebar-item')].find((one) => one instanceof HTMLElement && one.dataset.tag === name))?.focus();

  function draw() {
    element.hidden = tags.length === 0;
    list.replaceChildren(...tagTree(tags, closed()).map((node) => {
      const button = el('button', {
        type: 'button', class: 'sidebar-item', tabindex: '-1', 'data-view': 'all', 'data-tag': node.name, 'aria-expanded': node.parent ? String(node.open) : null,
        'aria-label': message('sidebar-item', { name: node.name, count: node.count }), onclick: () => hooks.go(node.name),
      }, node.color ? el('span', { class: 'swatch', 'data-color': node.color }) : icon('hash'), el('bdi', { class: 'sidebar-name' }, node.label),
      sidebarCount(format, node.count));
      button.style.paddingInlineStart = `${0.625 + node.depth}rem`;
      button.addEventListener('keydown', (event) => {
        const rtl = document.documentElement.dir === 'rtl';
        const open = event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
        if (!open && event.key !== (rtl ? 'ArrowRight' : 'ArrowLeft')) return;
        event.preventDefault();
        event.stopPropagation();
        if (node.parent && node.open !== open) fold(node.name, open);
        else if (!open && node.depth > 0) focus(node.name.slice(0, node.name.lastIndexOf('/')));
      });
      const toggle = node.parent ? el('button', { type: 'button', class: 'tag-fold', tabindex: '-1', 'aria-label': message(node.open ? 'tag-fold' : 'tag-unfold', { tag: node.name }), onclick: () => fold(node.name, !node.open) }, icon(node.open ? 'chevron-down' : 'chevron-right', 'mirrors')) : null;
      return el('li', { class: 'sidebar-tag' }, button, toggle);
    }));
  }

  return {
    element,
    /** @param {TagCount[]} next */
    set(next) {
      tags = next;
      draw();
    },
  };
}
