import { expect, it } from 'vitest';
import { gateLines } from '../../../src/core/gate/gate-digest';
import type { GateDetail, GateEntry } from '../../../src/core/gate/gate-entry';
import { gateWeight } from '../../../src/core/gate/weight';
import { engagementWith, monday } from '../digest/given';

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
  ['nothing while others come first', { state: 'later', since: '2026-11-22T10:00:00.000Z' }, []],
  [
    'that the period is over, without calling it a signature',
    { state: 'satisfied', isDeemed: true, since: '2026-11-22T10:00:00.000Z' },
    ['gate-deemed'],
  ],
])('a digest says %s', (_, changes, lines) => {
  expect(said(changes)).toEqual(lines);
});
