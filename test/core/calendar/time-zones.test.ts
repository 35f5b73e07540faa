import { describe, expect, it } from 'vitest';
import { normalised } from '../../../src/core/calendar/check';
import { isTimeZone, offsetAt } from '../../../src/core/calendar/day';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { currentZone, formerNames, knownZones } from '../../../src/core/calendar/time-zones';

describe('the time zones that are offered', () => {
  const zones = knownZones();
  it('are all accepted, each once, by the names of today', () => {
    expect(zones.length).toBeGreaterThan(350);
    expect(zones.filter((zone) => !isTimeZone(zone) || currentZone(zone) !== zone)).toEqual([]);
    expect(new Set(zones).size).toBe(zones.length);
    for (const zone of ['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Ho_Chi_Minh', 'America/Nuuk'])
      expect(zones).toContain(zone);
    for (const zone of ['Europe/Kiev', 'Asia/Calcutta', 'Asia/Saigon']) expect(zones).not.toContain(zone);
  });

  it('have the clock of the names that they had before', () => {
    const instants = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((each) => Date.parse(each));
    const unlike = zones.flatMap((zone) =>
      formerNames(zone).filter((former) => instants.some((now) => offsetAt(former, now) !== offsetAt(zone, now))),
    );
    expect(unlike).toEqual([]);
  });
});

it('a calendar that comes with a former name is kept with that of today', () => {
  expect(normalised(standardCalendar('Europe/Kiev')).timeZone).toBe('Europe/Kyiv');
  expect(normalised(standardCalendar('Europe/Berlin')).timeZone).toBe('Europe/Berlin');
});
