// @ts-check
/**
 * What a link of an article is: a place in it, a note, or an address elsewhere.
 *
 * Decides from the stored attributes and words alone. Only http, https and mailto lead anywhere; everything else is no
 * link, whatever the page said.
 */

/**
 * @typedef {{ kind: 'place', id: string } | { kind: 'address', url: string } | { kind: 'none' }} Target
 */

/**
 * @param {string | null} href The attribute as stored.
 * @returns {Target}
 */
export function targetOf(href) {
  const value = (href ?? '').trim();
  if (value.startsWith('#')) return value.length > 1 ? { kind: 'place', id: decode(value.slice(1)) } : { kind: 'none' };
  try {
    const url = new URL(value);
    return /^(https?|mailto):$/.test(url.protocol) ? { kind: 'address', url: url.href } : { kind: 'none' };
  } catch {
    return { kind: 'none' };
  }
}

/** @param {string} id */
function decode(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The sign of a note reference: `3`, `[12]`, `*`, `a`. `null` for words that only happen to link within the page.
 * @param {string} text The link's words.
 * @param {boolean} raised Whether the link is set as a superscript or says it is a note reference.
 * @returns {string | null} The sign without brackets.
 */
export function noteSign(text, raised) {
  const match = text.trim().match(/^([[(]?)(\p{Nd}{1,4}|\p{L}{1,2}|[*†‡§¶‖#]{1,3}|note \d{1,3})[\])]?$/iu);
  if (!match) return null;
  const [, bracket, sign] = match;
  return bracket || raised ? sign : null;
}

/**
 * Whether a link's words are those of a way back from a note to the text.
 * @param {string} text
 * @returns {boolean}
 */
export function isWayBack(text) {
  return /^[\s↩︎︎⤴↑^⏎↵←]+$|^[\s[(]*(back|return)[\s\])]*$/iu.test(text) && text.trim() !== '';
}

/**
 * The host to show for an address.
 * @param {string | null | undefined} url
 * @returns {string} Without `www.`; empty when there is none.
 */
export function hostOf(url) {
  try {
    return new URL(url ?? '').hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/**
 * Whether an address is that of an image file.
 * @param {string | null} href
 * @returns {boolean}
 */
export function leadsToImage(href) {
  const target = targetOf(href);
  return target.kind === 'address' && /\.(avif|gif|jpe?g|jxl|png|svg|webp)$/i.test(new URL(target.url).pathname);
}
