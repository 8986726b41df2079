// @ts-check
/**
 * Numbers, sizes and times in the words of a language. Only `Intl` knows how a language writes them.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * @typedef {object} Format
 * @property {(bytes: number) => string} size  `1.2 MB`; decimal, as file managers count.
 * @property {(value: number) => string} number  `1,204`.
 * @property {(at: number, now: number) => string} age  `2 hr ago` within a day, `3 days ago` within a week, then `18 Nov`,
 *   with the year when it is another one.
 * @property {(at: number, now: number) => string} ageShort  The same, narrow: for rows.
 * @property {(at: number) => string} date  `November 18, 2026`.
 * @property {(at: number) => string} dateTime  Date and time of day, to the second.
 * @property {(parts: string[]) => string} list  `a, b, and c`.
 */

/**
 * @param {string} locale  BCP 47.
 * @returns {Format}
 */
export function createFormat(locale) {
  const number = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });
  const dayMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const dayMonthYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const longTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  /** @param {number} value @param {string} unit @param {'short' | 'narrow'} [display] */
  const unit = (value, unit, display = 'short') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: value < 10 && unit !== 'kilobyte' ? 1 : 0 }).format(value);

  /** @param {number} at @param {number} now */
  const calendar = (at, now) =>
    (new Date(at).getFullYear() === new Date(now).getFullYear() ? dayMonth : dayMonthYear).format(at);

  return {
    size(bytes) {
      const names = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
      let step = 0;
      // Nobody counts single bytes: a short text is 1 kB, nothing is 0 kB.
      let value = bytes > 0 ? Math.max(1, bytes / 1000) : 0;
      // 999,950 bytes would round to "1,000 KB": go on while the rounded figure has four digits.
      while (step < names.length - 1 && Math.round(value) >= 1000) {
        value /= 1000;
        step += 1;
      }
      return unit(value, names[step]);
    },
    number: (value) => number.format(value),
    age(at, now) {
      const past = now - at;
      if (past < MINUTE) return relative.format(0, 'second');
      if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
      if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour');
      if (past < 7 * DAY) return relative.format(-Math.floor(past / DAY), 'day');
      return calendar(at, now);
    },
    ageShort(at, now) {
      const past = Math.max(0, now - at);
      if (past < MINUTE) return relative.format(0, 'second');
      if (past < HOUR) return unit(Math.floor(past / MINUTE), 'minute', 'narrow');
      if (past < DAY) return unit(Math.floor(past / HOUR), 'hour', 'narrow');
      if (past < 4 * DAY) return unit(Math.floor(past / DAY), 'day', 'narrow');
      return calendar(at, now);
    },
    date: (at) => long.format(at),
    dateTime: (at) => longTime.format(at),
    list: (parts) => list.format(parts),
  };
}
