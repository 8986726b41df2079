// @ts-check
/**
 * The languages the interface speaks: one catalogue of `text/` each, named by its BCP 47 tag. Which of them to speak is
 * the reader's choice, else the system's; which way the window runs follows from it.
 */

/** @typedef {{ tag: string, name: string, dir: 'ltr' | 'rtl' }} Language  `name`: what its speakers call it. */

/** @type {readonly Language[]} */
export const LANGUAGES = [
  { tag: 'en-US', name: 'English', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
  { tag: 'de', name: 'Deutsch', dir: 'ltr' },
  { tag: 'es', name: 'Español', dir: 'ltr' },
  { tag: 'fr', name: 'Français', dir: 'ltr' },
  { tag: 'ja', name: '日本語', dir: 'ltr' },
  { tag: 'zh-Hans', name: '简体中文', dir: 'ltr' },
];

/** The language whose words stand in where another has none. */
export const FALLBACK = LANGUAGES[0];

/**
 * The language to speak.
 *
 * @param {string} chosen  The setting `language`: a tag, or `system`.
 * @param {readonly string[]} system  Tags the system prefers, the dearest first.
 * @returns {Language}
 */
export function chooseLanguage(chosen, system) {
  const own = LANGUAGES.find(({ tag }) => tag === chosen);
  if (own) return own;
  for (const tag of system) {
    const found = LANGUAGES.find((language) => sameWriting(language.tag, tag));
    if (found) return found;
  }
  return FALLBACK;
}

/**
 * Whether who reads one reads the other: `zh-CN` is written as `zh-Hans` is, `zh-TW` is not.
 *
 * @param {string} one @param {string} other
 */
function sameWriting(one, other) {
  try {
    const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
    return a.language === b.language && a.script === b.script;
  } catch {
    return false;
  }
}
