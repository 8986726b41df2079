// @ts-check
/**
 * How much of an article is read and how long the rest takes. Counts characters, not heights: images take no time here.
 */

/**
 * @param {number} at The character being read.
 * @param {number} length Characters of the text.
 * @param {boolean} atEnd Whether the last line is in view.
 * @returns {number} 0 to 1; below 1 until the end was seen.
 */
export function progressAt(at, length, atEnd) {
  if (atEnd) return 1;
  if (length <= 0) return 0;
  return Math.min(0.99, Math.max(0, Math.round((at / length) * 1000) / 1000));
}

/**
 * @param {number} minutes For the whole article.
 * @param {number} progress 0 to 1.
 * @returns {number} Whole minutes, at least 1 until the end.
 */
export function minutesLeft(minutes, progress) {
  return progress >= 1 ? 0 : Math.max(1, Math.ceil(minutes * (1 - progress)));
}

/**
 * What cuts a text of a language.
 * @param {string | null | undefined} lang BCP 47; nonsense counts as none.
 * @param {'sentence' | 'word'} granularity
 * @returns {Intl.Segmenter}
 */
export function segmenterFor(lang, granularity) {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/**
 * The bounds of the sentences of a paragraph.
 * @param {string} text
 * @param {string | null | undefined} lang BCP 47; nonsense counts as none.
 * @returns {{ start: number, end: number }[]} UTF-16 units, white space at the ends left out.
 */
export function sentencesOf(text, lang) {
  const sentences = [];
  for (const { index, segment } of segmenterFor(lang, 'sentence').segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}
