// @ts-check
/**
 * The four kinds of highlight. The color is the stable key, in the library and in the style sheets; the name a person
 * reads is a setting of theirs, and its number is its key.
 */

/** @typedef {'yellow' | 'red' | 'green' | 'blue'} Color */

/** The kinds in the order of their keys, `1` to `4`. @type {readonly Color[]} */
export const COLORS = ['yellow', 'red', 'green', 'blue'];

/**
 * The name of a kind: what the person calls it, else what the catalogue does.
 *
 * @param {Pick<import('../shell.js').Shell, 'settings' | 'message'>} shell
 * @param {Color} color
 * @returns {string}
 */
export function kindName(shell, color) {
  return shell.settings.get(`highlight_name_${color}`).trim() || shell.message(`highlight-${color}`);
}
