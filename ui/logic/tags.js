// @ts-check
/**
 * Which tags the tag editor offers.
 *
 * @typedef {{ name: string, count: number, isNew: boolean }} Suggestion
 */
import { folded } from './palette.js';

/**
 * Without text: the tags of the articles, then the others by use. With text: those that contain it, accents ignored, the
 * ones that begin with it first; and a new one when none is called exactly that.
 *
 * @param {string} typed
 * @param {{ name: string, count: number }[]} known
 * @param {Map<string, number>} on  The tags of the articles.
 * @returns {Suggestion[]}  At most 12.
 */
export function suggestTags(typed, known, on) {
  const text = typed.trim().replace(/^#/, '');
  const looked = folded(text);
  const all = [...known, ...[...on.keys()].filter((name) => !known.some((tag) => tag.name === name)).map((name) => ({ name, count: 0 }))];
  /** @param {{ name: string, count: number }} tag */
  const rank = (tag) => (text ? (folded(tag.name).startsWith(looked) ? 0 : 1) : on.has(tag.name) ? 0 : 1);
  const found = all
    .filter((tag) => folded(tag.name).includes(looked))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, text ? 11 : 12)
    .map((tag) => ({ ...tag, isNew: false }));
  if (!text || all.some((tag) => tag.name.toLowerCase() === text.toLowerCase())) return found;
  // Typing what begins a known tag and pressing Enter takes that tag; the new one stands after it.
  const at = found.findIndex((tag) => !folded(tag.name).startsWith(looked));
  found.splice(at < 0 ? found.length : at, 0, { name: text, count: 0, isNew: true });
  return found;
}
