// @ts-check
/**
 * The keys of the window: one table, and how a pressed key finds its command. Handling, tooltips, menus and the sheet
 * are all driven by the table. Nothing here touches the page.
 *
 * A key is written as a chord: `e`, `Shift+j`, `#`, `Mod+k`, `F6`, `Space`. `Mod` is Ctrl, on a Mac Command. Letters are
 * lower case; signs stand for themselves, so that `#` is `#` wherever the layout puts it. A sequence has a space: `g i`.
 *
 * @typedef {'anywhere' | 'list' | 'reader'} Scope
 *   Where the key acts: `list` is the sidebar and the list.
 * @typedef {'anywhere' | 'goto' | 'list' | 'choose' | 'reader'} Group  A heading of the sheet.
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
    toggleSidebar: ['['],
    focusMode: ['f'],
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
    goTrash: ['g r'],
    goAttention: ['g n'],
    goSettings: ['g s', 'Mod+,'],
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
  ...bindings('reader', 'reader', {
    paragraphNext: ['ArrowDown'],
    paragraphPrevious: ['ArrowUp'],
    sentenceRight: ['ArrowRight'],
    sentenceLeft: ['ArrowLeft'],
    pageDown: ['Space'],
    pageUp: ['Shift+Space'],
    nextArticle: ['j'],
    previousArticle: ['k'],
    findNext: ['F3', 'Mod+g'],
    findPrevious: ['Shift+F3', 'Mod+Shift+g'],
    textLarger: ['+', '='],
    textSmaller: ['-'],
    textReset: ['0'],
    linesShorter: ['<'],
    linesLonger: ['>'],
    display: ['d'],
    info: ['i'],
    copyLink: ['y'],
    back: ['u'],
  }),
];

/** Reader commands that need no place in the text: they act on the open article while the list has the keys too. */
const BESIDE_LIST = new Set([
  'pageDown', 'pageUp', 'findNext', 'findPrevious', 'textLarger', 'textSmaller', 'textReset', 'linesShorter', 'linesLonger',
  'display', 'info', 'copyLink',
]);

/** How long a started sequence waits for its second key, in milliseconds. */
export const SEQUENCE_WAIT = 1000;

/**
 * @typedef {object} KeyPress  The parts of a `KeyboardEvent` that matter.
 * @property {string} key
 * @property {string} code
 * @property {boolean} ctrlKey
 * @property {boolean} metaKey
 * @property {boolean} altKey
 * @property {boolean} shiftKey
 */

/**
 * The chord of a key press, or `null` for one that names no command of ours (Alt, AltGr, a lone modifier).
 *
 * @param {KeyPress} press
 * @param {boolean} mac
 * @returns {string | null}
 */
export function chordOf(press, mac) {
  const mod = mac ? press.metaKey : press.ctrlKey;
  // The other platform's modifier, and Alt, belong to the system; AltGr reports Ctrl and Alt together.
  if (press.altKey || (mac ? press.ctrlKey : press.metaKey)) return null;
  let key = press.key === ' ' ? 'Space' : press.key;
  if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'Dead', 'Unidentified'].includes(key)) return null;
  // A layout without Latin letters: the place of the key tells which letter is meant.
  if (key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(press.code)) key = press.code.slice(3).toLowerCase();
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (letter) key = key.toLowerCase();
  const shift = press.shiftKey && (letter || key.length > 1) ? 'Shift+' : '';
  return (mod ? 'Mod+' : '') + shift + key;
}

/**
 * Whether a chord still acts when single-key shortcuts are off.
 *
 * @param {string} chord
 * @returns {boolean}
 */
export function needsNoSwitch(chord) {
  return /^Mod\+/.test(chord) || /^(Shift\+)?(Arrow\w+|Enter|Space|Escape|Tab|Home|End|F\d+)$/.test(chord);
}

/**
 * @typedef {object} Matcher
 * @property {(chord: string, scope: Scope, now: number) => { commands: string[], pending: string[] }} press
 *   Feeds a chord. `commands`: what it means, the nearest scope first. `pending`: the sequences it may begin.
 * @property {() => void} reset  Forgets a started sequence.
 */

/**
 * Follows key presses through the table.
 *
 * @param {readonly Binding[]} [table]
 * @returns {Matcher}
 */
export function createMatcher(table = KEYMAP) {
  let started = '';
  let startedAt = 0;
  return {
    press(chord, scope, now) {
      const sequence = started && now - startedAt <= SEQUENCE_WAIT ? `${started} ${chord}` : chord;
      started = '';
      /** @param {Binding} binding  0 is here, 1 anywhere, 2 in the article beside the list; -1 does not apply. */
      const distance = (binding) => {
        if (binding.scope === scope) return 0;
        if (binding.scope === 'anywhere') return 1;
        return scope === 'list' && binding.scope === 'reader' && BESIDE_LIST.has(binding.command) ? 2 : -1;
      };
      const near = table.filter((binding) => distance(binding) >= 0).sort((a, b) => distance(a) - distance(b));
      const commands = near.filter((binding) => binding.keys.includes(sequence)).map((binding) => binding.command);
      const pending = near.flatMap((binding) => binding.keys).filter((key) => key.startsWith(`${sequence} `));
      if (pending.length > 0) {
        started = sequence;
        startedAt = now;
      }
      return { commands, pending };
    },
    reset() {
      started = '';
    },
  };
}

/**
 * The keys of a command as the table has them.
 *
 * @param {string} command
 * @returns {string[]}
 */
export function keysOf(command) {
  return KEYMAP.find((binding) => binding.command === command)?.keys ?? [];
}

const SIGNS = /** @type {Record<string, string>} */ ({
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
});

/**
 * A key as a person reads it on the keyboard.
 *
 * @param {string} key  A chord or a sequence.
 * @param {boolean} mac
 * @returns {string}  Such as `Ctrl N`, `G I`, `⌘K`.
 */
export function keyLabel(key, mac) {
  return key
    .split(' ')
    .map((chord) => {
      const parts = chord === '+' ? ['+'] : chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
      const last = parts.pop() ?? '';
      const shown = SIGNS[last] ?? (last.length === 1 ? last.toUpperCase() : last);
      const before = parts.map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : mac && part === 'Shift' ? '⇧' : part));
      return [...before, shown].join(mac ? '' : ' ');
    })
    .join(' ');
}
