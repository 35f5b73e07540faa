import { currentZone } from '../../../../src/core/calendar/time-zones';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The zones of a country, where the browser tells: by a method in newer ones, by a property in older ones. */
function zonesOf(code: string): readonly unknown[] {
  const locale: object = new Intl.Locale(`und-${code}`);
  if ('getTimeZones' in locale && typeof locale.getTimeZones === 'function') {
    const zones: unknown = locale.getTimeZones();
    return Array.isArray(zones) ? zones : [];
  }
  return 'timeZones' in locale && Array.isArray(locale.timeZones) ? locale.timeZones : [];
}

/** The names of the countries that each zone is part of, in a language, by the zone's name of today. */
export function countriesByZone(language: string): ReadonlyMap<string, readonly string[]> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const found = new Map<string, string[]>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    if (name === undefined) continue;
    for (const zone of zonesOf(code)) {
      if (typeof zone !== 'string') continue;
      const key = currentZone(zone);
      found.set(key, [...(found.get(key) ?? []), name]);
    }
  }
  return found;
}
