const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A video's length as on a clock: `0:07`, `12:34`, `1:02:03`. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE), seconds % MINUTE];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** A time to wait, in at most two units that a person would say: `4 s`, `2 min 5 s`, `3 h 20 min`. */
export function wait(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < MINUTE) return `${whole} s`;
  if (whole < HOUR) return two(Math.floor(whole / MINUTE), 'min', whole % MINUTE, 's');
  return two(Math.floor(whole / HOUR), 'h', Math.floor((whole % HOUR) / MINUTE), 'min');
}

const STEPS: readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [MINUTE, 1, 'second'],
  [HOUR, MINUTE, 'minute'],
  [DAY, HOUR, 'hour'],
  [7 * DAY, DAY, 'day'],
  [31 * DAY, 7 * DAY, 'week'],
  [365 * DAY, 30.44 * DAY, 'month'],
  [Infinity, 365.25 * DAY, 'year']
];

/** How long ago an instant was, in one unit: `now`, `5 minutes ago`, `last week`. */
export function ago(instant: string | Date, now: Date, locale = 'en'): string {
  const seconds = Math.max(0, (now.getTime() - new Date(instant).getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (seconds < 45) return words.format(0, 'second');
  const step = STEPS.find(([limit]) => seconds < limit);
  if (!step) return '';
  const [, size, unit] = step;
  return words.format(-Math.max(1, Math.floor(seconds / size)), unit);
}

/** A day as a person would write it: `3 May 2030`. */
export function day(instant: string | Date, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant)
  );
}

/** The duration attribute of HTML's `time` element (ISO 8601). */
export function isoDuration(milliseconds: number): string {
  return `PT${Math.max(0, Math.round(milliseconds / 1000))}S`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function two(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
