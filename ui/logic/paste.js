// @ts-check
/**
 * What a person put into the add field: links, a page's HTML, or plain text. Rust decides again from the bytes; this
 * tells how many saves there are and what to say before the first.
 */

/**
 * @typedef {{ kind: 'empty' } | { kind: 'links', links: string[] } | { kind: 'html' | 'text', text: string }
 *   | { kind: 'bad', text: string, meant: string | null }} Paste
 *   `bad`: looks like an address that cannot be fetched; `meant` is a likely one.
 */

/**
 * Sorts a paste.
 *
 * @param {string} text
 * @returns {Paste}
 */
export function splitPaste(text) {
  const trimmed = text.trim();
  if (!trimmed) return { kind: 'empty' };
  if (/^(<!doctype|<html|<head|<body|<article|<main|<div|<section|<p[\s>]|<h1)/i.test(trimmed)) return { kind: 'html', text };
  // MHTML and other mail-like files start with headers; Rust knows them.
  const words = trimmed.split(/\s+/).map((word) => word.replace(/^<(.*)>$/, '$1'));
  const links = words.map(linkOf);
  if (links.every((link) => link !== null)) return { kind: 'links', links: [...new Set(/** @type {string[]} */ (links))] };
  if (words.length === 1) {
    const scheme = /^([a-z][a-z0-9+.-]*):(\/\/)?(.*)$/i.exec(words[0]);
    if (scheme) return { kind: 'bad', text: words[0], meant: scheme[2] && /^ht+p?s?$|^t+ps?$/i.test(scheme[1]) ? linkOf(`https://${scheme[3]}`) : null };
  }
  return { kind: 'text', text };
}

/**
 * The address a word stands for: with http or https, or the bare name of a host with at least one dot.
 *
 * @param {string} word
 * @returns {string | null}
 */
function linkOf(word) {
  const bare = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u.test(word);
  const candidate = /^https?:\/\//i.test(word) ? word : bare ? `https://${word}` : null;
  if (!candidate) return null;
  try {
    const url = new URL(candidate);
    return url.hostname ? candidate : null;
  } catch {
    return null;
  }
}
