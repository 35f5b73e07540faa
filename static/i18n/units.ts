import type { Texts } from './texts';

/** A time of day, e.g. `9:00 AM`. @param minutes after midnight */
export const formatTime = (minutes: number, { language }: Pick<Texts, 'language'>): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(minutes * 60_000);

/** An estimate, e.g. `1 hr 30 min`. */
export function formatEffort(minutes: number, { language }: Pick<Texts, 'language'>): string {
  const format = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [...(hours > 0 ? [format(hours, 'hour')] : []), ...(rest > 0 ? [format(rest, 'minute')] : [])];
  return parts.join(' ');
}
