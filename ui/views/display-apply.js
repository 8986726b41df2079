// @ts-check
/**
 * Puts the reading controls on the article as custom properties. One place reads the settings for the text; the
 * stylesheet does the rest.
 */
import {
  canHyphenate,
  columnWidth,
  numberOf,
  SAMPLE,
  scriptOf,
  SWITCHES,
  switchOf,
  TYPEFACES,
} from '../logic/reading-display.js';

/** Where the values kept for single sites lie: an object by host, of objects by control. */
export const BY_SITE = 'display_by_site';

/** @type {Map<string, number>} */
const measured = new Map();

/**
 * @param {import('../shell.js').Settings} settings
 * @param {HTMLElement} article
 */
export function createDisplay(settings, article) {
  let site = '';
  let lang = '';

  /** @returns {Record<string, Record<string, string>>} */
  const bySite = () => {
    try {
      return JSON.parse(settings.get(BY_SITE) || '{}') ?? {};
    } catch {
      return {};
    }
  };

  /** @param {string} key The stored value: the site's own, else the one for all; empty for the default. */
  const get = (key) => (site && bySite()[site]?.[key]) || settings.get(key);

  const script = () => scriptOf(lang);

  const apply = () => {
    const { style, dataset } = article;
    const kind = script();
    const face = TYPEFACES.find((known) => known.key === get('typeface')) ?? TYPEFACES[0];
    const number = (/** @type {string} */ key) => numberOf(key, get(key), kind);
    const size = number('text_size');
    style.setProperty('--text-size', `${size / 16}rem`);
    style.setProperty('--text-line', String(number('line_height')));
    style.setProperty('--text-column', `${columnWidth(number('line_length'), advanceOf(face, kind), kind)}em`);
    style.setProperty('--text-gap', `${number('paragraph_gap')}em`);
    style.setProperty('--heading-scale', String(number('heading_size') / 100));
    // Joined letters must not be pulled apart.
    style.setProperty('--text-letters', kind === 'arabic' ? '0' : `${number('letter_spacing')}em`);
    style.setProperty('--text-words', `${number('word_spacing')}em`);
    dataset.typeface = face.key;
    dataset.script = kind;
    article.toggleAttribute('data-indent', number('paragraph_gap') === 0);
    for (const { key } of SWITCHES) article.toggleAttribute(`data-${key.replaceAll('_', '-')}`, switchOf(key, get(key)));
    if (!canHyphenate(lang)) article.removeAttribute('data-hyphenate');
  };

  return {
    apply,
    get,
    script,
    /** @param {string} host @param {string} language The open article's. */
    begin(host, language) {
      site = host;
      lang = language;
      apply();
    },
    /** @returns {string} The open article's host. */
    site: () => site,
    /** @returns {boolean} Whether the site has values of its own. */
    ownValues: () => site !== '' && Object.keys(bySite()[site] ?? {}).length > 0,
    /**
     * @param {string} key
     * @param {string} value Empty: the default.
     * @param {boolean} siteOnly
     */
    set(key, value, siteOnly) {
      if (!siteOnly) {
        settings.set(key, value);
        return;
      }
      const all = bySite();
      const own = { ...all[site], [key]: value };
      if (value === '') delete own[key];
      all[site] = own;
      if (Object.keys(own).length === 0) delete all[site];
      settings.set(BY_SITE, JSON.stringify(all));
    },
  };
}

/** Noto Naskh Arabic: 68 letters are 32 em. */
const ARABIC_ADVANCE = 0.47;

/**
 * The mean width of a letter in em: the known figure, or measured once on this computer.
 * @param {{ key: string, family: string, advance: number | null }} face
 * @param {import('../logic/reading-display.js').Script} script
 */
function advanceOf(face, script) {
  if (script === 'arabic') return ARABIC_ADVANCE;
  if (face.advance !== null) return face.advance;
  const known = measured.get(face.family);
  if (known) return known;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return TYPEFACES[0].advance ?? 0.45;
  context.font = `100px ${face.family}`;
  const advance = context.measureText(SAMPLE).width / 100 / SAMPLE.length;
  measured.set(face.family, advance);
  return advance;
}
