// The colors of every theme beside each other: contrast as WCAG 2.2 counts it, from the style sheet itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../ui/style/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast-light', 'contrast-dark'];

/** The colors of a theme by name; a reference to another color is followed. @param {string} theme */
function colorsOf(theme) {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"] {`));
  const colors = Object.fromEntries([...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
  return (name) => {
    const value = colors[name];
    return value?.startsWith('var(--') ? colors[value.slice(6, -1)] : value;
  };
}

/** Relative luminance. <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance> @param {string} hex */
function luminance(hex) {
  assert.match(hex, /^#[0-9a-f]{6}$/i);
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio> */
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ['side', 'list', 'paper', 'raised'];
const MARKS = ['mark1', 'mark2', 'mark3', 'mark4'];
/** What stands on what, and the least contrast it has. @type {[string, string[], string[], number][]} */
const PAIRS = [
  ['text', ['ink1'], [...SURFACES, ...MARKS], 7],
  ['selected text', ['sel-ink'], ['sel-bg'], 7],
  ['words of the interface', ['ink2', 'accent', 'danger', 'warn', 'ok'], SURFACES, 4.5],
  ['small words', ['ink3'], [...SURFACES, 'tint'], 4.5],
  ['what is said of the current row', ['danger', 'warn', 'ok', 'ink2'], ['tint'], 4.5],
  ['the current place', ['ink1', 'ink2'], ['selside', 'chip'], 4.5],
  ['a button', ['on-accent'], ['accent'], 4.5],
  ['edges of fields', ['edge'], [...SURFACES, 'field'], 3],
  ['the bar of the current row', ['accent'], ['tint'], 3],
];

for (const theme of THEMES) {
  const color = colorsOf(theme);
  for (const [what, inks, grounds, least] of PAIRS) {
    test(`${what} can be read in ${theme}`, () => {
      for (const ink of inks) for (const ground of grounds) {
        const found = contrast(color(ink), color(ground));
        assert.ok(found >= least, `${ink} on ${ground}: ${found.toFixed(2)} is less than ${least}`);
      }
    });
  }
  test(`the line of a highlight is seen on its fill in ${theme}`, () => {
    for (const mark of MARKS) assert.ok(contrast(color(`${mark}-line`), color(mark)) >= 3, mark);
  });
}

test('black on white has the greatest contrast there is', () => assert.equal(contrast('#000000', '#ffffff'), 21));
