// @ts-check
/**
 * How the text is set: every reading control with its default, range and step, and what follows from them for a text in
 * a given language. Values are kept as settings (strings); this module reads and clamps them and refuses to know how
 * they are shown.
 */

/**
 * @typedef {'latin' | 'arabic' | 'cjk'} Script The three kinds of text that want different measures.
 */

/**
 * @typedef {object} RangeControl
 * @property {string} key The setting's name.
 * @property {number} min
 * @property {number} max
 * @property {number} step
 * @property {number} value The default.
 */

/** @type {readonly RangeControl[]} Sizes in px; the rest in em, letters or per cent as named. */
export const RANGES = Object.freeze([
  { key: 'text_size', min: 13, max: 32, step: 1, value: 19 },
  { key: 'line_height', min: 1.2, max: 2.2, step: 0.05, value: 1.6 },
  { key: 'line_length', min: 45, max: 100, step: 1, value: 68 },
  { key: 'paragraph_gap', min: 0, max: 2, step: 0.1, value: 0.9 },
  { key: 'heading_size', min: 80, max: 140, step: 5, value: 100 },
  { key: 'letter_spacing', min: 0, max: 0.12, step: 0.01, value: 0 },
  { key: 'word_spacing', min: 0, max: 0.16, step: 0.01, value: 0 },
]);

/** @type {readonly { key: string, value: boolean }[]} Switches with their defaults. */
export const SWITCHES = Object.freeze([
  { key: 'paragraph_marker', value: true },
  { key: 'margin_notes', value: true },
  { key: 'spoken_highlights', value: true },
  { key: 'hyphenate', value: false },
  { key: 'justify', value: false },
  { key: 'dim_images', value: true },
  { key: 'reading_ruler', value: false },
]);

/**
 * The typefaces on offer. `advance` is the mean width of a letter of English text in em, measured at 19 px; `null`
 * where it must be measured on this computer.
 * @type {readonly { key: string, family: string, advance: number | null }[]}
 */
export const TYPEFACES = Object.freeze([
  { key: 'literata', family: 'Literata', advance: 0.457 },
  { key: 'source-serif', family: 'Source Serif 4', advance: 0.461 },
  { key: 'inter', family: 'Inter', advance: 0.463 },
  { key: 'atkinson', family: 'Atkinson Hyperlegible Next', advance: 0.43 },
  { key: 'opendyslexic', family: 'OpenDyslexic', advance: 0.721 },
  { key: 'system', family: 'system-ui', advance: null },
]);

/** A text every face is measured on where no figure is known: letters in their English frequency, with spaces. */
export const SAMPLE = 'The harbor keeps its own time, and the people who work there learn to read it from the water.';

const ARABIC = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi']);
const CJK = new Set(['ja', 'zh', 'ko', 'yue']);
// Languages whose hyphenation rules exist nowhere or mean something else than a break.
const NO_CASE_FOR_HYPHENS = new Set([...ARABIC, ...CJK, 'he', 'th']);

/**
 * The kind of script a language is written in.
 * @param {string | null | undefined} lang BCP 47 tag.
 * @returns {Script}
 */
export function scriptOf(lang) {
  const language = (lang ?? '').toLowerCase().split('-')[0];
  if (ARABIC.has(language)) return 'arabic';
  if (CJK.has(language)) return 'cjk';
  return 'latin';
}

/**
 * The default of a control for a script.
 * @param {string} key
 * @param {Script} script
 * @returns {number}
 */
export function defaultOf(key, script) {
  if (key === 'text_size' && script === 'arabic') return 20;
  if (key === 'line_height' && script !== 'latin') return 1.85;
  return RANGES.find((control) => control.key === key)?.value ?? 0;
}

/**
 * A stored number brought into its control's range and onto its steps.
 * @param {string} key
 * @param {string | number | null | undefined} stored
 * @param {Script} script Whose default stands in for nothing or nonsense.
 * @returns {number}
 */
export function numberOf(key, stored, script) {
  const control = RANGES.find((known) => known.key === key);
  const number = stored === null || stored === undefined || stored === '' ? NaN : Number(stored);
  if (!control || !Number.isFinite(number)) return defaultOf(key, script);
  const clamped = Math.min(control.max, Math.max(control.min, number));
  return Number((control.min + Math.round((clamped - control.min) / control.step) * control.step).toFixed(3));
}

/**
 * @param {string} key
 * @param {string | null | undefined} stored `on` or `off`.
 * @returns {boolean}
 */
export function switchOf(key, stored) {
  if (stored === 'on' || stored === 'off') return stored === 'on';
  return SWITCHES.find((known) => known.key === key)?.value ?? false;
}

/**
 * The letters a line holds. A square script fits half as many in the same width.
 * @param {number} letters The stored value, in letters of an alphabet.
 * @param {Script} script
 * @returns {number}
 */
export function lettersOf(letters, script) {
  return script === 'cjk' ? Math.round(letters / 2) : letters;
}

/**
 * The width of the text column.
 * @param {number} letters The stored value, in letters of an alphabet.
 * @param {number} advance Mean width of a letter of the face in em; a square script has its own: 1.
 * @param {Script} script
 * @returns {number} In em of the text size.
 */
export function columnWidth(letters, advance, script) {
  return script === 'cjk' ? lettersOf(letters, script) : Number((letters * advance).toFixed(2));
}

/**
 * Whether hyphenation may be asked for: only where the language is known and breaks words so.
 * @param {string | null | undefined} lang
 * @returns {boolean}
 */
export function canHyphenate(lang) {
  const language = (lang ?? '').toLowerCase().split('-')[0];
  return language !== '' && language !== 'und' && !NO_CASE_FOR_HYPHENS.has(language);
}

/** How a typeface that is installed on this computer is kept: after this. */
const INSTALLED = 'font:';

/**
 * The stored value for an installed typeface.
 * @param {string} name As the system calls it.
 * @returns {string} Empty for no name.
 */
export function installedFace(name) {
  const plain = name.replace(/[\p{Cc}"\\;{}]/gu, '').trim().slice(0, 100);
  return plain === '' ? '' : INSTALLED + plain;
}

/**
 * The typeface of a stored value: one of those on offer, or an installed one.
 * @param {string | null | undefined} stored
 * @returns {{ key: string, family: string, advance: number | null }} The default for nothing and nonsense.
 */
export function faceOf(stored) {
  if (stored?.startsWith(INSTALLED)) {
    const name = installedFace(stored.slice(INSTALLED.length)).slice(INSTALLED.length);
    if (name !== '') return { key: 'installed', family: `"${name}"`, advance: null };
  }
  return TYPEFACES.find((face) => face.key === stored) ?? TYPEFACES[0];
}
