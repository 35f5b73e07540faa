import type { Colleague, ListColleagues } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { possibleDeputies } from '../../core/engagement/deputy';
import { accept } from '../../core/result';
import { compareNames } from '../../core/text/same-name';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';

/**
 * The other customers of an engagement, by name, or those of them whom the caller can make their deputy: whoever is gone
 * from Jira is left out.
 */
export async function listColleagues(
  ports: Ports,
  caller: Caller,
  { engagementId, asDeputy }: ListColleagues,
): Promise<Result<Colleague[]>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement } = proved.value;
  const ids = asDeputy
    ? possibleDeputies(engagement, caller.accountId, dayIn(engagement.calendar.timeZone, ports.now()))
    : engagement.customers.map(({ accountId }) => accountId).filter((id) => id !== caller.accountId);
  const people = ids.length > 0 ? await ports.asApp.people(ids) : [];
  const byName = people.toSorted((a, b) => compareNames(a.name, b.name));
  return accept(byName.map(({ accountId, name }) => ({ accountId, name })));
}
