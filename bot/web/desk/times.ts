import { words } from './words.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "4 min", "2 h 10 min", "3 days" */
export function span(milliseconds: number): string {
  if (milliseconds < minute) return words.time.now;
  if (milliseconds < hour) return words.time.minutes(Math.floor(milliseconds / minute));
  if (milliseconds < day) {
    const hours = Math.floor(milliseconds / hour);
    return words.time.hours(hours, hours >= 6 ? 0 : Math.floor((milliseconds % hour) / minute));
  }
  return words.time.days(Math.floor(milliseconds / day));
}

export const since = (iso: string, now: number): string => span(Math.max(0, now - Date.parse(iso)));

export function ago(iso: string, now: number): string {
  const passed = since(iso, now);
  return passed === words.time.now ? passed : words.time.ago(passed);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const clockTime = (iso: string): string => clock.format(new Date(iso));
export const fullTime = (iso: string): string => full.format(new Date(iso));

export function dayName(iso: string, now: number): string {
  const then = new Date(iso).toDateString();
  if (then === new Date(now).toDateString()) return words.time.today;
  if (then === new Date(now - day).toDateString()) return words.time.yesterday;
  return date.format(new Date(iso));
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export function languageName(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}
