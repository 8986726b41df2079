// @ts-check
/**
 * How many panes a window has room for.
 */

/**
 * @typedef {'wide' | 'medium' | 'narrow'} Layout
 *   `wide`: sidebar, list, reader. `medium`: list and reader, the sidebar opens over them. `narrow`: list or reader.
 */

/**
 * @param {number} width  Of the window, in CSS pixels.
 * @param {number} scale  Interface size, 1 for 100 %: a larger interface has less room.
 * @returns {Layout}
 */
export function layoutFor(width, scale) {
  const room = width / scale;
  if (room >= 1120) return 'wide';
  return room >= 900 ? 'medium' : 'narrow';
}

/** The steps of Ctrl +, in per cent. */
export const INTERFACE_SIZES = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/**
 * The next interface size.
 *
 * @param {number} size  In per cent.
 * @param {1 | -1} step
 * @returns {number}
 */
export function nextInterfaceSize(size, step) {
  const sizes = step === 1 ? INTERFACE_SIZES : [...INTERFACE_SIZES].reverse();
  return sizes.find((other) => (step === 1 ? other > size : other < size)) ?? size;
}

/** The themes in the order of the key that steps through them. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'];

/**
 * The theme to show.
 *
 * @param {string} chosen  One of `THEMES`.
 * @param {{ dark: boolean, contrast: boolean }} system  What the system prefers.
 * @returns {string}  A theme of `tokens.css`.
 */
export function themeFor(chosen, system) {
  if (chosen === 'contrast' || (chosen === 'system' && system.contrast)) return system.dark ? 'contrast-dark' : 'contrast-light';
  if (chosen === 'system' || !THEMES.includes(chosen)) return system.dark ? 'dark' : 'light';
  return chosen;
}
