// @ts-check
/**
 * Which system the window is on, as its web view says.
 *
 * @type {'windows' | 'macos' | 'linux'}
 */
export const SYSTEM = navigator.userAgent.includes('Windows') ? 'windows' : navigator.userAgent.includes('Macintosh') ? 'macos' : 'linux';
