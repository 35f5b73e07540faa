/** Small pieces that most pages show: people, statuses, dates. The site's own words are English. */
import { type Html, html } from '../http/html';
import type { Visit } from '../visit/visit';

const language = 'en-US';

/**
 * A date and time where the person lives.
 * @param at epoch milliseconds or ISO text
 * @param isBrief leaves the time of day to the tooltip
 */
export function when(visit: Visit, at: number | string, isBrief = false): Html {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return html``;
  const words = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: visit.person.timeZone,
  }).format(date);
  const short = ago(visit.host.clock.now(), date.getTime()) ?? (isBrief ? words.replace(/, [^,]*$/, '') : words);
  return html`<time datetime="${date.toISOString()}" title="${words}">${short}</time>`;
}

export function moment(visit: Visit, at: number): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: visit.person.timeZone,
  }).format(at);
}

/** The everyday name of a time zone: `America/New_York` is New York. */
export function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** As the strip shows it, which its script goes on doing while the page stands. */
export function clockWords(visit: Visit, at: number): string {
  const words = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: visit.person.timeZone,
  }).format(at);
  return `${words}, ${placeOf(visit.person.timeZone)}`;
}

/** @param date `YYYY-MM-DD` */
export function day(date: string): string {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

function ago(now: number, at: number): string | undefined {
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 0 || minutes >= 60 * 24 * 7) return undefined;
  if (minutes < 1) return 'just now';
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 60 * 24) return relative.format(-Math.round(minutes / 60), 'hour');
  return relative.format(-Math.round(minutes / 60 / 24), 'day');
}

/** The same colour for the same words, wherever they stand. */
export function hueOf(words: string): Hue {
  let mixed = 0;
  for (const character of words) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hues[(mixed >>> 8) % hues.length] ?? 'blue';
}

const hues = ['blue', 'teal', 'purple', 'magenta', 'orange', 'green'] as const;
export type Hue = (typeof hues)[number];

/** Two letters at most; a question mark for a name without any. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
  return letters || '?';
}

export function avatar(name: string, size: 'small' | 'medium' | 'large' = 'small'): Html {
  return html`<span class="avatar avatar-${size} hue-${hueOf(name)}" aria-hidden="true">${initials(name)}</span>`;
}

export function person(name: string | undefined): Html {
  if (!name) return html`<span class="subtle">Nobody</span>`;
  return html`<span class="person">${avatar(name)}<span>${name}</span></span>`;
}

/** @param category Jira's status category key: `new`, `indeterminate` or `done` */
export function status(name: string | undefined, category: string | undefined): Html {
  const tone = /done/i.test(category ?? '')
    ? 'done'
    : /indeterminate|in.?progress/i.test(category ?? '')
      ? 'moving'
      : 'new';
  return html`<span class="lozenge lozenge-${tone}">${name}</span>`;
}

/** Jira's square for an issue type; its name is said beside it or by its label. */
export function issueType(name: string | undefined): Html {
  const kind = (name ?? 'task').toLowerCase();
  const known =
    ['epic', 'story', 'bug', 'subtask', 'request'].find((each) => kind.replace('-', '').includes(each)) ?? 'task';
  return html`<span class="issue-type issue-type-${known}" role="img" aria-label="${name ?? 'Issue'}" title="${name ?? 'Issue'}"></span>`;
}

export function projectMark(name: string, key: string): Html {
  return html`<span class="project-mark hue-${hueOf(key)}" aria-hidden="true">${[...name][0] ?? key[0]}</span>`;
}
