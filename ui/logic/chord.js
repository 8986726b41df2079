// @ts-check
/**
 * Chords: how a key press is written, and how a chord is shown to a person. Nothing here touches the page.
 */

/**
 * @typedef {object} KeyPress  The parts of a `KeyboardEvent` that matter.
 * @property {string} key
 * @property {string} code
 * @property {boolean} ctrlKey
 * @property {boolean} metaKey
 * @property {boolean} altKey
 * @property {boolean} shiftKey
 */

/** What the keys of these places write on a US keyboard, without and with Shift. */
const PLACES = /** @type {Record<string, [string, string]>} */ ({
  Backquote: ['`', '~'], Minus: ['-', '_'], Equal: ['=', '+'], BracketLeft: ['[', '{'], BracketRight: [']', '}'],
  Semicolon: [';', ':'], Quote: ["'", '"'], Backslash: ['\\', '|'], Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'],
});

/**
 * The chord of a key press, or `null` for one that names no command of ours (a lone modifier, Alt or AltGr with a sign).
 *
 * @param {KeyPress} press
 * @param {boolean} mac
 * @returns {string | null}
 */
export function chordOf(press, mac) {
  const mod = mac ? press.metaKey : press.ctrlKey;
  // The system's own modifier.
  if (!mac && press.metaKey) return null;
  let key = press.key === ' ' ? 'Space' : press.key;
  if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'Dead', 'Unidentified', 'Process'].includes(key)) return null;
  // Alt and a letter write a sign on many layouts, and open menus on others: only keys with a name take Alt.
  if (press.altKey && key.length === 1) return null;
  // A layout without Latin letters: the place of the key tells which letter or sign is meant.
  if (key.length === 1 && key > '\u007f') key = /^Key[A-Z]$/.test(press.code) ? press.code.slice(3) : (PLACES[press.code]?.[press.shiftKey ? 1 : 0] ?? key);
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (letter) key = key.toLowerCase();
  const shift = press.shiftKey && (letter || key.length > 1) ? 'Shift+' : '';
  return (mod ? 'Mod+' : '') + (mac && press.ctrlKey ? 'Ctrl+' : '') + (press.altKey ? 'Alt+' : '') + shift + key;
}

/**
 * Learns from a press what the key of a Latin letter writes on a layout without them.
 *
 * @param {Map<string, string>} layout  By letter; changed.
 * @param {KeyPress} press
 */
export function learnLayout(layout, press) {
  if (press.key.length !== 1 || !/^Key[A-Z]$/.test(press.code)) return;
  const letter = press.code.slice(3).toLowerCase();
  if (press.key > '\u007f') layout.set(letter, press.key);
  else layout.delete(letter);
}

/**
 * Whether a chord still acts when single-key shortcuts are off.
 *
 * @param {string} chord
 * @returns {boolean}
 */
export function needsNoSwitch(chord) {
  return /^(Mod|Ctrl|Alt)\+/.test(chord) || /^(Shift\+)?(Arrow\w+|Enter|Space|Escape|Tab|Home|End|F\d+)$/.test(chord);
}

const SIGNS = /** @type {Record<string, string>} */ ({
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
});

const MAC_SIGNS = /** @type {Record<string, string>} */ ({ Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' });

/**
 * A key as a person reads it on the keyboard.
 *
 * @param {string} key  A chord or a sequence.
 * @param {boolean} mac
 * @param {ReadonlyMap<string, string>} [layout]  What the keys of Latin letters write on a layout without them.
 * @returns {string}  Such as `Ctrl N`, `G I`, `⌘K`.
 */
export function keyLabel(key, mac, layout) {
  return key
    .split(' ')
    .map((chord) => {
      const parts = chord === '+' ? ['+'] : chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
      const last = parts.pop() ?? '';
      const shown = SIGNS[last] ?? (last.length === 1 ? (layout?.get(last) ?? last).toUpperCase() : last);
      return [...parts.map((part) => (mac ? MAC_SIGNS[part] : part === 'Mod' ? 'Ctrl' : part)), shown].join(mac ? '' : ' ');
    })
    .join(' ');
}
