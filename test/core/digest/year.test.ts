/**
 * Weeks in the life of engagements from random seeds: any zone and calendar, any rules, tasks that come, change and go,
 * acts that take their time to be stored, days without a sweep, and a customer who moves to another time zone.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WorkingCalendar } from '../../../src/contract/calendar';
import { type LadderStep, ladderSteps } from '../../../src/contract/engagement';
import { dayIn, daysAfter, instantText } from '../../../src/core/calendar/day';
import { isQuiet } from '../../../src/core/calendar/moment';
import { mayRemindOn } from '../../../src/core/calendar/working-day';
import { makeDigest } from '../../../src/core/digest/make-digest';
import { digestGraceMs, isDigestDue, isDigestTime, nextDigestAt } from '../../../src/core/engagement/digest-schedule';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { DigestLine } from '../../../src/core/outbox/effect';
import { nextStep } from '../../../src/core/task/ladder';
import { calendarAround, dayOf, instantIn, minutes, zone } from '../calendar/given';
import { engagementWith, entryOf, type FlatEntry, flatWith, sofia, uwe } from './given';

type Doing = {
  readonly what: 'give' | 'answer' | 'hear' | 'ask' | 'return' | 'complete' | 'move' | 'outage';
  /** Minutes after what was done before. */
  readonly after: number;
  /** Milliseconds that it takes to be stored. */
  readonly takes: number;
  readonly which: number;
  readonly dueIn: number | null;
  readonly isUrgent: boolean;
  readonly zone: string;
};

const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom('give', 'give', 'give', 'answer', 'hear', 'ask', 'return', 'complete', 'move', 'outage'),
  after: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 * 1440 })),
  takes: fc.integer({ min: 0, max: 25_000 }),
  which: fc.nat(20),
  dueIn: fc.option(fc.integer({ min: 0, max: 20 })),
  isUrgent: fc.boolean(),
  zone,
});

const step = fc.option(fc.integer({ min: 1, max: 8 }), { nil: null });

/** A person who is left in peace for all but a few minutes of the day may be missed for ever. */
const leavesAnHour = ({ quietFrom, quietTo }: WorkingCalendar): boolean => (quietTo - quietFrom + 1440) % 1440 <= 1380;

const life = zone.chain((timeZone) =>
  instantIn(timeZone).chain((start) =>
    fc.record({
      start: fc.constant(start),
      calendar: calendarAround(timeZone, dayOf(timeZone, start)).filter(leavesAnHour),
      reminders: fc.record({
        at: minutes,
        before: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 3 }),
        onDue: fc.boolean(),
        afterEvery: fc.integer({ min: 0, max: 4 }),
        afterAtMost: fc.integer({ min: 0, max: 4 }),
      }),
      ladder: fc.record({ nudge: step, visible: step, sponsor: step, pause: step }),
      sweepsEvery: fc.integer({ min: 1, max: 15 }),
      doings: fc.array(doing, { minLength: 5, maxLength: 40 }),
    }),
  ),
);

type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;
type Told = { readonly day: string; readonly from: string; readonly until: string; readonly lines: DigestLine[] };

function live({ start, calendar, reminders, ladder, sweepsEvery, doings }: Life) {
  let engagement: Engagement = engagementWith({
    calendar,
    reminders,
    ladder,
    digest: { day: null, toldUntil: instantText(start), nextAt: null },
  });
  engagement = withDigest(engagement, nextDigestAt(engagement, start));
  const open = new Map<string, FlatEntry>();
  const told: Told[] = [];
  const steps = new Map<string, LadderStep[]>();
  let given = 0;

  const look = (now: number) => {
    if (isDigestTime(engagement, now)) {
      const today = dayIn(engagement.calendar.timeZone, now);
      for (const entry of open.values()) {
        const next = nextStep(engagement, entryOf(entry), today);
        if (!next) continue;
        open.set(entry.id, { ...entry, ladder: next, ladderAt: instantText(now) });
        steps.set(entry.title, [...(steps.get(entry.title) ?? []), next]);
      }
    }
    const { digest, parts } = makeDigest(
      engagement,
      [
        { to: uwe, asks: [...open.values()].map(entryOf), outcomes: [] },
        { to: sofia, asks: [], outcomes: [] },
      ],
      now,
    );
    if (parts.length > 0) {
      const day = dayIn(engagement.calendar.timeZone, now);
      expect(isQuiet(engagement.calendar, now)).toBe(false);
      expect(mayRemindOn(engagement.calendar, day)).toBe(true);
      told.push({
        day,
        from: engagement.digest.toldUntil,
        until: digest.toldUntil,
        lines: parts.flatMap(({ lines }) => lines),
      });
    }
    engagement = { ...engagement, digest };
  };
  /** Sweeps, as far as there is anything to look at, until an instant. */
  const sweepUntil = (from: number, to: number) => {
    const every = sweepsEvery * 60_000;
    for (let now = from; ; ) {
      const { nextAt } = engagement.digest;
      if (nextAt === null) return;
      now = Math.max(now, Math.ceil((Date.parse(nextAt) + digestGraceMs - start) / every) * every + start);
      if (now >= to) return;
      if (isDigestDue(engagement, now)) look(now);
    }
  };
  const change = (which: number, changed: (entry: FlatEntry) => FlatEntry | undefined) => {
    const entry = [...open.values()][which % Math.max(1, open.size)];
    const next = entry && changed(entry);
    if (entry) open.delete(entry.id);
    if (next) open.set(next.id, next);
  };

  let clock = start;
  for (const { what, after, takes, which, dueIn, isUrgent, zone: timeZone } of doings) {
    const at = instantText(clock + after * 60_000);
    const stored = Date.parse(at) + takes;
    if (what !== 'outage') sweepUntil(clock, stored);
    clock = stored;
    const today = dayIn(engagement.calendar.timeZone, stored);
    const quiet = ({ ladder: _step, ladderAt: _at, awaits: _awaits, ...entry }: FlatEntry): FlatEntry => entry;
    switch (what) {
      case 'give': {
        const id = `t${++given}`;
        const due = dueIn === null ? null : daysAfter(today, dueIn);
        open.set(id, flatWith({ id, title: id, due, since: at, ...(isUrgent ? { isUrgent } : {}) }));
        break;
      }
      case 'answer':
        change(which, ({ awaits: _awaits, ...entry }) => ({ ...entry, newsAt: at }));
        break;
      case 'hear':
        change(which, (entry) => ({ ...quiet(entry), heardAt: at }));
        break;
      case 'ask':
        change(which, (entry) => ({ ...quiet(entry), heardAt: at, awaits: 'date' }));
        break;
      case 'return':
        change(which, (entry) => {
          const round = (entry.round ?? 1) + 1;
          const { newsAt: _newsAt, heardAt: _heardAt, ...rest } = quiet(entry);
          return { ...rest, title: `${entry.id} ${round}`, since: at, round };
        });
        break;
      case 'complete':
        change(which, () => undefined);
        break;
      case 'move':
        engagement = { ...engagement, calendar: { ...engagement.calendar, timeZone } };
        engagement = withDigest(engagement, nextDigestAt(engagement, clock));
        break;
      case 'outage':
        break;
    }
  }
  sweepUntil(clock, clock + 90 * 86_400_000);
  return { told, steps, open: [...open.values()], engagement };
}

const withDigest = (engagement: Engagement, nextAt: string | null): Engagement => ({
  ...engagement,
  digest: { ...engagement.digest, nextAt },
});

it('the customer is told all, once, at the right time, and not more than the rules say', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(life, (one) => {
      const { told, steps, open, engagement } = live(one);
      // One a day, and each goes on where the last ended.
      for (const [index, digest] of told.entries()) {
        const before = told[index - 1];
        if (!before) continue;
        expect(digest.day > before.day).toBe(true);
        expect(digest.from).toBe(before.until);
      }
      const isNewsLine = ({ what }: DigestLine) => what === 'new' || what === 'returned' || what === 'changed';
      const lines = told.flatMap((digest) => digest.lines);
      const countOf = (title: string, ...whats: DigestLine['what'][]) =>
        lines.filter((line) => line.title === title && whats.includes(line.what)).length;

      for (const { title, since, newsAt, isUrgent, heardAt } of open) {
        if (isUrgent || engagement.digest.nextAt === null) {
          if (isUrgent) expect(lines.filter((line) => line.title === title && isNewsLine(line))).toEqual([]);
          continue;
        }
        for (const at of newsAt ? [since, newsAt] : [since]) {
          const tellings = told.filter(({ from, until }) => from < at && at <= until);
          expect(tellings).toHaveLength(1);
          const telling = tellings[0]?.lines.filter(
            (line) => line.title === title && (isNewsLine(line) || line.what === 'overdue'),
          );
          // A late digest has nothing new for whoever has asked about it meanwhile.
          if (heardAt === undefined) expect(telling).toHaveLength(1);
          else expect(telling?.length).toBeLessThanOrEqual(1);
        }
      }
      const { before, onDue, afterAtMost } = one.reminders;
      for (const title of new Set(lines.map((line) => line.title))) {
        expect(countOf(title, 'new', 'returned')).toBeLessThanOrEqual(1);
        const most = before.length + (onDue ? 1 : 0) + afterAtMost;
        // A late digest says of what would have been new that it is overdue.
        expect(countOf(title, 'due-soon', 'due-today', 'overdue')).toBeLessThanOrEqual(most + 1);
        expect(countOf(title, 'sponsor')).toBe((steps.get(title) ?? []).filter((each) => each === 'sponsor').length);
        expect(countOf(title, 'paused')).toBe((steps.get(title) ?? []).filter((each) => each === 'pause').length);
      }
      // A ladder goes up, one rung that is there after the other, until the customer is heard of.
      const rungs = ladderSteps.filter((each) => one.ladder[each] !== null);
      for (const taken of steps.values()) {
        taken.forEach((each, index) => {
          const expected = index === 0 ? rungs[0] : rungs[rungs.indexOf(taken[index - 1] as LadderStep) + 1];
          expect([rungs[0], expected]).toContain(each);
        });
      }
    }),
    { seed: 7, numRuns: 60 },
  );
});
