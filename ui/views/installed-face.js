// @ts-check
/**
 * Whether a typeface is installed. No engine lists them to a page: a word is measured in the face with two different
 * ones behind it; where both come out as the ones behind, it is not there.
 */

/**
 * @param {string} name As the system calls it.
 * @returns {boolean}
 */
export function isInstalled(name) {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return false;
  const family = `"${name.replace(/["\\]/g, '')}"`;
  const width = (/** @type {string} */ families) => {
    context.font = `72px ${families}`;
    return context.measureText('mmMWli10&@漢字').width;
  };
  return ['monospace', 'serif'].some((behind) => width(`${family}, ${behind}`) !== width(behind));
}
