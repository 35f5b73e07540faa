import { expect, it } from 'vitest';
import type { ReminderDays } from '../../../../src/contract/engagement';
import { packDays } from '../../../../src/core/engagement/packed-days';
import type { GateDetail, GateEntry } from '../../../../src/core/gate/gate-entry';
import { gateLines } from '../../../../src/core/gate/told/gate-digest';
import { gateWeight } from '../../../../src/core/gate/weight';
import { engagementWith, monday } from '../../digest/given';

const toldUntil = '2026-11-20T08:00:00.000Z';
const until = '2026-11-23T08:00:00.000Z';
const engagement = { ...engagementWith(), digest: { ...engagementWith().digest, toldUntil } };
const since = '2026-11-20T07:00:00.000Z';
type Flat = Partial<Pick<GateEntry, 'since' | 'due' | 'lateAt'> & GateDetail>;
const entryWith = ({ since: at = since, due = null, lateAt, ...changes }: Flat): GateEntry => ({
  kind: 'gate',
  id: 'g',
  engagementId: engagement.id,
  title: 'Accept the pilot',
  due,
  since: at,
  turn: changes.state === undefined || changes.state === 'sign' ? 'customer' : 'colleagues',
  weight: gateWeight,
  ...(lateAt === undefined ? {} : { lateAt }),
  detail: { meaning: 'acceptance', state: 'sign', ...changes },
});
/** Asked on Thursday: half of the five days is over on Monday. */
const silence = { since: Date.parse('2026-11-19T07:00:00.000Z') / 1000, days: 5, told: 0 };
const had = (count: number) => ({ count, lastDay: '2026-11-26' });
const toldTwice = { ...silence, told: 2, named: '2026-11-30' };
const said = (changes: Flat) => gateLines(engagement, entryWith(changes), monday, until).map(({ what }) => what);

it.each<[string, Flat, string[]]>([
  ['nothing of what was told', {}, []],
  [
    'that it is overdue, where the digest is late',
    { since: '2026-11-20T10:00:00.000Z', due: '2026-11-20' },
    ['sign-overdue'],
  ],
  [
    'that abstentions have ended it, and not that it was rejected',
    { state: 'undecided', since: '2026-11-22T10:00:00.000Z' },
    ['gate-undecided'],
  ],
  ['what has come since', { since: '2026-11-22T10:00:00.000Z' }, ['sign']],
  [
    'what came to their inbox after the digest that should have told of it',
    { lateAt: '2026-11-20T09:00:00.000Z' },
    ['sign'],
  ],
  ['that silence will count, before all else', { silence, since: '2026-11-22T09:00:00.000Z' }, ['lapses']],
  ['nothing of silence to who has had the notice of the day', { silence, had: had(1) }, []],
  ['nothing of silence while somebody can’t be reached', { silence: { ...silence, isHalted: true } }, []],
  ['a later day than they know', { silence: toldTwice, had: had(2) }, ['lapses']],
  ['that it was passed over, too', { overriddenAt: '2026-11-22T10:00:00.000Z' }, ['gate-overridden']],
  [
    'that it was passed over, and is to be signed all the same',
    { since: '2026-11-22T09:00:00.000Z', overriddenAt: '2026-11-22T10:00:00.000Z' },
    ['sign', 'gate-overridden'],
  ],
  [
    'that it was passed over, and is due',
    { due: monday, overriddenAt: '2026-11-22T10:00:00.000Z' },
    ['sign-due-today', 'gate-overridden'],
  ],
  [
    'that it was passed over, beside the notice that silence will count',
    { silence, overriddenAt: '2026-11-22T10:00:00.000Z' },
    ['lapses', 'gate-overridden'],
  ],
  [
    'that it was passed over, and what came of it then',
    { state: 'withdrawn', since: '2026-11-22T11:00:00.000Z', overriddenAt: '2026-11-22T10:00:00.000Z' },
    ['gate-withdrawn', 'gate-overridden'],
  ],
  ['nothing that happens after the digest’s moment', { since: '2026-11-23T08:00:01.000Z' }, []],
  [
    'that something is still to be put right',
    { state: 'satisfied', openConditions: 2, since: '2026-11-22T10:00:00.000Z' },
    ['gate-conditional'],
  ],
  [
    'that it was accepted by concession, with something to be put right',
    { state: 'satisfied', isConcession: true, openConditions: 2, since: '2026-11-22T10:00:00.000Z' },
    ['gate-concession'],
  ],
  [
    'that it was accepted by concession, with nothing to be put right',
    { state: 'satisfied', isConcession: true, since: '2026-11-22T10:00:00.000Z' },
    ['gate-concession'],
  ],
  [
    'that the period is over, and by concession',
    { state: 'satisfied', isDeemed: true, isConcession: true, openConditions: 1, since: '2026-11-22T10:00:00.000Z' },
    ['gate-deemed-concession'],
  ],
  [
    'that the period is over, and that something is still to be put right',
    { state: 'satisfied', isDeemed: true, openConditions: 1, since: '2026-11-22T10:00:00.000Z' },
    ['gate-deemed-conditional'],
  ],
  [
    'nothing of what came beside the acceptance',
    { state: 'satisfied', openConditions: 1, areConditionsLate: true, since: '2026-11-22T10:00:00.000Z' },
    ['gate-satisfied'],
  ],
  ['nothing while others come first', { state: 'later', since: '2026-11-22T10:00:00.000Z' }, []],
  [
    'that the period is over, without calling it a signature',
    { state: 'satisfied', isDeemed: true, since: '2026-11-22T10:00:00.000Z' },
    ['gate-deemed'],
  ],
])('a digest says %s', (_, changes, lines) => {
  expect(said(changes)).toEqual(lines);
});

const days = (changes: Partial<ReminderDays> = {}) =>
  packDays({ before: [], onDue: false, afterEvery: 0, afterAtMost: 0, ...changes });
const never = days();
/** Overdue since Thursday. */
const late = { due: '2026-11-19', since: '2026-11-16T07:00:00.000Z' };

it.each<[string, Flat, string[]]>([
  ['not on a day that only the engagement has', { due: '2026-11-24', reminders: days({ onDue: true }) }, []],
  ['on a day that only the gate has', { due: '2026-11-25', reminders: days({ before: [2] }) }, ['sign-due-soon']],
  ['on the due day', { due: monday, reminders: days({ onDue: true }) }, ['sign-due-today']],
  ['never where it has none', { due: monday, reminders: never }, []],
  ['never, however overdue it is, where it has none', { ...late, reminders: never }, []],
  [
    'when it is overdue, as often as it says',
    { ...late, reminders: days({ afterEvery: 1, afterAtMost: 9 }) },
    ['sign-overdue'],
  ],
])('a gate with reminders of its own is reminded of %s', (_, changes, lines) => {
  expect(said(changes)).toEqual(lines);
});

it('a gate without reminders still gives the notices that silence will count', () => {
  expect(said({ silence, due: '2026-11-24', reminders: never })).toEqual(['lapses']);
  expect(said({ silence: toldTwice, had: had(2), reminders: never })).toEqual(['lapses']);
});
