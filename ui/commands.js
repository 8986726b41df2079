// @ts-check
/**
 * What each command of the key table does. The reader's own commands are its own; these are the shell's.
 */
import { openMenu } from './views/menu.js';

/** Where items can lie. */
const MOVES = /** @type {const} */ ([
  { place: 'inbox', icon: 'inbox' },
  { place: 'later', icon: 'clock' },
  { place: 'archive', icon: 'archive' },
  { place: 'trash', icon: 'trash-2' },
]);

/**
 * @param {typeof import('./ipc.js')} ipc
 * @param {import('./shell.js').Shell} shell
 * @param {object} parts
 * @param {ReturnType<typeof import('./acts.js').createActs>} parts.acts
 * @param {ReturnType<typeof import('./views/list.js').createList>} parts.list
 * @param {import('./shell.js').Reader} parts.reader
 * @param {ReturnType<typeof import('./views/add.js').createAdd>} parts.add
 * @param {ReturnType<typeof import('./views/help.js').createHelp>} parts.help
 * @param {ReturnType<typeof import('./views/palette.js').createPalette>} parts.palette
 * @param {ReturnType<typeof import('./panes.js').createPanes>} parts.panes
 * @param {ReturnType<typeof import('./appearance.js').applyAppearance>} parts.appearance
 * @param {ReturnType<typeof import('./saved-views.js').createSavedViews>} parts.views
 * @param {() => void} parts.searchHelp
 * @param {() => string[]} parts.tags  The tags of the library.
 * @param {() => import('./shell.js').Item | null} parts.open
 * @param {(ids: string[], to: import('./acts.js').Destination) => Promise<void>} parts.put
 * @param {(step: 1 | -1) => Promise<void>} parts.openBeside
 * @param {(id: string) => void} parts.saveAgain
 * @param {(error: any) => void} parts.failed
 */
export function createCommands(ipc, shell, parts) {
  const { message } = shell;
  const { acts, list, panes, failed } = parts;

  /** What a command acts on: in the reader the open article, in the list the chosen rows or the cursor's. */
  const targets = () => {
    const open = parts.open();
    if (panes.scope() === 'reader' && open) return [open.id];
    return panes.scope() === 'page' ? [] : list.targets();
  };
  /** @param {import('./shell.js').Verb} verb */
  const act = (verb) => () => {
    const ids = targets();
    if (ids.length === 0) return false;
    shell.act(verb, ids, panes.scope() === 'reader' ? (document.querySelector('#article .bar [data-verb="tags"]') ?? document.querySelector('#article') ?? undefined) : list.cursorElement())
      .then(() => verb !== 'tags' && ids.length > 1 && list.chooseNone());
    return true;
  };
  /** @param {(id: string) => void} run */
  const withOne = (run) => () => {
    const ids = targets();
    if (ids.length !== 1) return false;
    run(ids[0]);
    return true;
  };
  /** @param {import('./generated/types').View} view */
  const go = (view) => () => panes.go({ view, tag: null });
  /** @param {1 | -1 | 0} step */
  const resize = (step) => () => shell.announce(message('interface-size', { size: parts.appearance.resize(step) }));

  /** @param {string} id */
  async function openOriginal(id) {
    const item = list.item(id) ?? (await ipc.get_item(id));
    if (item.url) await ipc.open_external(item.url);
    else shell.toast(message('no-original'));
  }

  /** @param {string[]} ids @param {Element} anchor */
  function moveMenu(ids, anchor) {
    openMenu(message('command-moveTo'), [
      ...MOVES.map(({ place, icon }) => ({ text: message(`view-${place}`), icon, run: () => void parts.put(ids, { place }) })),
      { text: message('view-favorites'), icon: 'star', run: () => void parts.put(ids, { favorite: true }) },
      ...parts.tags().map((tag, at) => ({ text: tag, icon: 'hash', separated: at === 0, run: () => void parts.put(ids, { tag }) })),
    ], anchor);
  }

  /** @param {string} id @param {Element} anchor */
  async function itemMenu(id, anchor) {
    const item = list.item(id) ?? (await ipc.get_item(id));
    const key = shell.keys.label;
    const verb = (/** @type {import('./shell.js').Verb} */ name, /** @type {string} */ text, /** @type {string} */ icon) =>
      ({ text: message(text), icon, key: key(name), run: () => void shell.act(name, [id], anchor) });
    const open = { text: message('open'), icon: 'book-open', key: key('open'), run: () => void shell.openItem(id, { focus: true }) };
    if (item.place === 'trash') {
      openMenu(message('item-menu', { title: item.title }), [open, verb('restore', 'act-restore', 'archive-restore'),
        { ...verb('delete', 'act-delete', 'trash-2'), danger: true, separated: true }], anchor);
      return;
    }
    openMenu(message('item-menu', { title: item.title }), [
      open,
      verb('archive', item.place === 'archive' ? 'act-unarchive' : 'act-archive', 'archive'),
      verb('later', item.place === 'later' ? 'act-unlater' : 'act-later', 'clock'),
      verb('favorite', item.favorite ? 'act-unfavorite' : 'act-favorite', 'star'),
      verb('read', item.reading === 'finished' ? 'act-unread' : 'act-read', 'circle-dot'),
      verb('tags', 'act-tags', 'tag'),
      { text: message('act-moveTo'), icon: 'folder-open', key: key('moveTo'), run: () => moveMenu([id], anchor) },
      ...(item.url ? [{ text: message('command-openOriginal'), icon: 'external-link', key: key('openOriginal'), separated: true, run: () => void openOriginal(id).catch(failed) }] : []),
      ...(parts.open()?.id === id && item.seal !== 'failed' ? [{ text: message('command-print'), icon: 'printer', key: key('print'), run: () => shell.keys.run('print') }] : []),
      ...(item.url ? [{ text: message('command-saveAgain'), icon: 'refresh-cw', key: key('saveAgain'), run: () => parts.saveAgain(id) }] : []),
      { ...verb('trash', 'act-trash', 'trash-2'), danger: true, separated: true },
      // In focus mode the sidebar and its button are away.
      ...(panes.scope() === 'reader' ? [{ text: message('palette'), icon: 'keyboard', key: key('palette'), separated: true, run: () => parts.palette.open() }] : []),
    ], anchor);
  }

  /** One layer a press: what is open over the article first, the article last. */
  function escape() {
    if (panes.closeDrawer()) return true;
    if (panes.leavePage()) return true;
    if (panes.scope() === 'reader') {
      if (parts.reader.commands.escape?.()) return true;
      if (panes.leaveFocus()) return true;
      panes.back();
      return true;
    }
    if (list.chosen() > 0) {
      list.chooseNone();
      return true;
    }
    return panes.leaveSearch();
  }

  /** @type {Record<string, () => boolean | void>} */
  const commands = {
    add: () => parts.add.open(),
    search: () => panes.search(),
    undo: () => void acts.undo().catch(failed),
    redo: () => void acts.redo().catch(failed),
    help: () => parts.help.open(),
    searchHelp: () => parts.searchHelp(),
    palette: () => parts.palette.open(),
    toggleSidebar: () => panes.toggleSidebar(),
    focusMode: () => panes.focusMode(),
    fullScreen: () => void ipc.toggle_full_screen().catch(failed),
    nextPane: () => panes.nextPane(1),
    previousPane: () => panes.nextPane(-1),
    nextTheme: () => shell.announce(message(`theme-${parts.appearance.nextTheme()}`)),
    interfaceLarger: resize(1),
    interfaceSmaller: resize(-1),
    interfaceReset: resize(0),
    escape,
    goInbox: go('inbox'),
    goLater: go('later'),
    goArchive: go('archive'),
    goFavorites: go('favorites'),
    goTrash: go('trash'),
    goAttention: go('needs_attention'),
    goHighlights: () => panes.openPage('highlights'),
    goTags: () => panes.openPage('tags'),
    goHistory: () => panes.openPage('history'),
    goImport: () => panes.openPage('import'),
    goSettings: () => panes.openPage('settings'),
    next: () => list.move(1),
    previous: () => list.move(-1),
    first: () => list.first(),
    last: () => list.last(),
    open: () => list.openCursor(),
    openOriginal: withOne((id) => void openOriginal(id).catch(failed)),
    archive: act('archive'),
    later: act('later'),
    favorite: act('favorite'),
    read: act('read'),
    tags: act('tags'),
    trash: act('trash'),
    moveTo: () => {
      const ids = targets();
      if (ids.length === 0) return false;
      moveMenu(ids, list.cursorElement());
      return true;
    },
    saveView: () => parts.views.save(),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`view${at + 1}`, () => parts.views.go(at)])),
    itemMenu: () => parts.views.menu() || withOne((id) => void itemMenu(id, panes.scope() === 'reader' ? (document.querySelector('#article .bar [data-verb="menu"]') ?? list.cursorElement()) : list.cursorElement()).catch(failed))(),
    saveAgain: withOne(parts.saveAgain),
    choose: () => list.toggle(),
    extendDown: () => void list.extend(1).catch(failed),
    extendUp: () => void list.extend(-1).catch(failed),
    chooseAll: () => void list.chooseAll().then(() => shell.announce(message('chosen', { count: list.chosen() }))).catch(failed),
    chooseNone: () => list.chooseNone(),
    nextArticle: () => void parts.openBeside(1),
    previousArticle: () => void parts.openBeside(-1),
    back: () => panes.back(),
  };

  return { commands, itemMenu, targets };
}
