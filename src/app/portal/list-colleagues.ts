import type { Colleague } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { accept } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';

/** The other customers of an engagement, by name: who are gone from Jira are left out. */
export async function listColleagues(ports: Ports, caller: Caller, engagementId: string): Promise<Result<Colleague[]>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement } = proved.value;
  const ids = engagement.customers.map(({ accountId }) => accountId).filter((id) => id !== caller.accountId);
  const people = ids.length > 0 ? await ports.asApp.people(ids) : [];
  const byName = people.toSorted((a, b) => a.name.localeCompare(b.name, engagement.language));
  return accept(byName.map(({ accountId, name }) => ({ accountId, name })));
}
