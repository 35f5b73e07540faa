import { expect, it } from 'vitest';
import type { TeamContact } from '../../../../src/contract/engagement';
import { setUpGaps } from '../../../../static/team/project-settings/status/set-up-gaps';
import * as g from '../../../core/task/given';

const card: TeamContact = { accountId: g.pm, role: 'Plan', hours: '', languages: '', backup: null, escalation: null };
const [sponsor, user] = g.engagement.customers;
if (!sponsor || !user) throw new Error('The engagement has a sponsor and a user');

it.each([
  ['nothing where both sides have their sponsor', [user, sponsor], [card, { ...card, isSponsor: true }], []],
  ['the customer’s, where they have other roles only', [user], [{ ...card, isSponsor: true }], ['customer-sponsor']],
  ['the team’s, where no contact is one', [sponsor], [card], ['team-sponsor']],
  ['both, at the beginning', [], [], ['customer-sponsor', 'team-sponsor']],
] as const)('what is missing of sponsors is %s', (_what, customers, contacts, gaps) => {
  expect(setUpGaps({ customers, contacts })).toEqual(gaps);
});
