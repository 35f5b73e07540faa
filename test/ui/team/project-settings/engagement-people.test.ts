import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder } from '../../../../src/contract/engagement';
import {
  checkStakeholder,
  lastDeputyDay,
  stakeholderDraftOf,
  stakeholderFieldOf,
  toChangeStakeholder,
} from '../../../../static/team/project-settings/people/stakeholder-draft';

const today = '2026-11-23';
const ben: CustomerStakeholder = { accountId: 'ben', kind: 'external', roles: ['user'], isPrimary: false };
const standing = { accountId: 'anna', until: today };
const proposedDeputy = { ...standing, at: '2026-11-22T09:30:00.000Z' };

describe('a stakeholder in the form', () => {
  it('is sent back as they were', () => {
    const support = { current: 'neutral', needed: 'leading' } as const;
    const command = toChangeStakeholder(
      stakeholderDraftOf({ ...ben, support, proposedDeputy }, today),
      { id: 'e1', revision: 4 },
      'ben',
    );
    expect(command).toEqual({
      engagementId: 'e1',
      accountId: 'ben',
      revision: 4,
      kind: 'external',
      roles: ['user'],
      isPrimary: false,
      support,
      deputy: standing,
    });
  });
  it('is proposed no deputy any more once the last day is over, or they have declined', () => {
    expect(stakeholderDraftOf({ ...ben, proposedDeputy }, today)).toMatchObject({ deputy: 'anna', until: today });
    const none = { deputy: '', until: '' };
    expect(stakeholderDraftOf({ ...ben, proposedDeputy }, '2026-11-24')).toMatchObject(none);
    expect(
      stakeholderDraftOf({ ...ben, proposedDeputy: { ...proposedDeputy, isDeclined: true } }, today),
    ).toMatchObject(none);
    expect(stakeholderDraftOf({ ...ben, deputy: standing }, today)).toMatchObject(none);
  });
  it.each([
    ['a role', { roles: [] }, ['roles']],
    ['both or none of the assessments', { current: 'neutral' as const }, ['needed']],
    ['both or none of them, the other way round', { needed: 'neutral' as const }, ['current']],
    ['nothing else', {}, []],
  ])('needs %s', (_, changes, fields) => {
    expect(Object.keys(checkStakeholder({ ...stakeholderDraftOf(ben, today), ...changes }))).toEqual(fields);
  });
  it('shows what was refused about the deputy beside the person or the day', () => {
    expect(stakeholderFieldOf({ code: 'deputy-unknown', field: 'deputy' })).toBe('deputy');
    expect(stakeholderFieldOf({ code: 'deputy-of-many', field: 'deputy' })).toBe('deputy');
    expect(stakeholderFieldOf({ code: 'date-in-past', field: 'until' })).toBe('until');
    expect(stakeholderFieldOf({ code: 'changed-meanwhile' })).toBeNull();
  });
  it('may have a deputy for a year and a day', () => {
    expect(lastDeputyDay(today)).toBe('2027-11-24');
  });
});
