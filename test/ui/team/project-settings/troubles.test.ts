import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { Trouble } from '../../../../src/contract/engagement';
import { formatList } from '../../../../static/i18n/list';
import { makeTexts } from '../../../../static/i18n/texts';
import {
  formatTrouble,
  isCustomerUnreached,
  kindsOf,
  peopleInEngagement,
} from '../../../../static/team/project-settings/status/troubles';
import { engagement } from '../../samples/samples';

const trouble = (changes: Partial<Trouble> = {}): Trouble => ({
  kind: 'message',
  accountId: 'anna',
  reason: 'No.',
  at: '2026-11-22T23:30:00Z',
  ...changes,
});
const texts = {
  'en-US': makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'Europe/Berlin' }),
  'de-DE': makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'Europe/Berlin' }),
};

describe('the people of an engagement', () => {
  it('are its customers and contacts, those of its troubles, and who was taken out and still reads its request', () => {
    const stillRead = [{ accountId: 'uwe', organizations: ['Northwind'] }];
    const known = engagement({ troubles: [trouble({ accountId: 'ben' })], stillRead });
    expect(peopleInEngagement(known)).toEqual(expect.arrayContaining(['anna', 'ben', 'uwe']));
  });
  it.each([
    ['en-US', 'Uwe still reads the request, and is mailed about it: it is shared with Northwind and Port'],
    ['de-DE', 'Uwe liest die Anfrage weiterhin und bekommt E-Mails dazu: Sie ist geteilt mit Northwind und Port'],
  ] as const)('are named where they still read the request, with the organizations: %s', (language, sentence) => {
    const facts = { name: 'Uwe', organizations: formatList(['Northwind', 'Port'], texts[language]) };
    expect(texts[language].t('people.still-read.person', facts)).toBe(sentence);
  });
});

describe('what Jira refused', () => {
  it.each([
    ['en-US', trouble(), 'Anna', 'A message to Anna could not be posted on Nov 23, 2026.'],
    [
      'en-US',
      trouble({ accountId: null }),
      null,
      "A message to everyone on the customer's side could not be posted on Nov 23, 2026.",
    ],
    ['en-US', trouble({ kind: 'participant' }), 'Anna', "Anna could not be added to the customer's request."],
    [
      'en-US',
      trouble({ kind: 'conditions' }),
      'Anna',
      'What Anna asked to have put right in a sign-off could not be passed on to the team (given up on Nov 23, 2026).',
    ],
    [
      'de-DE',
      trouble({ kind: 'inbox', accountId: null }),
      null,
      'Die Liste dessen, was für alle auf Kundenseite ansteht, konnte nicht auf den neuesten Stand gebracht werden (aufgegeben am 23.11.2026).',
    ],
    ['de-DE', trouble(), 'Anna', 'Eine Nachricht an Anna konnte am 23.11.2026 nicht gesendet werden.'],
    [
      'de-DE',
      trouble({ kind: 'participant' }),
      'Anna',
      'Anna konnte nicht in die Anfrage des Kunden aufgenommen werden.',
    ],
  ] as const)('is said in plain words: %s, %#', (language, one, name, sentence) => {
    expect(formatTrouble(one, name, true, texts[language])).toBe(sentence);
  });
  it('says it otherwise of who was to be taken out of the request', () => {
    const sentence = "Anna could not be taken out of the customer's request, and still sees it.";
    expect(formatTrouble(trouble({ kind: 'participant' }), 'Anna', false, texts['en-US'])).toBe(sentence);
  });
});

it('is advised on once for each kind', () => {
  const troubles = [trouble({ kind: 'inbox' }), trouble(), trouble({ accountId: null })];
  expect(kindsOf(troubles)).toEqual(['message', 'inbox']);
});

it('says that customers were not reached only where they may know less than they should', () => {
  const isUnreached = (...troubles: Trouble[]) => isCustomerUnreached(troubles, (accountId) => accountId === 'anna');
  expect(isUnreached(trouble({ kind: 'issue-property' }), trouble({ kind: 'notices' }))).toBe(false);
  expect(isUnreached(trouble({ kind: 'issue-property' }), trouble())).toBe(true);
  expect(isUnreached(trouble({ kind: 'participant' }))).toBe(true);
  // Whoever was to be taken out knows too much, not too little.
  expect(isUnreached(trouble({ kind: 'participant', accountId: 'carla' }))).toBe(false);
});

it('asks for the names of those in trouble too, who may no longer be stakeholders', () => {
  const card = engagement({ troubles: [trouble({ accountId: 'carla' }), trouble({ accountId: null })] });
  expect(peopleInEngagement(card)).toEqual(['ben', 'anna', 'carla']);
});
