import { currentZone, formerNames } from '../../../../src/core/calendar/time-zones';
import { folded } from '../../../../src/core/text/fold';
import { formatZone } from '../../../i18n/zone';
import { countriesByZone } from './zone-countries';

/** A time zone as a reader finds it. */
export type ZoneChoice = {
  /** Its IANA name of today. */
  readonly zone: string;
  /** All by which it is found, in small letters. */
  readonly words: string;
};

/** More than anybody looks through. */
const shownAtMost = 20;

/** The choices, with all their names: of today and before, those of the reader's language, and their countries. */
export function zoneChoices(zones: readonly string[], language: string, region: string): ZoneChoice[] {
  const countries = countriesByZone(language);
  return zones.map((zone) => {
    const label = zoneLabel(zone, region);
    const names = [label, zone, ...formerNames(zone), ...localNames(zone, language), ...(countries.get(zone) ?? [])];
    return { zone, words: folded(names.join(' ').replaceAll('_', ' ')) };
  });
}

/** Those that have all the words of a text: whose own name begins a part with it come first. */
export function findZones(choices: readonly ZoneChoice[], text: string): ZoneChoice[] {
  const parts = folded(text.replaceAll('_', ' '))
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const found = choices.filter(({ words }) => parts.every((part) => words.includes(part)));
  const isNamed = ({ zone }: ZoneChoice) => folded(zone.replaceAll('_', ' ')).includes(parts.join(' '));
  return [...found.filter(isNamed), ...found.filter((choice) => !isNamed(choice))].slice(0, shownAtMost);
}

/** A time zone's name to read, by its place of today. */
export const zoneLabel = (zone: string, region: string): string => formatZone(currentZone(zone), region);

/** The country or city that the browser names a zone by in a language, and that of its time; none for a zone it does not know. */
function localNames(zone: string, language: string): string[] {
  try {
    return (['shortGeneric', 'longGeneric'] as const).flatMap((timeZoneName) =>
      new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName })
        .formatToParts()
        .flatMap(({ type, value }) => (type === 'timeZoneName' ? [value] : [])),
    );
  } catch {
    return [];
  }
}
