// @ts-check
/**
 * What the command palette offers: the commands that can run now, places, tags, settings and articles.
 */
import { whileTyping } from './logic/query-text.js';
import { THEMES } from './logic/layout.js';
import { PRESETS } from './logic/key-changes.js';

/**
 * @typedef {import('./views/palette.js').Entry} Entry
 */

/** The icons of commands; the others have the keyboard's. */
const ICONS = /** @type {Record<string, string>} */ ({
  add: 'plus', search: 'search', find: 'text-search', undo: 'undo-2', redo: 'redo-2', help: 'keyboard', toggleSidebar: 'panel-left', focusMode: 'book-open',
  fullScreen: 'maximize', nextTheme: 'palette', goInbox: 'inbox', goLater: 'clock', goArchive: 'archive', goFavorites: 'star', goTrash: 'trash-2', goHighlights: 'highlighter', goTags: 'hash', goHistory: 'history', saveView: 'bookmark-plus', goImport: 'file-down', searchHelp: 'circle-question-mark',
  goAttention: 'triangle-alert', goSettings: 'settings', open: 'book-open', openOriginal: 'external-link', archive: 'archive', later: 'clock', favorite: 'star',
  read: 'circle-dot', tags: 'tag', moveTo: 'folder-open', trash: 'trash-2', saveAgain: 'refresh-cw', choose: 'square-check', display: 'type', info: 'info', copyLink: 'link',
});

/** Commands that only make sense as a key; the saved views stand there by their names. */
const KEY_ONLY = new Set([...Array.from({ length: 9 }, (_, at) => `view${at + 1}`), 'escape', 'palette', 'itemMenu', 'next', 'previous', 'nextPane', 'previousPane']);

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {import('./logic/format.js').Format} format
 * @param {object} parts
 * @param {() => Record<string, () => boolean | void>} parts.commands
 * @param {import('./shell.js').Reader} parts.reader
 * @param {() => import('./shell.js').Item | null} parts.open
 * @param {ReturnType<typeof import('./views/list.js').createList>} parts.list
 * @param {ReturnType<typeof import('./panes.js').createPanes>} parts.panes
 * @param {() => import('./generated/types').Counts | null} parts.counts
 * @param {() => import('./generated/types').SavedView[]} parts.views
 * @param {() => string[]} parts.targets  What the commands of the list act on.
 */
export function paletteEntries(ipc, shell, format, parts) {
  const { message, settings } = shell;

  /** @param {number} count */
  const articles = (count) => message('articles', { count });

  /** @param {import('./logic/keymap.js').Binding} binding */
  function able(binding) {
    if (KEY_ONLY.has(binding.command)) return false;
    if (binding.scope === 'reader' && !parts.open()) return false;
    if (binding.group === 'list' && binding.scope === 'anywhere' && parts.targets().length === 0) return false;
    return binding.command in parts.commands() || binding.command in parts.reader.commands;
  }

  /** @returns {Entry[]} */
  const commands = () => shell.keys.table().filter(able).map((binding) => ({
    name: `command:${binding.command}`,
    group: binding.group === 'goto' ? 'goto' : binding.scope === 'reader' || (binding.group === 'list' && binding.scope === 'anywhere') ? 'item' : 'commands',
    icon: ICONS[binding.command] ?? 'keyboard',
    text: message(`command-${binding.command}`),
    key: shell.keys.label(binding.command),
    run: () => shell.keys.run(binding.command),
  }));

  /** @returns {Entry[]} */
  const views = () => parts.views().map((view, at) => ({
    name: `view:${view.id}`, group: 'goto', icon: 'layers', text: view.name, also: view.query.text, more: view.query.text, key: at < 9 ? shell.keys.label(`view${at + 1}`) : '',
    run: () => parts.panes.go({ view: 'all', tag: null, saved: view }),
  }));

  /** @returns {Entry[]} */
  const tags = () => (parts.counts()?.tags ?? []).map((tag) => ({
    name: `tag:${tag.name}`, group: 'tags', icon: 'hash', text: tag.name, also: `#${tag.name}`, more: articles(tag.count),
    run: () => parts.panes.go({ view: 'all', tag: tag.name }),
  }));

  /** @param {string} key @param {string} value @param {string} icon @param {string} text @param {string} name @returns {Entry} */
  const setting = (key, value, icon, text, name) => ({ name: `setting:${key}=${value}`, group: 'settings', icon, text, also: name, more: name, run: () => settings.set(key, value) });
  /** @returns {Entry[]} */
  const choices = () => [
    ...THEMES.map((theme) => setting('theme', theme, 'palette', message(`theme-${theme}`), message('theme'))),
    ...['comfortable', 'compact'].map((density) => setting('density', density, 'rows-3', message(`density-${density}`), message('density'))),
    ...Object.keys(PRESETS).map((preset) => setting('key_preset', preset, 'keyboard', message(`preset-${preset}`), message('key-preset'))),
    ...['reading', 'highlights', 'keyboard', 'network', 'about'].map((section) => /** @type {Entry} */ ({
      name: `settings:${section}`, group: 'settings', icon: 'settings', text: message(`settings-${section}`), more: message('settings'), also: message('settings'),
      run: () => parts.panes.openPage('settings', section),
    })),
  ];

  return {
    /** @returns {Entry[]} */
    entries: () => [...commands(), ...views(), ...tags(), ...choices()],
    /** @param {string} text @param {number} limit @returns {Promise<Entry[]>} */
    async articles(text, limit) {
      const { hits } = await ipc.search_items({ view: 'all', tag: null, text: whileTyping(text), sort: 'newest', offset: 0, limit });
      return hits.map(({ item }) => ({
        name: `article:${item.id}`, group: 'articles', icon: 'file-text', text: item.title,
        more: [item.site_name ?? '', message('minutes', { minutes: item.reading_minutes })].filter((part) => part !== '').join(' · '),
        run: () => void shell.openItem(item.id, { focus: true }),
      }));
    },
    /** What the commands of group `item` act on, when it is one. */
    title() {
      const ids = parts.targets();
      const open = parts.open();
      return ids.length === 1 ? (open?.id === ids[0] ? open : parts.list.item(ids[0]))?.title ?? null : null;
    },
    /** @param {string} text */
    search: (text) => parts.panes.search(text),
  };
}
