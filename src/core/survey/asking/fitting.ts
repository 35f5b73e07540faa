import type { AccountId, IsoDate } from '../../../contract/common';
import type { CustomerStakeholder } from '../../../contract/engagement';
import { customerRoles } from '../../../contract/engagement';
import type { Audience } from '../../../contract/survey/checkpoint';
import { canTakePart, type Engagement } from '../../engagement/engagement';
import { type Bucket, type Roster, type RosterRole, type RosterRow, rowOf } from '../roster';

/** The first of somebody's roles in the order of the app's roles. */
export const roleOf = ({ roles }: Pick<CustomerStakeholder, 'roles'>): RosterRole =>
  customerRoles.find((role) => roles.includes(role)) ?? 'none';

/**
 * The customers of an engagement who fit an audience, each undecided but for who can't take part.
 * @param plannedBy of the team: they do not answer it
 */
export function fitting(engagement: Engagement, { roles, kinds, people }: Audience, plannedBy: AccountId): RosterRow[] {
  const fits = ({ accountId, roles: held, kind }: CustomerStakeholder) =>
    (roles.length === 0 || held.some((role) => roles.includes(role))) &&
    (kinds.length === 0 || kinds.includes(kind)) &&
    (people.length === 0 || people.includes(accountId));
  return engagement.customers.filter(fits).map((customer) => ({
    accountId: customer.accountId,
    role: roleOf(customer),
    kind: customer.kind,
    bucket: mayBeAsked(engagement, customer.accountId, plannedBy) ? 'undecided' : 'cannot-take-part',
  }));
}

/** Whether somebody could answer what they would be asked. */
export const mayBeAsked = (engagement: Engagement, accountId: AccountId, plannedBy: AccountId): boolean =>
  accountId !== plannedBy && engagement.status === 'active' && canTakePart(engagement, accountId);

/**
 * @param ratedOn the day of their last rating, where they are not asked because of it
 * @throws where it is settled already: who is asked is decided once
 */
export function decided(
  roster: Roster,
  accountId: AccountId,
  bucket: Exclude<Bucket, 'undecided'>,
  ratedOn?: IsoDate,
): Roster {
  if (rowOf(roster, accountId)?.bucket !== 'undecided') throw new Error('Whether somebody is asked is decided once');
  return withRow(roster, accountId, { bucket, ...(ratedOn === undefined ? {} : { ratedOn }) });
}

/** The roster with another row of somebody's. */
const withRow = (roster: Roster, accountId: AccountId, change: Partial<RosterRow>): Roster => ({
  ...roster,
  people: roster.people.map((row) => (row.accountId === accountId ? { ...row, ...change } : row)),
});
