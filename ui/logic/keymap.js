// @ts-check
/**
 * The keys of the window: the one table. Handling, tooltips, menus, the palette, the sheet and the settings are all
 * driven by it. What a person changes, and the presets, are in `key-changes.js`.
 *
 * A key is written as a chord: `e`, `Shift+j`, `#`, `Mod+k`, `F6`, `Space`. `Mod` is Ctrl, on a Mac Command; the order is
 * `Mod+Ctrl+Alt+Shift+`. Letters are lower case; signs stand for themselves, so that `#` is `#` wherever the layout puts
 * it. A sequence has a space: `g i`. A command without keys stands in the menus and the palette.
 *
 * @typedef {'anywhere' | 'list' | 'reader' | 'page'} Scope
 *   Where the key acts: `list` is the sidebar and the list, `page` a page in their place, such as the settings.
 * @typedef {'anywhere' | 'goto' | 'views' | 'list' | 'choose' | 'highlights' | 'reader'} Group  A heading of the sheet.
 * @typedef {object} Binding
 * @property {string} command  What it runs: the same name in the catalogue, `command-NAME`.
 * @property {Scope} scope
 * @property {Group} group
 * @property {string[]} keys  The first is the one shown in tooltips.
 */

/**
 * @param {Scope} scope
 * @param {Group} group
 * @param {Record<string, string[]>} commands
 * @returns {Binding[]}
 */
function bindings(scope, group, commands) {
  return Object.entries(commands).map(([command, keys]) => ({ command, scope, group, keys }));
}

/**
 * Every key of the window.
 *
 * @type {readonly Binding[]}
 */
export const KEYMAP = [
  ...bindings('anywhere', 'anywhere', {
    add: ['a', 'Mod+n'],
    search: ['/'],
    find: ['Mod+f'],
    undo: ['z', 'Mod+z'],
    redo: ['Shift+z', 'Mod+Shift+z'],
    help: ['?'],
    searchHelp: [],
    palette: ['Mod+k'],
    toggleSidebar: ['['],
    focusMode: ['f'],
    fullScreen: ['F11', 'Mod+Ctrl+f'],
    nextPane: ['F6'],
    previousPane: ['Shift+F6'],
    nextTheme: ['Shift+t'],
    interfaceLarger: ['Mod++', 'Mod+='],
    interfaceSmaller: ['Mod+-'],
    interfaceReset: ['Mod+0'],
    escape: ['Escape'],
  }),
  ...bindings('anywhere', 'goto', {
    goInbox: ['g i'],
    goLater: ['g l'],
    goArchive: ['g a'],
    goFavorites: ['g f'],
    goHighlights: ['g h'],
    goTags: ['g t'],
    goTrash: ['g r'],
    goAttention: ['g n'],
    goHistory: ['g u'],
    goImport: [],
    goSettings: ['g s', 'Mod+,'],
  }),
  ...bindings('list', 'views', {
    view1: ['1'],
    view2: ['2'],
    view3: ['3'],
    view4: ['4'],
    view5: ['5'],
    view6: ['6'],
    view7: ['7'],
    view8: ['8'],
    view9: ['9'],
  }),
  ...bindings('anywhere', 'views', {
    saveView: [],
  }),
  ...bindings('list', 'list', {
    next: ['j', 'ArrowDown'],
    previous: ['k', 'ArrowUp'],
    first: ['g g', 'Home'],
    last: ['Shift+g', 'End'],
    open: ['Enter', 'o'],
  }),
  ...bindings('anywhere', 'list', {
    openOriginal: ['v'],
    archive: ['e'],
    later: ['b'],
    favorite: ['s'],
    read: ['m'],
    tags: ['t', 'l'],
    moveTo: [],
    trash: ['#', 'Delete'],
    itemMenu: ['.', 'Shift+F10'],
    saveAgain: ['r'],
  }),
  ...bindings('list', 'choose', {
    choose: ['x'],
    extendDown: ['Shift+j', 'Shift+ArrowDown'],
    extendUp: ['Shift+k', 'Shift+ArrowUp'],
    chooseAll: ['* a', 'Mod+a'],
    chooseNone: ['* n'],
  }),
  ...bindings('reader', 'highlights', {
    highlight: ['h'],
    noteHighlight: ['n'],
    copyQuote: ['c'],
    highlight1: ['1'],
    highlight2: ['2'],
    highlight3: ['3'],
    highlight4: ['4'],
    nextHighlight: ['Shift+j'],
    previousHighlight: ['Shift+k'],
    deleteHighlight: ['Delete', 'Backspace'],
    selectionBar: ['Alt+F10'],
    extendWordRight: ['Shift+ArrowRight'],
    extendWordLeft: ['Shift+ArrowLeft'],
    extendLetterRight: ['Alt+Shift+ArrowRight'],
    extendLetterLeft: ['Alt+Shift+ArrowLeft'],
  }),
  ...bindings('reader', 'reader', {
    paragraphNext: ['ArrowDown'],
    paragraphPrevious: ['ArrowUp'],
    sentenceRight: ['ArrowRight'],
    sentenceLeft: ['ArrowLeft'],
    pageDown: ['Space'],
    pageUp: ['Shift+Space'],
    halfPageDown: [],
    halfPageUp: [],
    nextArticle: ['j'],
    previousArticle: ['k'],
    findNext: ['F3', 'Mod+g'],
    findPrevious: ['Shift+F3', 'Mod+Shift+g'],
    textLarger: ['+', '='],
    textSmaller: ['-'],
    textReset: ['0'],
    linesShorter: ['<'],
    linesLonger: ['>'],
    listen: ['p'],
    display: ['d'],
    notebook: [']'],
    info: ['i'],
    copyLink: ['y'],
    print: ['Mod+p'],
    lookUp: [],
    back: ['u'],
  }),
];

/** Reader commands that need no place in the text: they act on the open article while the list has the keys too. */
export const BESIDE_LIST = new Set([
  'pageDown', 'pageUp', 'halfPageDown', 'halfPageUp', 'findNext', 'findPrevious', 'textLarger', 'textSmaller', 'textReset', 'linesShorter', 'linesLonger',
  'listen', 'display', 'notebook', 'info', 'copyLink', 'print',
]);
