import { describe, expect, it } from 'vitest';
import { raidLimits } from '../../../src/contract/raid';
import { countRaised } from '../../../src/core/ask/count-raised';
import { emptyInbox, join } from '../../../src/core/ask/inbox';

const joined = ['e1', 'e2'].reduce((inbox, engagementId) => join(inbox, { engagementId, requestId: '1' }), emptyInbox);
const raised = (inbox: typeof emptyInbox, count: number, day = '2026-11-23', engagementId = 'e1') =>
  countRaised(inbox, engagementId, count, day);
const having = (count: number) => {
  const counted = raised(joined, count);
  if (!counted.ok) throw new Error('Refused');
  return counted.value;
};

describe('what one person raises in a day', () => {
  it('is limited, with a task or without', () => {
    expect(raised(having(raidLimits.perDay - 1), 1).ok).toBe(true);
    expect(raised(having(raidLimits.perDay), 1)).toMatchObject({ ok: false, error: { code: 'entry-limit-reached' } });
    expect(raised(having(raidLimits.perDay - 2), 5)).toMatchObject({ ok: false });
  });
  it('begins anew with the day, and in another engagement', () => {
    expect(raised(having(raidLimits.perDay), 1, '2026-11-24').ok).toBe(true);
    expect(raised(having(raidLimits.perDay), 1, '2026-11-23', 'e2').ok).toBe(true);
  });
  it('stays counted when the membership changes', () => {
    const changed = join(having(raidLimits.perDay), { engagementId: 'e1', requestId: '1', principals: [] });
    expect(raised(changed, 1).ok).toBe(false);
  });
  it('is nothing in an engagement that they are not in', () => {
    expect(raised(joined, 1, '2026-11-23', 'elsewhere')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
