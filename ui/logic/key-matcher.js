// @ts-check
/**
 * How pressed keys find their command: scopes and sequences. Nothing here touches the page.
 *
 * @typedef {import('./keymap.js').Binding} Binding
 * @typedef {import('./keymap.js').Scope} Scope
 */
import { BESIDE_LIST } from './keymap.js';

/** How long a started sequence waits for its second key, in milliseconds. */
export const SEQUENCE_WAIT = 1000;

/**
 * @typedef {object} Matcher
 * @property {(chord: string, scope: Scope, now: number) => { commands: string[], pending: string[] }} press
 *   Feeds a chord. `commands`: what it means, the nearest scope first. `pending`: the sequences it may begin.
 */

/**
 * Follows key presses through the table.
 *
 * @param {() => readonly Binding[]} table
 * @returns {Matcher}
 */
export function createMatcher(table) {
  let started = '';
  let startedAt = 0;
  return {
    press(chord, scope, now) {
      const sequence = started && now - startedAt <= SEQUENCE_WAIT ? `${started} ${chord}` : chord;
      started = '';
      /** @param {Binding} binding  0 is here, 1 anywhere, 2 in the article beside the list; -1 does not apply. */
      const distance = (binding) => {
        // A page in the place of the list is walked with the list's keys.
        if (binding.scope === scope || (scope === 'page' && binding.scope === 'list')) return 0;
        if (binding.scope === 'anywhere') return 1;
        return scope === 'list' && binding.scope === 'reader' && BESIDE_LIST.has(binding.command) ? 2 : -1;
      };
      const near = table().filter((binding) => distance(binding) >= 0).sort((a, b) => distance(a) - distance(b));
      const commands = near.filter((binding) => binding.keys.includes(sequence)).map((binding) => binding.command);
      const pending = near.flatMap((binding) => binding.keys).filter((key) => key.startsWith(`${sequence} `));
      if (pending.length > 0) {
        started = sequence;
        startedAt = now;
      }
      return { commands, pending };
    },
  };
}
