import { describe, expect, it } from 'vitest';
import { engagementLimits } from '../../../../src/contract/engagement';
import { knownZones } from '../../../../src/core/calendar/time-zones';
import { formatZone } from '../../../../static/i18n/zone';
import { findZones, zoneChoices, zoneLabel } from '../../../../static/team/project-settings/calendar/time-zones';
import {
  checkEngagement,
  engagementFieldOf,
  inServiceProject,
  newEngagement,
  toCreateEngagement,
} from '../../../../static/team/project-settings/create/new-engagement';

const filled = {
  ...newEngagement('Europe/Berlin', 'de-AT'),
  name: ' Harbour ',
  serviceDeskId: '1',
  requestTypeId: '5',
  primary: { accountId: 'anna', name: 'Anna' },
  roles: ['sponsor'] as const,
};

describe('a new engagement', () => {
  it('speaks the administrator’s language where there is one, else English', () => {
    expect(filled.language).toBe('de-DE');
    expect(newEngagement('UTC', 'fr-FR').language).toBe('en-US');
  });
  it('loses what belonged to another service project', () => {
    expect(inServiceProject(filled, '2')).toMatchObject({ serviceDeskId: '2', requestTypeId: '', primary: null });
    expect(inServiceProject(filled, '1')).toBe(filled);
  });
  it('lacks everything at first, and says so beside each field', () => {
    const errors = checkEngagement(newEngagement('', 'en-US'));
    expect(Object.keys(errors).sort()).toEqual([
      'name',
      'primary',
      'requestTypeId',
      'roles',
      'serviceDeskId',
      'timeZone',
    ]);
  });
  it('has a name of limited length', () => {
    expect(checkEngagement({ ...filled, name: 'x'.repeat(engagementLimits.name + 1) }).name?.code).toBe(
      'field-too-long',
    );
    expect(checkEngagement(filled)).toEqual({});
  });
  it('is sent with the customer’s id, not the name', () => {
    expect(toCreateEngagement(filled, 'attempt-1')).toEqual({
      attempt: 'attempt-1',
      name: 'Harbour',
      serviceDeskId: '1',
      requestTypeId: '5',
      timeZone: 'Europe/Berlin',
      language: 'de-DE',
      primary: { accountId: 'anna', roles: ['sponsor'] },
    });
    expect(toCreateEngagement({ ...filled, primary: null }, 'attempt-1')).toBeNull();
  });
});

describe('a refusal', () => {
  it.each([
    ['stakeholder-not-customer', 'primary', 'primary'],
    ['engagement-name-taken', 'name', 'name'],
    ['request-type-unknown', 'requestTypeId', 'requestTypeId'],
    ['field-invalid', 'attempt', null],
    ['engagement-limit-reached', undefined, null],
    ['try-again', undefined, null],
  ] as const)('%s about %s is shown at %s', (code, field, expected) => {
    expect(engagementFieldOf({ code, ...(field ? { field } : {}) })).toBe(expected);
  });
});

describe('a time zone', () => {
  const choices = zoneChoices(knownZones(), 'de-DE', 'de-DE');
  const found = (text: string) => findZones(choices, text).map(({ zone }) => zone);
  it('finds all zones of a country, wherever they lie', () => {
    expect(found('Portugal')).toEqual(expect.arrayContaining(['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores']));
  });
  it.each([
    ['its name of today', 'kyiv', 'Europe/Kyiv'],
    ['its former name', 'Kiev', 'Europe/Kyiv'],
    ['another former name', 'calcutta', 'Asia/Kolkata'],
    ['the country in German', 'Indien', 'Asia/Kolkata'],
    ['several words', 'buenos aires', 'America/Argentina/Buenos_Aires'],
    ['the country without accents', 'osterreich', 'Europe/Vienna'],
  ])('is found by %s', (_, text, zone) => {
    expect(found(text)[0]).toBe(zone);
  });
  it('is found by the time in German, among all that have it', () => {
    expect(found('nordamerikanische ostküstenzeit')).toEqual(
      expect.arrayContaining(['America/New_York', 'America/Toronto']),
    );
  });
  it('is offered once, by its name of today, and never before anything is typed', () => {
    expect(found('kiev')).toEqual(['Europe/Kyiv']);
    expect(found(' ')).toEqual([]);
  });
  it('is called as everywhere else, in the reader’s language, and found by that', () => {
    const label = zoneLabel('Europe/Kiev', 'de-DE');
    expect(label).toBe('Kyiv (Osteuropäische Zeit)');
    expect(label).toBe(formatZone('Europe/Kyiv', 'de-DE'));
    expect(found(label)).toEqual(['Europe/Kyiv']);
  });
});
