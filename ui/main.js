// @ts-check
/**
 * Wires the window: makes the views, the one `Shell` they share, and what each command does. The only file that knows
 * them all; it draws nothing itself.
 */
import * as ipc from './ipc.js';
import { createActs } from './acts.js';
import { applyAppearance } from './appearance.js';
import { createCommands } from './commands.js';
import { createKeys } from './keys.js';
import { createFormat } from './logic/format.js';
import { ALL_HIGHLIGHTS } from './logic/highlight-list.js';
import { FALLBACK, chooseLanguage } from './logic/languages.js';
import { loadMessages } from './messages.js';
import { createOpening } from './opening.js';
import { createPalette } from './views/palette.js';
import { paletteEntries } from './palette-entries.js';
import { createPanes } from './panes.js';
import { createSaveOutcomes } from './save-outcomes.js';
import { createKeyHint } from './views/key-hint.js';
import { createSaves } from './saves.js';
import { createSettings } from './settings.js';
import { createAdd } from './views/add.js';
import { createHelp } from './views/help.js';
import { createHighlightsPage } from './views/highlights-page.js';
import { createSavedViews } from './saved-views.js';
import { whileTyping } from './logic/query-text.js';
import { offersFrom } from './logic/search-offers.js';
import { createSearchEmpty } from './views/search-empty.js';
import { createSearchHelp } from './views/search-help.js';
import { followDrag } from './views/drag.js';
import { createList } from './views/list.js';
import { createImport } from './views/import.js';
import { createHistory } from './views/history.js';
import { createListPane } from './views/list-pane.js';
import { createReader } from './views/reader.js';
import { createSearch } from './views/search.js';
import { createSettingsPage } from './views/settings.js';
import { createSidebar } from './views/sidebar.js';
import { stepText } from './views/save-row.js';
import { openTags } from './views/tags.js';
import { createTagsPage } from './views/tags-page.js';
import { createToast } from './views/toast.js';
import { startTooltips } from './views/tooltip.js';
import { unopenedPage } from './views/unopened.js';
import { createWelcome } from './views/welcome.js';

/** How long typing in the search field rests before the count is spoken, in milliseconds. */
const SPOKEN_AFTER = 500;

/** Of how many results what narrows a search is told. */
const OFFERED_FROM = 60;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

async function start() {
  // A library that does not open has no settings either.
  const [state, stored] = await Promise.all([ipc.start_state(), ipc.get_settings().catch(() => /** @type {Record<string, string>} */ ({})), loadIcons()]);
  const language = chooseLanguage(stored.language ?? 'system', navigator.languages);
  Object.assign(document.documentElement, { lang: language.tag, dir: language.dir });
  const message = await loadMessages(language.tag, FALLBACK.tag);
  if (state.error) {
    byId('window').replaceWith(unopenedPage(message, { library: state.library, error: state.error }));
    document.documentElement.dataset.ready = 'true';
    return;
  }
  const format = createFormat(language.tag);
  const status = byId('status');

  /** @param {string} text */
  const announce = (text) => {
    // The same words twice are not spoken again unless the region changes: empty it first.
    status.textContent = '';
    requestAnimationFrame(() => { status.textContent = text; });
  };
  /** @param {any} error */
  const failed = (error) => {
    console.error(error);
    toast.show(error?.message ? message('failed-with', { message: error.message, advice: error.what_to_do ?? '' }) : message('failed'));
  };
  const settings = createSettings(ipc, stored, failed);
  settings.on((key, value) => {
    // Every word changes: the window begins anew once the choice is stored.
    if (key === 'language') ipc.set_setting(key, value).then(() => location.reload(), failed);
  });
  const toast = createToast(() => keys, announce);
  byId('toasts').append(toast.element);

  /** @type {Record<string, () => boolean | void>} */
  let commands = {};
  let searchTimer = 0;

  const keyHint = createKeyHint();
  const keys = createKeys(settings, {
    scope: () => panes.scope(),
    run: (command) => {
      const page = panes.page();
      // On a page the list and the article are not seen: their keys are the page's, or nobody's.
      const seen = !page || keys.table().some((binding) => binding.command === command && binding.scope === 'anywhere');
      const run = page?.commands?.[command] ?? (seen ? commands[command] ?? reader.commands[command] : undefined);
      return run !== undefined && run() !== false;
    },
    pending: keyHint.show,
  });

  /** @type {import('./shell.js').Shell} */
  const shell = {
    toast: (text, action) => toast.show(text, action),
    announce,
    openItem: (id, options) => opening.openItem(id, options),
    act: (verb, ids, anchor) => opening.through(ids, () => acts.act(verb, ids, anchor)),
    openMenu: (id, anchor) => void commandsOf.itemMenu(id, anchor),
    saveAgain: (id) => outcomes.saveAgain(id),
    search: (text) => panes.search(text),
    place: () => list.place(opening.item()?.id ?? ''),
    step: (step) => void opening.beside(step),
    back: () => panes.back(),
    narrow: () => panes.layout() === 'narrow',
    listTitle: () => panes.title(),
    settings,
    keys,
    message,
  };

  const outcomes = createSaveOutcomes(ipc, shell, {
    saves: () => saves, item: (id) => itemOf(id), showSaves: () => add.open(), refresh: (id) => opening.item()?.id === id && reader.refresh(),
  });
  const saves = createSaves(ipc, (save) => {
    add.showSaves(save);
    sidebar.setSaving(saves.left());
    if ('again' in save.input) list.redraw();
    if (save.state !== 'done' && save.state !== 'failed') return;
    changed();
    if (add.isOpen()) announce(message(save.state === 'done' ? 'save-done' : 'save-failed', { title: save.saved?.item.title ?? save.name }));
    else outcomes.say(save).catch(failed);
  });
  const list = createList(ipc, shell, format, {
    open: (item, options) => void opening.show(item, options),
    drag: (press, ids, item) => followDrag(press, {
      text: () => (ids.length === 1 ? item.title : message('chosen', { count: ids.length })),
      over: sidebar.dropTarget,
      drop: (target) => void opening.through(ids, () => acts.put(ids, sidebar.destination(target))).then(list.chooseNone),
    }),
    act: (act, item, anchor) => (act === 'menu' ? commandsOf.itemMenu(item.id, anchor) : void shell.act(/** @type {any} */ (act), [item.id], anchor)),
    saving: (id) => {
      const save = saves.ofItem(id);
      return save ? stepText(shell, save) : null;
    },
    changed: () => showPane(),
    failed,
  });
  const search = createSearch(ipc, shell, {
    input: (text) => void searchFor(text),
    leave: () => panes.leaveSearch(),
    move: list.move,
    open: list.openCursor,
    help: () => searchHelp.open(),
    failed,
  });
  const searchHelp = createSearchHelp(shell, { search: (text) => panes.search(text) });
  const searchEmpty = createSearchEmpty(ipc, shell, { ask: search.ask, failed });
  const listPane = createListPane(shell, format, { list: list.element, search, searchEmpty }, {
    sort: (sort) => {
      if (sort !== 'relevance' && (panes.searching() || !views.sort(sort))) settings.set('sort', sort);
      list.show({ sort }).catch(failed);
    },
    sorted: () => list.query().sort,
    density: () => {
      const density = document.documentElement.dataset.density === 'compact' ? 'comfortable' : 'compact';
      if (!views.density(density)) settings.set('density', density);
      else appearance.density(density);
    },
    filter: (reading) => panes.setFilter(reading),
    act: (verb, anchor) => void shell.act(verb, list.targets(), anchor).then(() => verb !== 'tags' && list.chooseNone()),
    none: list.chooseNone,
    sidebar: () => panes.toggleSidebar(),
    run: keys.run,
  });
  const sidebar = createSidebar(shell, format, {
    go: (target) => panes.go(target),
    search: () => panes.search(),
    add: () => add.open(),
    palette: () => palette.open(),
    page: (name) => panes.openPage(name),
    rename: (view) => views.rename(view),
    order: (ids) => views.order(ids),
    remove: (view) => views.remove(view),
    close: () => panes.toggleSidebar(),
    showSaves: () => add.open(),
  });
  const reader = createReader(ipc, shell);
  const add = createAdd(ipc, shell, format, saves, { open: (id) => void opening.openItem(id, { focus: true }), details: (id) => void opening.openItem(id).then(() => reader.commands.info?.()), failed });
  const opening = createOpening(ipc, shell, { list, reader, panes: () => panes, failed });
  const help = createHelp(shell, { changeKeys: () => panes.openPage('settings', 'keyboard') });
  const welcome = createWelcome(shell, { save: add.addText, files: add.chooseFiles, paste: () => add.open(), sample: add.addSample });
  const settingsPage = createSettingsPage(ipc, shell, format, { start: state, counts: sidebar.counts, close: () => panes.leavePage(), failed });
  /** @param {string} said */
  const afterActs = async (said) => {
    await changed();
    acts.told(said);
  };
  const leavePage = () => void panes.leavePage();
  const highlights = createHighlightsPage(ipc, shell, format, { close: leavePage, tags: () => sidebar.counts()?.tags ?? [], done: afterActs, failed });
  const acts = createActs(ipc, shell, {
    item: itemOf,
    done: changed,
    editTags: (items, anchor) => openTags(shell, {
      name: message('tags-field', { count: items.length, title: items[0]?.title ?? '' }),
      each: items.map((item) => item.tags),
      known: sidebar.counts()?.tags ?? [],
      suggest: items.length === 1 ? () => ipc.suggest_tags(items[0].id) : undefined,
      turn: async (add, tag) => {
        const ids = items.map((item) => item.id);
        await (add ? ipc.tag_items(ids, [tag]) : ipc.untag_items(ids, [tag]));
        await changed();
        announce(message(add ? 'did-tag' : 'did-untag', { tag, count: items.length, title: items[0]?.title ?? '' }));
      },
    }, anchor, failed),
    failed,
  });
  const tagsPage = createTagsPage(ipc, shell, { close: leavePage, show: (tag) => panes.go({ view: 'all', tag }), done: afterActs, failed });
  const history = createHistory(ipc, shell, format, { close: leavePage, undo: acts.undo, redo: acts.redo, failed });
  const imports = createImport(ipc, shell, format, {
    close: leavePage, open: () => panes.openPage('import'), show: () => panes.go({ view: 'all', tag: null }), done: afterActs, undo: () => acts.undo(1), failed,
  });
  const views = createSavedViews(ipc, shell, { list, search, sidebar, panes: () => panes, changed, done: afterActs, failed });
  const panes = createPanes(shell, { sidebar, list, listPane, search, reader, welcome, pages: { settings: settingsPage, highlights, tags: tagsPage, history, import: imports },
    toast, density: (next) => appearance.density(next), failed }, opening.item);
  const appearance = applyAppearance(settings, () => {
    list.redraw();
    panes.relayout();
  });
  const tags = () => (sidebar.counts()?.tags ?? []).map((tag) => tag.name);
  const palette = createPalette(shell, {
    ...paletteEntries(ipc, shell, format, {
      commands: () => commands, reader, open: opening.item, list, panes, counts: sidebar.counts, views: sidebar.views, targets: () => commandsOf.targets(),
    }),
    failed,
  });
  const commandsOf = createCommands(ipc, shell, {
    acts, list, reader, add, help, palette, panes, appearance, tags, views, searchHelp: searchHelp.open, open: opening.item, openBeside: opening.beside, saveAgain: outcomes.saveAgain,
    put: (ids, to) => opening.through(ids, () => acts.put(ids, to)), failed,
  });
  commands = commandsOf.commands;

  /** @param {string} id */
  function itemOf(id) {
    const open = opening.item();
    return open?.id === id ? open : list.item(id);
  }

  /** @param {string} text */
  async function searchFor(text) {
    await list.show(text.trim() ? { view: 'all', tag: null, text: whileTyping(text) } : panes.question());
    clearTimeout(searchTimer);
    if (text.trim()) searchTimer = window.setTimeout(() => announce(message('found', { count: list.total() })), SPOKEN_AFTER);
  }

  async function changed() {
    const [counts, saved, marked, tags] = await Promise.all([ipc.get_counts(), ipc.list_views(), ipc.list_highlights(ALL_HIGHLIGHTS), ipc.get_tags(), list.refresh()]);
    sidebar.setCounts({ ...counts, highlights: marked.total, tags: tags.map((tag) => ({ name: tag.name, color: tag.color, count: tag.items })) }, saved);
    panes.setViews(saved);
    panes.page()?.refresh?.();
    add.setKnownTags(counts.tags.map((tag) => tag.name));
    panes.setEmpty(counts.complete + counts.needs_attention + counts.trash === 0);
    showPane();
    await opening.refresh();
  }

  /** Pages are saved; lists of articles from other programs are looked at first. @param {string[]} paths */
  function addFiles(paths) {
    const lists = paths.filter((path) => /\.jsonl$/i.test(path));
    if (lists.length > 0) imports.check(lists);
    add.addFiles(paths.filter((path) => !lists.includes(path)));
  }

  function showPane() {
    const counts = sidebar.counts();
    const query = list.query();
    listPane.update({
      title: panes.title(), total: list.total(), known: list.known(), chosen: list.chosen(), searching: panes.searching(), query: { ...query, text: panes.searching() ? search.text() : query.text },
      offers: offersFrom(list.head(OFFERED_FROM), search.tokens()), trash: query.view === 'trash', view: panes.target().saved ? 'saved' : panes.target().tag ? 'tag' : query.view, later: counts?.later ?? 0, filter: panes.filter(),
    });
  }

  await panes.start({ sidebar: sidebar.element, list: listPane.element, reader: reader.element, pages: [welcome.element, settingsPage.element, highlights.element, tagsPage.element, history.element, imports.element], dialogs: [add.element, help.element, palette.element, searchHelp.element, keyHint.element] });
  startTooltips(keys);
  await Promise.all([
    ipc.on('library-changed', () => { changed().then(() => opening.item() && reader.refresh()).catch(failed); }),
    ipc.on('open-item', ({ id, highlight }) => void opening.openItem(id, { focus: true, highlight: highlight ?? undefined })),
    ipc.on('files-dropped', ({ paths }) => { panes.showDrop(false); addFiles(paths); }),
    ipc.on('drag-over', ({ over }) => panes.showDrop(over)),
    // Any program or web page can ask through a link: nothing is fetched before a person says so.
    ipc.on('backup-failed', (problem) => toast.show(message('backup-failed', { message: problem.message, advice: problem.what_to_do }))),
    ipc.on('save-requested', ({ url }) => add.open(url)),
  ]);
  document.addEventListener('paste', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (target.closest('input, textarea, dialog') || !text.trim()) return;
    event.preventDefault();
    add.addText(text);
  });
  await changed();
  if (state.open) await opening.openItem(state.open, state.highlight ? { highlight: state.highlight } : {});
  addFiles(state.files);
  if (state.save.length > 0) add.open(state.save.join('\n'));
  document.documentElement.dataset.ready = 'true';
}

/** Puts the icons into the page once; every icon is a reference to one of them. */
async function loadIcons() {
  const response = await fetch('icons.svg');
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  const sprite = document.importNode(parsed.documentElement, true);
  sprite.setAttribute('class', 'sprite');
  sprite.setAttribute('aria-hidden', 'true');
  document.body.prepend(sprite);
}

start().catch((error) => {
  // Without its words the window can only show what the program says.
  document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: `${error?.message ?? error}\n${error?.what_to_do ?? ''}` }));
});
