// @ts-check
/**
 * Turns key presses into commands. The table is `logic/keymap.js`, changed by what the settings say; what a command
 * does is told by `main.js`.
 */
import { chordOf, keyLabel, learnLayout, needsNoSwitch } from './logic/chord.js';
import { changesFrom, tableOf } from './logic/key-changes.js';
import { createMatcher, SEQUENCE_WAIT } from './logic/key-matcher.js';

/**
 * @param {import('./shell.js').Settings} settings
 * @param {object} hooks
 * @param {() => import('./logic/keymap.js').Scope} hooks.scope  Where the person is.
 * @param {(command: string) => boolean} hooks.run  Does it; `false` leaves the key to the browser.
 * @param {(keys: string[]) => void} hooks.pending  A sequence began and waits: what may follow. Empty: it ended.
 * @returns {import('./shell.js').Keys}
 */
export function createKeys(settings, hooks) {
  const mac = /Mac/.test(navigator.platform);
  const read = () => tableOf(settings.get('key_preset', 'aldine'), changesFrom(settings.get('key_changes', '{}')));
  let table = read();
  /** What the keys write on the layout in use, as far as they were pressed. @type {Map<string, string>} */
  const layout = new Map();
  const matcher = createMatcher(() => table);
  /** @type {((press: KeyboardEvent) => void) | null} */
  let recorder = null;

  /** @param {string} command */
  const keysOf = (command) => (table.find((binding) => binding.command === command)?.keys ?? []).filter((key) => mac || !key.includes('Ctrl+'));
  /** @param {string} command */
  const label = (command) => (keysOf(command)[0] ? keyLabel(keysOf(command)[0], mac, layout) : '');

  settings.on((key) => {
    if (key !== 'key_preset' && key !== 'key_changes') return;
    table = read();
    for (const hint of document.querySelectorAll('[data-key-of]')) hint.textContent = label(/** @type {HTMLElement} */ (hint).dataset.keyOf ?? '');
  });

  window.addEventListener('keydown', (event) => {
    if (!recorder) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    recorder(event);
  }, { capture: true });

  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    learnLayout(layout, event);
    const chord = chordOf(event, mac);
    if (!chord) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const modified = /^(Mod|Ctrl|Alt)\+/.test(chord) || /^(Shift\+)?F\d+$/.test(chord);
    // A dialog, a menu or an editor that is open has the keys to itself.
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (dialog instanceof HTMLDialogElement && chord === 'Escape') {
      event.preventDefault();
      leaveDialog(dialog, target);
      return;
    }
    if (document.querySelector('dialog[open], [popover]:not(.tooltip):popover-open')) return;
    if (typing && (!modified || ['Mod+a', 'Mod+z', 'Mod+Shift+z'].includes(chord))) return;
    if (settings.get('single_keys', 'on') === 'off' && !needsNoSwitch(chord)) return;
    if ((chord === 'Space' || chord === 'Enter') && target.closest('button, a, summary, [role="separator"]')) return;
    const { commands, pending } = matcher.press(chord, hooks.scope(), event.timeStamp);
    hooks.pending(pending);
    if (commands.some((command) => hooks.run(command)) || pending.length > 0) event.preventDefault();
  });

  return {
    label,
    labels: (command) => keysOf(command).map((key) => keyLabel(key, mac, layout)),
    name: (key) => keyLabel(key, mac, layout),
    table: () => table,
    run: (command) => void hooks.run(command),
    record(done) {
      let first = '';
      let timer = 0;
      /** @param {string | null} key */
      const end = (key) => {
        clearTimeout(timer);
        recorder = null;
        done(key);
      };
      recorder = (event) => {
        const chord = chordOf(event, mac);
        if (event.isComposing || !chord) return;
        if (chord === 'Escape') end(null);
        else if (first) end(`${first} ${chord}`);
        else if (table.some((binding) => binding.keys.some((key) => key.startsWith(`${chord} `)))) {
          // It begins sequences: a second key may follow.
          first = chord;
          timer = window.setTimeout(end, SEQUENCE_WAIT, chord);
        } else end(chord);
      };
      return () => recorder && end(null);
    },
  };
}

/**
 * WebKit leaves a dialog by Esc only when the focus is in no search field: here it always goes one step back.
 *
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} target  Where the key was pressed.
 */
function leaveDialog(dialog, target) {
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value) {
    target.value = '';
    target.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}
