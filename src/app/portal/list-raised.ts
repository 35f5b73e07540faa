import type { ListRaised, RaisedPage } from '../../contract/raid';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import { namesOf } from '../names-of';
import type { Ports } from '../ports/ports';
import { originIdsOf, portalRaidView } from '../raid/portal-entry';
import { fullPage } from './full-page';

/** All that a customer has ever raised in an engagement: newest first, a page at a time. */
export async function listRaised(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: ListRaised,
): Promise<Result<RaisedPage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listRaised({ engagementId, accountId: caller.accountId }, cursor);
    return found && { rows: found.entries, cursor: found.cursor };
  };
  const page = await fullPage(find, after, ports.hasTime);
  if (!page) return refuse('not-found');
  const { customer, engagement } = proved.value;
  const origins = await loadGroups(ports, originIdsOf(page.rows));
  const shown = page.rows.map((entry) => portalRaidView(customer, entry, engagement, origins, ports.now()));
  const nameOf = await namesOf(
    ports,
    shown.flatMap(({ people }) => people),
  );
  return accept({ entries: shown.map(({ named }) => named(nameOf)), next: page.cursor ?? null });
}
