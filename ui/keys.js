// @ts-check
/**
 * Turns key presses into commands. The table is `logic/keymap.js`; what a command does is told by `main.js`.
 */
import { chordOf, createMatcher, keyLabel, keysOf, needsNoSwitch } from './logic/keymap.js';

/**
 * @param {object} hooks
 * @param {() => import('./logic/keymap.js').Scope} hooks.scope  Where the person is.
 * @param {(command: string) => boolean} hooks.run  Does it; `false` leaves the key to the browser.
 * @param {() => boolean} hooks.singleKeys  Whether keys without a modifier act.
 * @param {(keys: string[]) => void} hooks.pending  A sequence began and waits: what may follow. Empty: it ended.
 * @returns {import('./shell.js').Keys}
 */
export function createKeys(hooks) {
  const mac = /Mac/.test(navigator.platform);
  const matcher = createMatcher();

  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const chord = chordOf(event, mac);
    if (!chord) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const modified = chord.startsWith('Mod+') || /^(Shift\+)?F\d+$/.test(chord);
    // A dialog, a menu or an editor that is open has the keys to itself.
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (dialog instanceof HTMLDialogElement && chord === 'Escape') {
      event.preventDefault();
      leaveDialog(dialog, target);
      return;
    }
    if (document.querySelector('dialog[open], [popover]:not(.tooltip):popover-open')) return;
    if (typing && (!modified || ['Mod+a', 'Mod+z', 'Mod+Shift+z'].includes(chord))) return;
    if (!hooks.singleKeys() && !needsNoSwitch(chord)) return;
    if ((chord === 'Space' || chord === 'Enter') && target.closest('button, a, summary, [role="separator"]')) return;
    const { commands, pending } = matcher.press(chord, hooks.scope(), event.timeStamp);
    hooks.pending(pending);
    if (commands.some((command) => hooks.run(command)) || pending.length > 0) event.preventDefault();
  });

  return {
    label(command) {
      const key = keysOf(command)[0];
      return key ? keyLabel(key, mac) : '';
    },
    run: (command) => void hooks.run(command),
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
