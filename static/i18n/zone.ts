import type { Texts } from './texts';

/** A time zone as people call it: `Berlin (Central European Time)`. One that the browser does not know stays as it is. */
export function formatZone(timeZone: string, region: string): string {
  const name = nameOf(timeZone, region);
  if (name === undefined) return timeZone;
  const place = timeZone.includes('/') ? timeZone.split('/').at(-1)?.replace(/_/g, ' ') : undefined;
  return place === undefined ? name : `${place} (${name})`;
}

/** The name of the clock of a time zone, to stand after a time of day: `Central European Time`. */
export const formatClock = (timeZone: string, region: string): string => nameOf(timeZone, region) ?? timeZone;

type Here = Pick<Texts, 'timeOf' | 'zone' | 'region'>;

/** A time of day by the reader's clock, with its name. */
export const timeHere = (instant: string, { timeOf, zone, region }: Here): string =>
  `${timeOf(instant)}, ${formatClock(zone, region)}`;

function nameOf(timeZone: string, region: string): string | undefined {
  try {
    const format = new Intl.DateTimeFormat(region, { timeZone, timeZoneName: 'longGeneric' });
    return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}
