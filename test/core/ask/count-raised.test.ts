import { describe, expect, it } from 'vitest';
import { raidLimits } from '../../../src/contract/raid';
import { countRaised } from '../../../src/core/ask/count-raised';
import { emptyInbox } from '../../../src/core/ask/inbox';

const raised = (inbox: typeof emptyInbox, count: number, day = '2026-11-23') => countRaised(inbox, count, day);
const having = (count: number) => {
  const counted = raised(emptyInbox, count);
  if (!counted.ok) throw new Error('Refused');
  return counted.value;
};

describe('what one person raises in a day', () => {
  it('is limited, with a task or without', () => {
    expect(raised(having(raidLimits.perDay - 1), 1).ok).toBe(true);
    expect(raised(having(raidLimits.perDay), 1)).toMatchObject({ ok: false, error: { code: 'entry-limit-reached' } });
    expect(raised(having(raidLimits.perDay - 2), 5)).toMatchObject({ ok: false });
  });
  it('begins anew with the day', () => {
    expect(raised(having(raidLimits.perDay), 1, '2026-11-24').ok).toBe(true);
  });
});
