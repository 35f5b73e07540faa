import { expect, it } from 'vitest';
import { factsOfPoint, formatRaised, groupsOf } from '../../../../static/team/raid/format-entry';
import { raidEntry } from '../../samples/samples';
import { texts } from './given';

it('shows what signatures ask for apart from the problems and risks that customers report', () => {
  const signed = (id: string, as: 'condition' | 'unmet' | 'rejection') =>
    raidEntry(id, { kind: 'issue', signature: { as, title: 'Interface design' } });
  const all = [raidEntry('r1'), signed('r2', 'condition'), signed('r3', 'rejection'), signed('r4', 'unmet')];
  const groups = groupsOf(all).map(({ title, entries }) => [title, entries.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['raid.title-signed', ['r2', 'r3', 'r4']],
    ['raid.title', ['r1']],
  ]);
  expect(groupsOf([raidEntry('r1')]).map(({ title }) => title)).toEqual(['raid.title']);
  expect(formatRaised(signed('r2', 'condition'), 'Anna', texts)).toMatch(/^Asked for by Anna on /);
  expect(formatRaised(raidEntry('r1'), 'Anna', texts)).toMatch(/^Raised by Anna on /);
});

it('says by when something is to be put right, that it is late, or that it is left from an earlier signature', () => {
  const facts = (changes: Parameters<typeof raidEntry>[1]) =>
    factsOfPoint(
      raidEntry('r', { signature: { as: 'condition', title: 'Design' }, due: '2026-12-02', ...changes }),
      texts,
    );
  expect(facts({})).toEqual([{ text: 'To be put right by Dec 2, 2026', isAlarming: false }]);
  expect(facts({ isOverdue: true })).toEqual([
    { text: 'To be put right by your team, overdue (was due Dec 2, 2026)', isAlarming: true },
  ]);
  expect(facts({ isLeft: true })).toEqual([{ text: 'Left from an earlier signature' }]);
  expect([facts({ due: null }), facts({ signature: null })]).toEqual([[], []]);
});
