import { describe, expect, it } from 'vitest';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import { makeTexts } from '../../static/i18n/texts';

const berlin = { language: 'en-US', locale: 'en-GB', timeZone: 'Europe/Berlin' };
const texts = makeTexts(english, berlin);

describe('sentences', () => {
  it('have their gaps filled, and numbers written as the reader writes them', () => {
    expect(texts.t('create.done', { name: 'Acme' })).toBe('Acme is being set up');
    expect(texts.refusal({ code: 'field-too-long', facts: { limit: 4000 } })).toContain('4,000');
    const inGerman = makeTexts(
      { 'refusal.field-too-long': '{limit}' },
      { ...berlin, language: 'de-DE', locale: 'de-DE' },
    );
    expect(inGerman.refusal({ code: 'field-too-long', facts: { limit: 4000 } })).toBe('4.000');
  });
  it('leave a title with braces in it as typed', () => {
    expect(texts.t('give.done', { title: 'Set {owner} in {title}' })).toBe('Given: Set {owner} in {title}');
  });
  it('show the key of what nobody translated, and the gap that nobody fills', () => {
    const empty = makeTexts({}, berlin);
    expect(empty.t('give.done')).toBe('give.done');
    expect(texts.t('give.done')).toBe('Given: {title}');
  });
  it('never take a property of the table for a sentence', () => {
    expect(makeTexts({}, berlin).t('constructor' as 'give.do')).toBe('constructor');
  });
});

describe('plurals', () => {
  it.each([
    [0, '0 days overdue'],
    [1, '1 day overdue'],
    [12, '12 days overdue'],
  ])('fit %i', (count, start) => {
    expect(texts.plural('due.overdue', count, { date: 'D' })).toBe(`${start} (was due D)`);
  });
  it('fall back to the general form where a language has another', () => {
    const polish = makeTexts({ 'due.overdue.other': '{count} dni' }, { ...berlin, language: 'pl-PL', locale: 'pl-PL' });
    expect(polish.plural('due.overdue', 3)).toBe('3 dni');
  });
});

describe('days and moments', () => {
  it('follow the region within the language of the sentences', () => {
    expect(texts.day('2026-11-24')).toBe('24 Nov 2026');
    expect(makeTexts(english, { ...berlin, locale: 'en-US' }).day('2026-11-24')).toBe('Nov 24, 2026');
  });
  it('keep to the language of the sentences when the reader has another', () => {
    const french = makeTexts(english, { ...berlin, locale: 'fr-FR' });
    expect(french.day('2026-11-24')).toBe('Nov 24, 2026');
    expect(french.relativeDay(3)).toBe('in 3 days');
  });
  it('show a moment in the time zone of the reader, and on its day there', () => {
    expect(texts.moment('2026-11-24T23:30:00Z')).toBe('25 Nov 2026, 00:30');
    expect(texts.dayOf('2026-11-24T23:30:00Z')).toBe('25 Nov 2026');
  });
  it('do without a time zone that the browser does not know', () => {
    expect(() =>
      makeTexts(english, { ...berlin, timeZone: 'Mars/Olympus' }).moment('2026-11-24T12:00:00Z'),
    ).not.toThrow();
    expect(() => makeTexts(english, { ...berlin, timeZone: '' }).moment('2026-11-24T12:00:00Z')).not.toThrow();
  });
});

it.each([
  ['en-US', english],
  ['de-DE', german],
])('promises no mail to whoever has nothing to do: theirs may be off (%s)', (_, known) => {
  const said = Object.entries(known).filter(([key]) => key.startsWith('portal.all-done.'));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(([, text]) => /mail/i.test(text))).toEqual([]);
});
