import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateStates } from '../../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { gateList } from '../../../../../static/team/gate/list/gate-list';
import { type FilterValues, tick } from '../../../../../static/team/list/filter/filter';
import { sorted } from '../../../../../static/team/list/table/sort';
import { teamGate } from '../../../samples/gate-samples';
import { ids, isListed, known } from './given';

describe('a filter of the queue', () => {
  const open = teamGate('open', { isOverdue: true });
  const other = teamGate('other', { waitingFor: ['ben'], mode: 'advise', engagementId: 'e2', deliverable: 'Portal' });
  const draft = teamGate('draft', { state: 'draft', waitingFor: [] });
  const over = teamGate('over', { state: 'satisfied', waitingFor: [], how: 'signed' });
  it.each<[Partial<FilterValues>, string[]]>([
    [{}, ['open', 'other', 'draft']],
    [{ state: 'on-team' }, []],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'open' }, ['open', 'other']],
    [{ state: 'satisfied' }, ['over']],
    [{ state: 'any' }, ['open', 'other', 'draft', 'over']],
    [{ engagement: 'e2' }, ['other']],
    [{ person: 'ben' }, ['other']],
    [{ person: 'nobody' }, []],
    [{ mode: 'advise' }, ['other']],
    [{ overdue: tick(true) }, ['open']],
    [{ text: ' PORTAL ' }, ['other']],
    [{ text: 'har-7' }, ['open', 'other', 'draft']],
    [{ text: '1.2', state: 'satisfied' }, ['over']],
  ])('%j lets through %j', (changes, passed) => {
    const gates = [open, other, draft, over];
    expect(ids(gates.filter((gate) => isListed(gate, changes)))).toEqual(passed);
  });
  it('finds every gate by its own state, and in exactly that', () => {
    for (const state of gateStates) {
      const found = gateStates.filter((each) => isListed(teamGate('a', { state }), { state: each }));
      expect(found).toEqual([state]);
    }
  });
  it('finds what the team let pass without a sign-off, also what was signed later', () => {
    const override = { by: 'petra', at: '2026-11-20T10:00:00.000Z', reason: 'The site is closed' };
    const isFound = (changes: Partial<TeamGate>) => isListed(teamGate('a', changes), { state: 'overridden' });
    expect(isFound({ override })).toBe(true);
    expect(isFound({ override, state: 'satisfied' })).toBe(true);
    expect(isFound({})).toBe(false);
  });
});

it('what counts as accepted without a signature is never called signed off, in the filter or in the file', () => {
  const deemed = teamGate('a', { state: 'satisfied', how: 'deemed' });
  expect(isListed(deemed, { state: 'satisfied' })).toBe(false);
  expect(isListed(deemed, { state: 'deemed' })).toBe(true);
  const column = gateList.csv.find(({ csvHead }) => csvHead === 'gates.export.state');
  expect(column?.csvValue(deemed, known)).toBe(known.texts.t('accepted.deemed'));
});

describe('the order of the queue', () => {
  const gates = [
    teamGate('days', { openedAt: '2026-11-20T09:00:00Z', title: 'Gate 10', due: '2026-12-01' }),
    teamGate('over', { state: 'satisfied', waitingFor: [], title: 'Gate 9' }),
    teamGate('weeks', { openedAt: '2026-10-20T09:00:00Z', title: 'Gate 100', due: '2026-11-01' }),
    teamGate('week', { title: 'Gate 2' }),
  ];
  const order = (by: string, isDescending: boolean) => ids(sorted(gates, gateList, { by, isDescending }, known));
  it('begins with whoever has waited longest, by number, and ends with what waits for nobody', () => {
    expect(ids(sorted(gates, gateList, gateList.firstSorting, known))).toEqual(['weeks', 'week', 'days', 'over']);
    expect(order('age', false)).toEqual(['days', 'week', 'weeks', 'over']);
  });
  it('follows any other column, too', () => {
    expect(order('title', false)).toEqual(['week', 'over', 'days', 'weeks']);
    expect(order('due', true)).toEqual(['days', 'weeks', 'over', 'week']);
    expect(order('waiting', true).at(-1)).toBe('over');
    expect(order('state', false).at(-1)).toBe('over');
  });
  it('puts what counts as accepted after a day where that day is', () => {
    const deemed = teamGate('deemed', { deemedAfter: '2026-11-15' });
    const sorting = { by: 'due', isDescending: false };
    expect(ids(sorted([...gates, deemed], gateList, sorting, known)).slice(0, 3)).toEqual(['weeks', 'deemed', 'days']);
  });
  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.constantFrom('title', 'age', 'due'), (numbers, by) => {
        const some = numbers.map((number) => teamGate(String(number), { due: number % 2 ? '2026-12-01' : null }));
        expect(ids(sorted(some, gateList, { by, isDescending: true }, known)).sort()).toEqual(ids(some).sort());
      }),
      { seed: 17 },
    );
  });
});
