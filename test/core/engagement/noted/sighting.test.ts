import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../../../src/core/engagement/engagement';
import { withSighting } from '../../../../src/core/engagement/noted/add-sighting';
import { sightingsOf } from '../../../../src/core/engagement/noted/sighting';
import { engagementWith, sofia } from '../../digest/given';

const hour = 3_600_000;
const noon = Date.parse('2026-11-24T12:00:00Z');
const absent = engagementWith({ absent: [{ accountId: sofia, why: 'off-request' }] });
const present = ({ absent: _, ...engagement }: Engagement): Engagement => engagement;
const seen = (engagement: Engagement, now: number) => withSighting(engagement, sofia, now);

describe('whoever sees the request', () => {
  it('is noted, and looked for, once an hour while they count as absent', () => {
    const first = seen(absent, noon);
    expect(first).toMatchObject({ isToLook: true, engagement: { sightings: [{ accountId: sofia }] } });
    if (!first) throw new Error('It is noted');
    expect(seen(first.engagement, noon + hour - 1)).toBeUndefined();
    expect(seen(first.engagement, noon + hour)).toMatchObject({ isToLook: true });
  });

  it('has an engagement looked at once an hour, whoever else has seen it', () => {
    const looked = { ...absent, lookedAgainAt: new Date(noon).toISOString() };
    const again = seen(looked, noon + hour / 2);
    expect(again).toMatchObject({ isToLook: false, engagement: { sightings: [{ accountId: sofia }] } });
    expect(again && seen(again.engagement, noon + hour)).toMatchObject({ isToLook: true });
  });

  it('is noted once a day while only that keeps them from being absent, and else never', () => {
    const back = present(seen(absent, noon)?.engagement ?? absent);
    expect(seen(back, noon + 24 * hour - 1)).toBeUndefined();
    expect(seen(back, noon + 24 * hour)).toMatchObject({ isToLook: false });
    expect(seen(present(absent), noon)).toBeUndefined();
    expect(withSighting({ ...absent, customers: [] }, sofia, noon)).toBeUndefined();
  });

  it('can take part for a week from then on, as long as they are not on it', () => {
    const { engagement } = seen(absent, noon) ?? { engagement: absent };
    expect(sightingsOf(engagement, [sofia], noon + 7 * 24 * hour - 1)).toHaveLength(1);
    expect(sightingsOf(engagement, [sofia], noon + 7 * 24 * hour)).toEqual([]);
    expect(sightingsOf(engagement, [], noon)).toEqual([]);
  });
});
