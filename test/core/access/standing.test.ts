import { describe, expect, it } from 'vitest';
import { engagementLimits } from '../../../src/contract/engagement';
import { standingIn } from '../../../src/core/access/standing';
import { customer, engagement } from '../task/given';

const { customers } = engagement;
const gone = (count: number) => Array.from({ length: count }, (_, index) => `gone-${index}`);
const cut = { customers, former: gone(engagementLimits.former - 1), isFormerCut: true } as const;

describe('the standing of somebody', () => {
  it.each([
    ['is one of its customers', { customers }, customer, true, 'customer'],
    ['is one again, though noted as former', { customers, former: [customer] }, customer, true, 'customer'],
    ['was taken out', { customers, former: gone(1) }, 'gone-0', true, 'former'],
    ['was taken out, and has no record', { customers, former: gone(1) }, 'gone-0', false, 'former'],
    ['was a customer elsewhere', { customers, former: gone(engagementLimits.former - 1) }, 'x', true, 'none'],
    ['may have made room in it', cut, 'x', true, 'unsure'],
    [
      'may have made room before that was noted',
      { customers, former: gone(engagementLimits.former) },
      'x',
      true,
      'unsure',
    ],
    ['was never a customer of any', cut, 'x', false, 'none'],
    ['was a customer, where it is gone', undefined, 'x', true, 'unsure'],
    ['was none, where it is gone', undefined, 'x', false, 'none'],
  ] as const)('who %s', (_, members, accountId, wasCustomer, standing) => {
    expect(standingIn(members, { accountId, wasCustomer })).toBe(standing);
  });
});
