// @ts-check
/**
 * What a person makes of the key table: a preset, and keys of their own. Nothing here touches the page.
 *
 * @typedef {import('./keymap.js').Binding} Binding
 * @typedef {Record<string, string[]>} Changes  Keys by command; they take the place of the table's.
 */
import { KEYMAP } from './keymap.js';

/**
 * The presets: what each changes of the table. Keys that habit brings along from elsewhere come first; those of the
 * table stay beside them where they are free.
 *
 * @type {Record<string, Changes>}
 */
export const PRESETS = {
  aldine: {},
  pocket: { archive: ['a', 'e'], favorite: ['f', 's'], add: ['Mod+n'], focusMode: ['Shift+f'] },
  // C adds in the list; beside an article's text it copies the quote, whose scope is nearer.
  gmail: { tags: ['l', 't'], add: ['c', 'a', 'Mod+n'] },
  vim: { halfPageDown: ['Mod+d'], halfPageUp: ['Mod+u'] },
};

/** Keys that keep their meaning: leaving, the way of the focus, the clipboard. */
const RESERVED = new Set(['Escape', 'Tab', 'Shift+Tab', 'Mod+c', 'Mod+v', 'Mod+x']);

/**
 * The table in force.
 *
 * @param {string} preset  A name of `PRESETS`; any other is the table itself.
 * @param {Changes} changes
 * @returns {Binding[]}
 */
export function tableOf(preset, changes) {
  return KEYMAP.map((binding) => ({ ...binding, keys: changes[binding.command] ?? PRESETS[preset]?.[binding.command] ?? binding.keys }));
}

/**
 * Reads stored changes; what is not understood is left out.
 *
 * @param {string} stored  JSON.
 * @returns {Changes}
 */
export function changesFrom(stored) {
  try {
    const entries = Object.entries(JSON.parse(stored)).filter(([command, keys]) =>
      KEYMAP.some((binding) => binding.command === command) && Array.isArray(keys) && keys.every((key) => typeof key === 'string'));
    return /** @type {Changes} */ (Object.fromEntries(entries));
  } catch {
    return {};
  }
}

/**
 * @param {string} key
 * @returns {boolean} whether a command may have this key
 */
export const mayHave = (key) => !RESERVED.has(key);

/** A key and a sequence that begins with it cannot both be meant. @param {string} a @param {string} b */
const clash = (a, b) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/**
 * The other commands that a key means where this command acts.
 *
 * @param {readonly Binding[]} table
 * @param {string} command
 * @param {string} key
 * @returns {string[]}
 */
export function conflictsOf(table, command, key) {
  const scope = table.find((binding) => binding.command === command)?.scope;
  return table
    .filter((binding) => binding.command !== command && (binding.scope === scope || binding.scope === 'anywhere' || scope === 'anywhere'))
    .filter((binding) => binding.keys.some((other) => clash(other, key)))
    .map((binding) => binding.command);
}

/**
 * Gives a command its key and takes it from the others that had it there.
 *
 * @param {string} preset
 * @param {Changes} changes
 * @param {string} command
 * @param {string} key
 * @returns {Changes}
 */
export function withKey(preset, changes, command, key) {
  const table = tableOf(preset, changes);
  const taken = conflictsOf(table, command, key).map((other) =>
    /** @type {const} */ ([other, (table.find((binding) => binding.command === other)?.keys ?? []).filter((had) => !clash(had, key))]));
  return { ...changes, ...Object.fromEntries(taken), [command]: [key] };
}

/**
 * Takes a command's own keys back to those of the preset.
 *
 * @param {Changes} changes
 * @param {string} command
 * @returns {Changes}
 */
export function withoutChange(changes, command) {
  const { [command]: _, ...others } = changes;
  return others;
}
