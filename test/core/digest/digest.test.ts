import { describe, expect, it } from 'vitest';
import type { AskEntry } from '../../../src/core/ask/entry';
import type { ToldOutcome } from '../../../src/core/ask/inbox';
import { composeDigest, type Reading } from '../../../src/core/digest/compose';
import { type DateAnswer, packAnswer } from '../../../src/core/task/answer/date-answer';
import { engagementWith, entryWith, monday, noon, sofia, uwe } from './given';

const until = '2026-11-23T08:00:00.000Z';
/** Just before a digest is made that tells until then. */
const taken = '2026-11-23T08:01:30.000Z';
const friday = noon('2026-11-20');
const long = noon('2026-11-02');

const reading = (
  to: string | null,
  asks: readonly AskEntry[] = [],
  outcomes: readonly ToldOutcome[] = [],
): Reading => ({
  to,
  asks,
  outcomes,
});
const compose = (readings: Reading[], engagement = engagementWith()) =>
  composeDigest(engagement, readings, monday, until);
/** The news that one person is told. */
const said = (...readings: Reading[]) => compose(readings)[0]?.lines.map(({ what }) => what) ?? [];

describe('a digest', () => {
  it('says nothing when there is nothing to say', () => {
    const known = entryWith({ since: long, due: '2026-12-24' });
    expect(compose([reading(sofia, [known]), reading(null)])).toEqual([]);
  });
  it.each([
    ['new', entryWith({ since: friday })],
    ['returned', entryWith({ since: friday, round: 2 })],
    ['asked-again', entryWith({ since: friday, round: 2, isAskedAgain: true })],
    ['changed', entryWith({ since: long, newsAt: friday })],
    ['handed', entryWith({ since: long, newsAt: friday, isHanded: true })],
    ['new', entryWith({ since: friday, newsAt: friday, isHanded: true })],
    ['handed', entryWith({ since: friday, newsAt: friday, isHanded: true, awaits: 'date' })],
    ['handed', entryWith({ since: long, newsAt: friday, isHanded: true, awaits: 'date' })],
    ['handed', entryWith({ since: long, newsAt: noon('2026-11-21'), handedAt: friday })],
    ['changed', entryWith({ since: long, newsAt: friday, handedAt: long })],
    ['handed', entryWith({ since: long, newsAt: friday, isHanded: true, awaits: 'help', isUrgent: true })],
    ['due-today', entryWith({ since: long, due: monday })],
    ['nudge', entryWith({ since: long, ladder: 'nudge', ladderAt: taken })],
    ['pressing', entryWith({ since: long, ladder: 'visible', ladderAt: taken })],
    ['pressing', entryWith({ since: long, ladder: 'sponsor', ladderAt: taken })],
    ['pressing', entryWith({ since: long, ladder: 'untold', ladderAt: taken })],
    ['paused', entryWith({ since: long, ladder: 'pause', ladderAt: taken })],
  ])('says %s', (what, entry) => {
    expect(said(reading(sofia, [entry]))).toEqual([what]);
  });
  /** As an entry of whoever asked has it, or of somebody else. */
  const answer = (what: DateAnswer['what'], at = friday, isOwner = true) =>
    packAnswer({ what, to: sofia, at, before: null }, isOwner);
  it.each([
    [['date-agreed'], { since: long, newsAt: friday, answer: answer('agreed') }],
    [['date-refused'], { since: long, newsAt: friday, answer: answer('refused') }],
    [['date-other'], { since: long, newsAt: friday, answer: answer('other') }],
    [['date-agreed'], { since: friday, newsAt: friday, answer: answer('agreed') }],
    [['returned', 'date-agreed'], { since: friday, round: 2, newsAt: friday, answer: answer('agreed') }],
    [['date-agreed', 'changed'], { since: long, newsAt: noon('2026-11-21'), answer: answer('agreed') }],
    [[], { since: long, newsAt: long, answer: answer('agreed', long) }],
    [[], { since: long, newsAt: friday, answer: answer('agreed'), isUrgent: true }],
  ] as const)('says %j of a date that was asked for', (whats, entry) => {
    expect(said(reading(sofia, [entryWith(entry)]))).toEqual(whats);
  });
  it('tells the answer about a date to whoever asked for it and to whose task it is now', () => {
    const entry = { since: long, due: '2026-12-20', newsAt: friday, answer: answer('agreed', friday, false) };
    const line = { what: 'date-agreed', title: 'Send the price list', due: '2026-12-20' };
    const handed = entryWith({ ...entry, handedAt: friday });
    expect(compose([reading(sofia), reading(uwe, [handed])])).toEqual([
      { to: sofia, lines: [line] },
      { to: uwe, lines: [{ ...line, what: 'handed' }, line] },
    ]);
    // What is urgent is told its owner at once, and nobody else.
    const urgent = entryWith({ ...entry, isUrgent: true });
    expect(compose([reading(sofia), reading(uwe, [urgent])])).toEqual([{ to: sofia, lines: [line] }]);
  });
  it('that is late calls nothing new that is overdue by now, or that its owner has asked about', () => {
    expect(said(reading(sofia, [entryWith({ since: friday, due: '2026-11-20' })]))).toEqual(['overdue']);
    expect(said(reading(sofia, [entryWith({ since: friday, awaits: 'help' })]))).toEqual([]);
    expect(said(reading(sofia, [entryWith({ since: friday, awaits: 'help', due: '2026-11-20' })]))).toEqual([]);
  });
  it('says a task once where it is new and due as well', () => {
    expect(said(reading(sofia, [entryWith({ since: friday, due: monday, newsAt: friday })]))).toEqual(['new']);
  });
  it('leaves to the next one what happened after it, even if it is seen already', () => {
    expect(said(reading(sofia, [entryWith({ since: noon(monday) })]))).toEqual([]);
    expect(said(reading(sofia, [entryWith({ since: until })]))).toEqual(['new']);
  });
  it('says what has been closed since the last one', () => {
    const closed = { title: 'The plan', type: 'planning', state: 'confirmed', since: friday } as const;
    const confirmed = entryWith(closed);
    const withdrawn = entryWith({ ...closed, state: 'withdrawn' });
    const old = entryWith({ ...closed, since: long });
    expect(said(reading(sofia, [withdrawn, confirmed, old]))).toEqual(['confirmed', 'withdrawn']);
  });
  it('tells the outcomes since the last one by the day on which they were raised', () => {
    const told = { raisedOn: '2026-11-03', at: friday };
    const line = { what: 'outcome-told', title: '', due: '2026-11-03' };
    const lines = (...news: ToldOutcome[]) => compose([reading(sofia, [], news)])[0]?.lines ?? [];
    expect(lines(told)).toEqual([line]);
    const done = { ...told, done: ['r1', 'r2'] };
    expect(lines(told, done)).toEqual([line, { ...line, what: 'outcome-done', title: '2' }]);
    expect(lines({ ...told, at: long })).toEqual([]);
    expect(lines({ ...told, at: noon(monday) })).toEqual([]);
  });
  it('does not repeat what was told at once because it is urgent, but reminds of it', () => {
    const urgent = { since: friday, isUrgent: true, newsAt: friday } as const;
    const closed = entryWith({ title: 'Old', type: 'review', state: 'confirmed', since: friday, isUrgent: true });
    expect(said(reading(sofia, [entryWith(urgent), closed]))).toEqual([]);
    expect(said(reading(sofia, [entryWith({ ...urgent, due: monday })]))).toEqual(['due-today']);
  });
  it('says a step of the ladder once', () => {
    const entry = entryWith({ since: long, ladder: 'visible', ladderAt: taken });
    const engagement = engagementWith({
      digest: { day: monday, toldUntil: until, madeAt: '2026-11-23T08:02:00.000Z', nextAt: null },
    });
    expect(composeDigest(engagement, [reading(sofia, [entry])], '2026-11-24', noon('2026-11-24'))).toEqual([]);
  });
  it('leaves to the next one a step that was taken after it was made', () => {
    expect(said(reading(sofia, [entryWith({ since: long, ladder: 'pause', ladderAt: noon(monday) })]))).toEqual([]);
  });
  it('turns to the sponsor, and names the owner', () => {
    const entry = entryWith({ since: long, ladder: 'sponsor', ladderAt: taken });
    const line = { title: entry.title, due: null };
    expect(compose([reading(sofia), reading(uwe, [entry]), reading(null, [entry])])).toEqual([
      {
        to: sofia,
        lines: [
          { what: 'sponsor', ...line, owner: uwe },
          { what: 'sponsor', ...line },
        ],
      },
      { to: uwe, lines: [{ what: 'pressing', ...line }] },
      { to: null, lines: [{ what: 'pressing', ...line }] },
    ]);
  });
  it('says to no sponsor what the step told nobody', () => {
    const entry = entryWith({ since: long, ladder: 'untold', ladderAt: taken });
    expect(compose([reading(sofia), reading(uwe, [entry])]).map(({ to }) => to)).toEqual([uwe]);
  });
  it('still turns to a sponsor who has switched the mails off since the step was taken', () => {
    const entry = entryWith({ since: long, ladder: 'sponsor', ladderAt: taken });
    const parts = compose([reading(sofia), reading(uwe, [entry])], engagementWith({ mailsOff: [sofia] }));
    expect(parts[0]).toMatchObject({ to: sofia, lines: [{ what: 'sponsor', owner: uwe }] });
  });
  it('puts what presses first, and counts what it has no room for', () => {
    const many = Array.from({ length: 45 }, (_, index) => entryWith({ id: `t${index}`, since: friday }));
    const [part] = compose([reading(sofia, [...many, entryWith({ since: long, due: monday })])]);
    expect(part?.lines).toHaveLength(30);
    expect(part?.lines[0]?.what).toBe('due-today');
    expect(part?.more).toBe(16);
  });
  it('leaves no reader out, however many there are', () => {
    const customers = Array.from({ length: 50 }, (_, index) => `customer-${index}`);
    const open = Array.from({ length: 9 }, (_, index) => entryWith({ id: `t${index}`, since: friday }));
    const parts = compose([...customers, null].map((to) => reading(to, open)));
    expect(parts).toHaveLength(51);
    expect(parts.every(({ lines, more }) => lines.length === 1 && more === 8)).toBe(true);
  });
});
