import type { IsoInstant } from '../../../src/contract/common';
import type { Texts } from '../../i18n/texts';
import { formatZone } from '../../i18n/zone';

/**
 * A moment as evidence: in the customer's time zone with its offset, name and IANA name, and on a line of its own in UTC exactly as
 * it is recorded: `Nov 24, 2026, 14:05:09 GMT+01:00, Berlin (Central European Time), Europe/Berlin`, `UTC 2026-11-24T13:05:09.000Z`.
 */
export function formatMoment(at: IsoInstant, timeZone: string, { t, region }: Pick<Texts, 't' | 'region'>): string {
  const local = inZone(at, timeZone, region);
  return local === null
    ? t('certificate.utc', { utc: at })
    : t('certificate.moment', { local, zone: formatZone(timeZone, region), id: timeZone, utc: at });
}

/** Null where the zone, or the moment, is not one that the browser knows. */
function inZone(at: IsoInstant, timeZone: string, region: string): string | null {
  try {
    return new Intl.DateTimeFormat(region, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
      timeZone,
    }).format(new Date(at));
  } catch {
    return null;
  }
}
