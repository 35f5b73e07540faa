import { expect, it } from 'vitest';
import type { GateEntry } from '../../../src/core/inbox/gate-entry';
import { gateLines } from '../../../src/core/reminder/gate-lines';
import { engagementWith, monday } from './given';

const toldUntil = '2026-11-20T08:00:00.000Z';
const until = '2026-11-23T08:00:00.000Z';
const engagement = { ...engagementWith(), digest: { ...engagementWith().digest, toldUntil } };
const entry: GateEntry = {
  gateId: 'g',
  engagementId: engagement.id,
  title: 'Accept the pilot',
  meaning: 'acceptance',
  due: null,
  since: '2026-11-20T07:00:00.000Z',
  round: 1,
  state: 'sign',
};
const said = (changes: Partial<GateEntry>) =>
  gateLines(engagement, { ...entry, ...changes }, monday, until).map(({ what }) => what);

it.each<[string, Partial<GateEntry>, string[]]>([
  ['nothing of what was told', {}, []],
  ['what has come since', { since: '2026-11-22T10:00:00.000Z' }, ['sign']],
  [
    'what came to their inbox after the digest that should have told of it',
    { lateAt: '2026-11-20T09:00:00.000Z' },
    ['sign'],
  ],
  [
    'a notice that came late, before all else',
    { announcedAt: entry.since, lateAt: '2026-11-20T09:00:00.000Z' },
    ['lapses'],
  ],
  ['that it was passed over, too', { overriddenAt: '2026-11-22T10:00:00.000Z' }, ['gate-overridden']],
  ['nothing that happens after the digest’s moment', { since: '2026-11-23T08:00:01.000Z' }, []],
  ['nothing while others come first', { state: 'later', since: '2026-11-22T10:00:00.000Z' }, []],
  [
    'that the period is over, without calling it a signature',
    { state: 'satisfied', isDeemed: true, since: '2026-11-22T10:00:00.000Z' },
    ['gate-deemed'],
  ],
])('a digest says %s', (_, changes, lines) => {
  expect(said(changes)).toEqual(lines);
});
