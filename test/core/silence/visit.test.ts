import { describe, expect, it } from 'vitest';
import type { Inbox } from '../../../src/core/ask/inbox';
import { noSilence, withJoined } from '../../../src/core/silence/silence';
import { withVisit } from '../../../src/core/silence/visit';
import { placeOfSurvey } from '../../../src/core/survey/survey-entry';
import { engagementWith, noon, sofia, uwe } from '../digest/given';
import { roster, row } from '../survey/given';

const engagement = engagementWith();
const silence = noSilence(engagement, '2026-11-20');
const nothing: Pick<Inbox, 'asks'> = { asks: [] };
const asked = (mode: 'named' | 'confidential'): Pick<Inbox, 'asks'> => {
  const open = roster({ engagementId: engagement.id, mode, people: [row(sofia)] });
  const place = placeOfSurvey(open, `${engagement.id}.${sofia}`);
  return { asks: typeof place === 'object' ? [place] : [] };
};

describe('a visit', () => {
  it('is noted by its day, once a day', () => {
    const first = withVisit(undefined, engagement, nothing, sofia, '2026-12-01');
    expect(first?.people).toEqual([{ accountId: sofia, visitedOn: '2026-12-01' }]);
    expect(withVisit(first, engagement, nothing, sofia, '2026-12-01')).toBeUndefined();
    expect(withVisit(first, engagement, nothing, sofia, '2026-12-02')?.people).toEqual([
      { accountId: sofia, visitedOn: '2026-12-02' },
    ]);
  });
  it('is not noted while a survey in confidence waits for them, whatever they have said; by name it is', () => {
    expect(asked('confidential').asks).toHaveLength(1);
    expect(withVisit(silence, engagement, asked('confidential'), sofia, '2026-12-01')).toBeUndefined();
    expect(withVisit(silence, engagement, asked('named'), sofia, '2026-12-01')).toBeDefined();
  });
  it('is noted of customers alone, and keeps nothing of whoever is none any more', () => {
    expect(withVisit(silence, engagement, nothing, 'somebody', '2026-12-01')).toBeUndefined();
    const known = withVisit(silence, engagement, nothing, uwe, '2026-12-01');
    const without = engagementWith({ customers: engagement.customers.filter(({ accountId }) => accountId !== uwe) });
    expect(withVisit(known, without, nothing, sofia, '2026-12-01')?.people.map((each) => each.accountId)).toEqual([
      sofia,
    ]);
  });
  it('of another time in the engagement counts no more, nor does a talk', () => {
    const spoken = { on: '2026-11-25', words: 'Fine.', by: 'pm', at: noon('2026-11-25') };
    const known = { ...silence, people: [{ accountId: uwe, visitedOn: '2026-11-30', spoken }] };
    expect(withJoined(known, engagement, uwe, '2026-12-03').people).toEqual([
      { accountId: uwe, joinedOn: '2026-12-03' },
    ]);
  });
});
