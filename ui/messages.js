// @ts-check
/**
 * The words of the interface. No text a person sees stands outside `text/`; a message is whole, never put together
 * from parts.
 */
import { FluentBundle, FluentResource } from './vendor/fluent-bundle/index.js';

const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Reads the catalogue of a language, and that of the fallback for what it lacks.
 *
 * @param {string} locale  The name of a file of `text/`.
 * @param {string} fallback  Another.
 * @returns {Promise<(id: string, args?: Record<string, string | number>) => string>}
 */
export async function loadMessages(locale, fallback) {
  const read = async (/** @type {string} */ name) => [name, await (await fetch(`text/${name}.ftl`)).text()];
  return messagesFrom(await Promise.all([...new Set([locale, fallback])].map(read)));
}

/**
 * The messages of catalogues; the first that has one gives it.
 *
 * @param {string[][]} catalogues  Pairs of locale and source (Fluent).
 * @returns {(id: string, args?: Record<string, string | number>) => string}  An unknown message is its own id.
 */
export function messagesFrom(catalogues) {
  const bundles = catalogues.map(([locale, source]) => {
    const bundle = new FluentBundle(locale, { useIsolating: false });
    for (const error of bundle.addResource(new FluentResource(source))) console.error(error);
    return bundle;
  });
  return (id, args = {}) => {
    const bundle = bundles.find((bundle) => bundle.hasMessage(id));
    const pattern = bundle?.getMessage(id)?.value;
    if (!bundle || !pattern) {
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
