import type { Deputy } from '../../../contract/engagement';
import type { PortalDeputies, PortalDeputy } from '../../../contract/portal-deputies';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { dayIn } from '../../../core/calendar/day';
import { isOver } from '../../../core/calendar/standing-in';
import { absentFrom, customerOf, type Engagement } from '../../../core/engagement/engagement';
import type { NameOf } from '../../names-of';

/** The deputies of a customer, before the names in it are looked up. */
export type UnnamedDeputies = {
  readonly people: readonly string[];
  readonly named: (nameOf: NameOf) => PortalDeputies;
};

/** The deputies of a proved customer as they are now: whose days are over is none any more. @param now epoch milliseconds */
export function portalDeputies(customer: ProvedCustomer, engagement: Engagement, now: number): UnnamedDeputies {
  customer.assertOf({ engagementId: engagement.id });
  const { accountId } = customer;
  const today = dayIn(engagement.calendar.timeZone, now);
  const standing = (deputy: Deputy | undefined) => (deputy && !isOver(deputy, today) ? deputy : undefined);
  const { deputy, proposedDeputy, deputyDeclined } = customerOf(engagement, accountId) ?? {};
  const own = standing(deputy);
  const proposed = proposedDeputy?.isDeclined ? undefined : standing(proposedDeputy);
  const standsInFor = engagement.customers.flatMap((each) => {
    const days = each.deputy?.accountId === accountId ? standing(each.deputy) : undefined;
    return days ? [{ ...days, accountId: each.accountId }] : [];
  });
  const absent = new Map(absentFrom(engagement).map((each) => [each.accountId, each.why]));
  return {
    people: [own, proposed, ...standsInFor].flatMap((each) => each?.accountId ?? []).concat(deputyDeclined ?? []),
    named: (nameOf) => {
      const shown = (each: Deputy): PortalDeputy => ({
        accountId: each.accountId,
        name: nameOf(each.accountId),
        from: each.from ?? null,
        until: each.until ?? null,
        absence: absent.get(each.accountId) ?? null,
      });
      return {
        own: own ? shown(own) : null,
        proposed: proposed ? shown(proposed) : null,
        declined: deputyDeclined === undefined ? null : { name: nameOf(deputyDeclined) },
        standsInFor: standsInFor.map(shown),
      };
    },
  };
}
