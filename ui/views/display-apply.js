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
  faceOf,
  TYPEFACES,
} from '../logic/reading-display.js';

/** Where the values kept for single sites lie: an object by host, of objects by control. */
export const BY_SITE = 'display_by_site';

/** Where the values kept for one article lie: an object by control, under the item's id. */
const OF_ARTICLE = 'display:';

/**
 * Whose values: those for all articles, for those of a site, for one.
 * @typedef {'all' | 'site' | 'article'} Scope
 */

/** @param {string} key A setting. @returns {boolean} Whether it holds the values of a site or an article. */
export const holdsOwnValues = (key) => key === BY_SITE || key.startsWith(OF_ARTICLE);

/** @type {Map<string, number>} */
const measured = new Map();

/**
 * @param {import('../shell.js').Settings} settings
 * @param {HTMLElement} article
 */
export function createDisplay(settings, article) {
  let site = '';
  let lang = '';
  let id = '';

  /** @param {string} key @returns {Record<string, any>} */
  const objectIn = (key) => {
    try {
      return JSON.parse(settings.get(key) || '{}') ?? {};
    } catch {
      return {};
    }
  };
  /** @returns {Record<string, string>} */
  const ofSite = () => (site && objectIn(BY_SITE)[site]) || {};
  /** @returns {Record<string, string>} */
  const ofArticle = () => (id ? objectIn(OF_ARTICLE + id) : {});

  /** @param {string} key The stored value: the article's own, else the site's, else the one for all; empty for the default. */
  const get = (key) => ofArticle()[key] || ofSite()[key] || settings.get(key);

  const script = () => scriptOf(lang);

  const apply = () => {
    const { style, dataset } = article;
    const kind = script();
    const face = faceOf(get('typeface'));
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
    if (face.key === 'installed') style.setProperty('--installed-face', face.family);
    else style.removeProperty('--installed-face');
    dataset.script = kind;
    article.toggleAttribute('data-indent', number('paragraph_gap') === 0);
    for (const { key } of SWITCHES) article.toggleAttribute(`data-${key.replaceAll('_', '-')}`, switchOf(key, get(key)));
    if (!canHyphenate(lang)) article.removeAttribute('data-hyphenate');
  };

  return {
    apply,
    get,
    script,
    /** @param {string} item @param {string} host @param {string} language The open article's. */
    begin(item, host, language) {
      id = item;
      site = host;
      lang = language;
      apply();
    },
    /** @returns {string} The open article's host. */
    site: () => site,
    /** @returns {string} The open article's id. */
    article: () => id,
    /** Whose values the article is set by: the innermost that has any. @returns {Scope} */
    scope: () => (Object.keys(ofArticle()).length > 0 ? 'article' : Object.keys(ofSite()).length > 0 ? 'site' : 'all'),
    /**
     * @param {string} key
     * @param {string} value Empty: the default.
     * @param {Scope} scope
     */
    set(key, value, scope) {
      if (scope === 'all') {
        settings.set(key, value);
        return;
      }
      const own = { ...(scope === 'site' ? ofSite() : ofArticle()), [key]: value };
      if (value === '') delete own[key];
      const none = Object.keys(own).length === 0;
      if (scope === 'article') {
        settings.set(OF_ARTICLE + id, none ? '' : JSON.stringify(own));
        return;
      }
      const all = objectIn(BY_SITE);
      all[site] = own;
      if (none) delete all[site];
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
