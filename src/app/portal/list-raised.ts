import type { ListRaised, RaisedPage } from '../../contract/raid';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import { proveCustomer } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { portalRaidView } from '../raid/raid-view';

/** All that a customer has ever raised in an engagement: newest first, a page at a time. */
export async function listRaised(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: ListRaised,
): Promise<Result<RaisedPage>> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (!engagement) return refuse('not-found');
  const proved = await proveCustomer(ports, caller, engagement);
  if (!proved.ok) return proved;
  const find = (cursor: string | undefined) =>
    ports.storage.listRaised({ engagementId, accountId: caller.accountId }, cursor);
  let page = await find(after);
  // A page may come empty before the last: nobody should have to ask again for nothing.
  while (page?.entries.length === 0 && page.cursor !== undefined && ports.hasTime()) page = await find(page.cursor);
  if (!page) return refuse('not-found');
  const entries = page.entries.map((entry) => portalRaidView(proved.value, entry));
  return accept({ entries, next: page.cursor ?? null });
}
