import { describe, expect, it } from 'vitest';
import type { TargetVersion } from '../../../src/contract/survey/measures';
import { composeDigest } from '../../../src/core/digest/compose';
import { targetsWaitingFor } from '../../../src/core/kinds/target-news';
import { type Measures, noMeasures } from '../../../src/core/survey/measures/measures';
import { engagementWith, monday, noon, sofia, uwe } from './given';

const until = '2026-11-23T08:00:00.000Z';
const engagement = engagementWith();
const version = (changes: Partial<TargetVersion<string>> = {}): TargetVersion<string> => ({
  version: 1,
  value: 80,
  note: '',
  side: 'team',
  by: 'pm',
  at: noon('2026-11-20'),
  team: { by: 'pm', at: noon('2026-11-20') },
  customer: null,
  ...changes,
});
const proposing = (proposed: TargetVersion<string> | null): Measures => ({
  ...noMeasures(engagement),
  targets: { csat: { agreed: null, proposed, withdrawn: null, revision: 1, versions: 1, lastCommand: '' } },
});
const told = (measures: Measures | undefined, reader = sofia, at = engagement) => {
  const targetsSince = targetsWaitingFor(at, measures, reader);
  return composeDigest(at, [{ to: reader, asks: [], outcomes: [], targetsSince }], monday, until);
};

describe('a target that waits for the customer’s signature', () => {
  it('is told to who may sign it, once, and not by its measure', () => {
    expect(told(proposing(version()))).toEqual([
      { to: sofia, lines: [{ what: 'target-proposed', title: '', due: null }] },
    ]);
    expect(told(proposing(version()), uwe)).toEqual([]);
    const later = engagementWith({ digest: { ...engagement.digest, toldUntil: until } });
    expect(told(proposing(version()), sofia, later)).toEqual([]);
  });
  it('counts from when the team has signed what a colleague wants', () => {
    const countered = { side: 'customer' as const, by: uwe, at: noon('2026-11-10') };
    expect(told(proposing(version({ ...countered, team: null })))).toEqual([]);
    expect(told(proposing(version(countered)))).toHaveLength(1);
  });
  it('is not told where the customer has signed, or nothing is proposed', () => {
    expect(told(proposing(version({ customer: { by: sofia, at: noon('2026-11-20') } })))).toEqual([]);
    expect(told(proposing(null))).toEqual([]);
    expect(told(undefined)).toEqual([]);
  });
});
