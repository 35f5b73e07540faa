/** Times as Atlassian writes them: in the reader's time zone, with an offset but no colon in it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function wallTime(at: number, timeZone: string) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const parts: Record<string, string> = {};
  for (const part of format.formatToParts(at)) parts[part.type] = part.value;
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  const asIfUtc = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  const offsetMinutes = Math.round((asIfUtc - Math.floor(at / 1000) * 1000) / 60_000);
  return { year, month, day, hour, minute, second, offsetMinutes };
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** `2026-11-22T09:30:00.000+0100` */
export function jiraInstant(at: number, timeZone: string): string {
  const t = wallTime(at, timeZone);
  const milliseconds = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${t.year}-${t.month}-${t.day}T${t.hour}:${t.minute}:${t.second}.${milliseconds}${offsetText(t.offsetMinutes)}`;
}

/** The four ways in which Jira Service Management gives one instant. */
export function deskInstant(at: number, timeZone: string) {
  const t = wallTime(at, timeZone);
  const jira = jiraInstant(at, timeZone);
  return {
    iso8601: `${t.year}-${t.month}-${t.day}T${t.hour}:${t.minute}:${t.second}${offsetText(t.offsetMinutes)}`,
    jira,
    friendly: `${t.day}/${t.month}/${t.year} ${t.hour}:${t.minute}`,
    epochMillis: at,
  };
}

/** The day at `at` in a time zone. */
export function dayAt(at: number, timeZone: string): string {
  const t = wallTime(at, timeZone);
  return `${t.year}-${t.month}-${t.day}`;
}

/** The instant at which a wall clock shows this. Where clocks are set forward in between, the offset afterwards counts. */
export function instantOfWallTime(asIfUtc: number, timeZone: string): number {
  const guess = asIfUtc - wallTime(asIfUtc, timeZone).offsetMinutes * 60_000;
  return asIfUtc - wallTime(guess, timeZone).offsetMinutes * 60_000;
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
