// @ts-check
/**
 * The words of the interface. No text a person sees stands outside `text/`; a message is whole, never put together
 * from parts.
 */
import { FluentBundle, FluentResource } from './vendor/fluent-bundle/index.js';

const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Reads a catalogue.
 *
 * @param {string} locale  The name of a file of `text/`.
 * @returns {Promise<(id: string, args?: Record<string, string | number>) => string>}
 */
export async function loadMessages(locale) {
  const response = await fetch(`text/${locale}.ftl`);
  return messagesFrom(locale, await response.text());
}

/**
 * The messages of a catalogue's source.
 *
 * @param {string} locale
 * @param {string} source  Fluent.
 * @returns {(id: string, args?: Record<string, string | number>) => string}  An unknown message is its own id.
 */
export function messagesFrom(locale, source) {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const error of bundle.addResource(new FluentResource(source))) console.error(error);
  return (id, args = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) {
      console.error(`No message "${id}"`);
      return id;
    }
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, /** @type {any} */ (isolated(args)), /** @type {any} */ (errors));
    for (const error of errors) console.error(id, error);
    return text;
  };
}

/**
 * Isolates names whose letters run the other way, so that a Hebrew title does not turn the sentence around it.
 *
 * @param {Record<string, string | number>} args
 */
function isolated(args) {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && RTL_LETTERS.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}
