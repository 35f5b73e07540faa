import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import { makeTexts } from '../../../static/i18n/texts';
import { formatEffort, formatTime } from '../../../static/i18n/units';
import { TextsContext } from '../../../static/i18n/use-texts';
import { warningOn } from '../../../static/team/day/customer-day';
import { newsOf } from '../../../static/team/news/news';
import { Effects } from '../../../static/team/task/effects/effects';
import { formatNews } from '../../../static/team/task/effects/format-news';
import { engagement } from '../samples/samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const plain = { isUrgent: false, isPlanned: false };
/** A Monday; in Berlin it is an hour later than in UTC. */
const monday = '2026-11-23';
const at = (time: string) => Date.parse(`${monday}T${time}Z`);
const withCalendar = (changes: Partial<ReturnType<typeof engagement>['calendar']>, today = monday) =>
  engagement({ today, calendar: { ...engagement().calendar, ...changes } });
const nextDigests = {
  at: `${monday}T08:00:00.000Z`,
  openUntil: `${monday}T08:15:00.000Z`,
  afterAt: '2026-11-24T08:00:00.000Z',
};

describe('when the customer hears of an act', () => {
  it('is never for a planned task, and at once for an urgent one', () => {
    expect(newsOf(engagement(), { isUrgent: true, isPlanned: true }, at('07:00:00'))).toEqual({ kind: 'none' });
    expect(newsOf(engagement(), { isUrgent: true, isPlanned: false }, at('07:00:00'))).toEqual({ kind: 'at-once' });
  });
  it('is when nothing spares them any more, for an urgent one, unless it is sent even now', () => {
    const urgent = { isUrgent: true, isPlanned: false };
    const night = at('19:00:00');
    expect(newsOf(withCalendar({}), urgent, night)).toEqual({
      kind: 'later',
      why: 'quiet',
      day: '2026-11-24',
      minutes: 480,
    });
    const evenNow = { ...urgent, isEvenNow: true };
    expect(newsOf(withCalendar({}), evenNow, night)).toEqual({ kind: 'at-once', despite: 'quiet' });
    const busy = withCalendar({ criticalPeriods: [{ name: 'Close', from: monday, to: '2026-11-24' }] });
    expect(newsOf(busy, urgent, at('12:00:00'))).toMatchObject({ why: 'critical', day: '2026-11-25', minutes: 480 });
    expect(newsOf(busy, evenNow, at('12:00:00'))).toEqual({ kind: 'at-once', despite: 'critical' });
    const off = withCalendar({ holidays: [{ day: monday, name: 'Holiday' }] });
    expect(newsOf(off, urgent, at('12:00:00'))).toEqual({ kind: 'at-once', despite: 'day-off' });
    expect(newsOf(withCalendar({ timeZone: 'Nowhere/Here' }), urgent, night)).toEqual({ kind: 'at-once' });
  });
  it.each([
    ['before the digest', '07:59:59', monday, 'digest'],
    ['at the very time of the digest', '08:00:00', monday, 'digest'],
    ['while it is made', '08:01:00', '2026-11-24', 'this-or-next'],
    ['once it is made', '08:16:00', '2026-11-24', 'digest'],
    ['late at night by the customer’s clock', '22:59:00', '2026-11-24', 'digest'],
  ])('%s', (_, time, day, kind) => {
    expect(newsOf({ ...withCalendar({}), nextDigests }, plain, at(time))).toEqual({ kind, minutes: 540, day });
  });
  it('is at the time that the server has set, whatever the rules say', () => {
    const late = { ...nextDigests, at: '2026-11-27T09:30:00.000Z' };
    expect(newsOf({ ...withCalendar({}), nextDigests: late }, plain, at('12:00:00'))).toEqual({
      kind: 'digest',
      minutes: 630,
      day: '2026-11-27',
    });
  });
  it('is on no day that only an old page tells, nor one that is never', () => {
    const yesterday = at('12:00:00') - 86_400_000;
    const noDay = { kind: 'digest', minutes: 540, day: null };
    expect(newsOf({ ...withCalendar({}), nextDigests }, plain, yesterday)).toEqual(noDay);
    const nowhere = withCalendar({ timeZone: 'Nowhere/Here' });
    expect(newsOf({ ...nowhere, nextDigests }, plain, at('12:00:00'))).toEqual(noDay);
    expect(newsOf(withCalendar({}), plain, at('12:00:00'))).toEqual(noDay);
  });
});

describe('what is said of it', () => {
  const owner = { kind: 'person', accountId: 'anna' } as const;
  const personOf = () => ({ name: 'Anna', avatar: undefined, isClosed: false });
  const format = (news: ReturnType<typeof newsOf>, changes: Partial<ReturnType<typeof engagement>> = {}) =>
    formatNews(news, owner, engagement({ today: monday, ...changes }), personOf, texts);
  it('names who hears of it, when, and how', () => {
    const time = formatTime(540, texts);
    expect(format({ kind: 'digest', minutes: 540, day: '2026-11-24' })).toBe(
      `Anna hears of this with the next daily digest, tomorrow (Nov 24, 2026) at ${time} (Central European Time).`,
    );
    expect(format({ kind: 'digest', minutes: 540, day: null })).toContain(
      `at ${time} (Central European Time) on a working day`,
    );
    expect(format({ kind: 'this-or-next', minutes: 540, day: '2026-11-24' })).toBe(
      `Anna hears of this with the daily digest that is being made now or, if it comes too late for that, with the next one, tomorrow (Nov 24, 2026) at ${time} (Central European Time).`,
    );
    expect(format({ kind: 'at-once' })).toContain('CARE-1');
    expect(format({ kind: 'at-once' }, { requestKey: null })).toMatch(/^Anna hears of this at once/);
    expect(formatNews({ kind: 'at-once' }, { kind: 'side' }, engagement(), personOf, texts)).toMatch(/^Everyone/);
  });
  it('promises nothing to who can’t take part, and names them', () => {
    const digest = { kind: 'digest', minutes: 540, day: '2026-11-24' } as const;
    const absent = [{ accountId: 'anna', why: 'off-request' }] as const;
    expect(format(digest, { absent })).toBe('Not told, as they can’t take part: Anna.');
    expect(format({ kind: 'at-once' }, { absent })).toBe('Not told, as they can’t take part: Anna.');
    const toAll = formatNews(digest, { kind: 'side' }, engagement({ absent }), personOf, texts);
    expect(toAll).toMatch(/^Everyone on the customer's side whose mails are on hears .*Not told.*: Anna\.$/);
  });
  it('promises no mail to who has switched mails off, and names them', () => {
    const said = 'Not mailed, as they have switched off the request’s mails: Anna. They find it in the portal.';
    const mailsOff = ['anna'];
    const digest = { kind: 'digest', minutes: 540, day: '2026-11-24' } as const;
    expect(format(digest, { mailsOff })).toBe(said);
    expect(format({ kind: 'later', why: 'quiet', day: '2026-11-24', minutes: 480 }, { mailsOff })).toBe(said);
    expect(format({ kind: 'at-once', despite: 'quiet' }, { mailsOff })).toBe(
      `${said} It is written on CARE-1 at once, because it is urgent, and Jira mails that to everyone on the request whose mails are on. These are their quiet hours: it goes out all the same.`,
    );
    expect(format({ kind: 'none' }, { mailsOff })).not.toContain('Anna');
    const some = (owners: Parameters<typeof formatNews>[1], changes = {}) =>
      formatNews(digest, owners, engagement({ today: monday, mailsOff, ...changes }), personOf, texts);
    expect(some({ kind: 'side' })).toMatch(
      /^Everyone on the customer's side whose mails are on hears .*Not mailed.*Anna/,
    );
    expect(some({ kind: 'side' }, { mailsOff: ['anna', 'ben'] })).toMatch(/^Not mailed/);
    const ben = { kind: 'person', accountId: 'ben' } as const;
    expect(some([owner, ben])).toMatch(/^Whoever has each task and has mails on hears .*Not mailed.*Anna/);
    expect(some([owner, ben], { mailsOff: [] })).toMatch(/^Whoever has each task hears/);
    expect(some([owner, owner])).toBe(said);
    const task = { engagementId: 'e1', owner, isUrgent: true, isPlanned: false };
    const engagements = new Map([['e1', engagement({ mailsOff })]]);
    const effects = createElement(Effects, { tasks: [task, { ...task, owner: ben }], engagements, personOf });
    const html = renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, effects));
    expect(html).toMatch(/2 of them are urgent.*Not mailed.*: Anna\. They/);
    expect(some([ben])).toMatch(/hears of this with the next daily digest, tomorrow .*\)\.$/);
  });
});

it.each([
  ['2026-12-30', { kind: 'critical', period: { name: 'Financial close', from: '2026-12-28', to: '2027-01-05' } }],
  ['2026-12-25', { kind: 'holiday', name: 'Christmas Day' }],
  ['2026-11-28', { kind: 'day-off' }],
  ['2026-11-27', null],
  ['', null],
  ['2026-1', null],
])('warns of a bad day for the customer, %s', (day, warning) => {
  expect(warningOn(engagement().calendar, day)).toEqual(warning);
});

it.each([
  [15, '15 min'],
  [60, '1 hr'],
  [90, '1 hr 30 min'],
  [4800, '80 hr'],
])('says that %i minutes are %s', (minutes, sentence) => {
  expect(formatEffort(minutes, texts)).toBe(sentence);
});
