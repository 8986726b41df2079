// @ts-check
/**
 * Where a word is looked up: in the system's dictionary on a Mac, else at an address the reader wrote into the settings.
 * Without an address there is nowhere, and nothing is asked.
 */

/** Longer words are a passage, not something for a dictionary. */
const MOST_WORDS = 200;

/**
 * The address to open for words.
 * @param {string} words
 * @param {string} address The reader's: an https or http address with `%s` for the words; may be empty.
 * @param {boolean} mac Whether the system has a dictionary to ask.
 * @returns {string} Empty when there is none.
 */
export function lookUpAddress(words, address, mac) {
  const sought = words.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
  if (sought === '') return '';
  if (!isLookUpAddress(address)) return mac ? `dict://${encodeURIComponent(sought)}` : '';
  return address.trim().replaceAll('%s', encodeURIComponent(sought));
}

/**
 * Whether an address can be asked for words.
 * @param {string} address
 * @returns {boolean}
 */
export function isLookUpAddress(address) {
  try {
    return /^https?:$/.test(new URL(address.trim().replaceAll('%s', 'x')).protocol) && address.includes('%s');
  } catch {
    return false;
  }
}
