// Hypothesis' way of finding a highlight again, on the same texts and highlights: standard input JSON lines
// {text, cases: [{exact, prefix, suffix, start}]}, standard output JSON lines {places: [[start, end] | null], ms}.
//
// Its published algorithm (hypothesis/client, src/annotator/anchoring, BSD-2-Clause), written anew: first the position,
// if the quote stands there; else `matchQuote`: all exact matches of the quote or, if there is none, all approximate ones
// with at most min(256, length / 2) errors, scored by quote (50), prefix (20), suffix (20) and nearness (2).
import { createInterface } from 'node:readline';
import search from 'approx-string-match';

function find(text, words, mostErrors) {
  const exact = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text, words) {
  if (words.length === 0 || text.length === 0) return 0;
  return 1 - find(text, words, words.length)[0].errors / words.length;
}

function matchQuote(text, { exact, prefix, suffix, start }) {
  if (exact.length === 0) return null;
  let best = null;
  for (const match of find(text, exact, Math.min(256, exact.length / 2))) {
    const quoteScore = 1 - match.errors / exact.length;
    const prefixScore = prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1;
    const suffixScore = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1;
    const nearness = 1 - Math.abs(match.start - start) / text.length;
    const score = (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * nearness) / 92;
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text, cases } = JSON.parse(line);
  // JavaScript counts UTF-16 units, the contract characters.
  const units = [0];
  for (const char of text) units.push(units.at(-1) + char.length);
  const character = (unit) => {
    let low = 0;
    for (let high = units.length; low < high;) {
      const middle = (low + high) >> 1;
      if (units[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const began = process.cpuUsage();
  const places = cases.map((one) => {
    const start = units[one.start] ?? text.length;
    if (text.slice(start, start + one.exact.length) === one.exact) return [start, start + one.exact.length];
    const match = matchQuote(text, { ...one, start });
    return match && [match.start, match.end];
  });
  const spent = process.cpuUsage(began);
  const ms = (spent.user + spent.system) / 1000;
  console.log(JSON.stringify({ places: places.map((place) => place && place.map(character)), ms }));
}
