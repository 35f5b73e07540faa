import { describe, expect, it } from 'vitest';
import { raidLimits } from '../../../src/contract/raid';
import { emptyInbox, type Inbox, join } from '../../../src/core/inbox/inbox';
import { raiseByOneself } from '../../../src/core/inbox/raise';

const start = join(join(emptyInbox, { engagementId: 'one', requestId: '1' }), { engagementId: 'two', requestId: '2' });
const today = '2026-11-23';

function raiseMany(inbox: Inbox, count: number, engagementId: string): Inbox {
  let after = inbox;
  for (let index = 0; index < count; index++) {
    const raised = raiseByOneself(after, { entryId: `${engagementId}-${index}`, engagementId }, today);
    if (!raised.ok) throw new Error(`Refused after ${index}`);
    after = raised.value;
  }
  return after;
}

describe('what a customer raises by themselves', () => {
  const full = raiseMany(raiseMany(start, raidLimits.perDay, 'one'), 5, 'two');
  it('is limited in a day, in each of their engagements', () => {
    const refused = { ok: false, error: { code: 'entry-limit-reached', facts: { limit: raidLimits.perDay } } };
    expect(raiseByOneself(full, { entryId: 'x', engagementId: 'one' }, today)).toEqual(refused);
    expect(raiseByOneself(full, { entryId: 'x', engagementId: 'two' }, today).ok).toBe(true);
    expect(raiseByOneself(full, { entryId: 'x', engagementId: 'one' }, '2026-11-24').ok).toBe(true);
  });
  it('stays counted when the membership changes', () => {
    const changed = join(full, { engagementId: 'one', requestId: '1', principals: [] });
    expect(raiseByOneself(changed, { entryId: 'x', engagementId: 'one' }, today).ok).toBe(false);
  });
  it('is for members only', () => {
    expect(raiseByOneself(full, { entryId: 'x', engagementId: 'three' }, today)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
