import type { PortalRaidEntry, RaiseEntry } from '../../contract/raid';
import type { Result } from '../../contract/result';
import type { ProvedCustomer } from '../../core/access/proved-customer';
import { countRaised } from '../../core/ask/count-raised';
import { emptyInbox, personInbox, raise } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { RaidEntry } from '../../core/raid/entry';
import { firstContact, issueOf, newEntry, riskOf } from '../../core/raid/raise';
import { accept, refuse } from '../../core/result';
import { proveCustomer } from '../access/customer';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { portalRaidView } from '../raid/portal-entry';
import { inUnitOfWork } from '../unit-of-work';

/** A customer raises a risk or an issue by themselves. The same attempt again finds what it has raised. */
export async function raiseEntry(ports: Ports, caller: Caller, wanted: RaiseEntry): Promise<Result<PortalRaidEntry>> {
  const { accountId } = caller;
  const { engagementId, attempt } = wanted;
  const id = idFor('raid', engagementId, accountId, attempt);
  const engagementRef = { kind: 'engagement', id: engagementId } as const;
  const inboxId = personInbox(engagementId, accountId);
  let customer: ProvedCustomer | undefined;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }, { value: inbox }, { value: twin }] = await work.load(
      engagementRef,
      { kind: 'inbox', id: inboxId },
      { kind: 'raid', id },
    );
    if (!engagement) return refuse('not-found');
    if (!customer) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      customer = proved.value;
    }
    // The same form sent twice raises one entry; a form that was corrected in between is not the same.
    const said = wanted.kind === 'risk' ? riskOf(wanted.risk) : issueOf(wanted.what);
    if (twin)
      return twin.what === said.what
        ? accept(shown(customer, twin, engagement, ports.now()))
        : refuse('changed-meanwhile');
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const counted = countRaised(inbox ?? emptyInbox, 1, today);
    if (!counted.ok) return counted;
    const { actor, at } = attributionTo(ports, caller);
    const fresh = newEntry({
      id,
      engagementId,
      projectId: engagement.projectId,
      ...said,
      origin: null,
      raisedBy: actor,
      raisedAt: at,
      owner: firstContact(engagement.contacts),
      reference: ports.reference(),
    });
    const entry = work.appendEvent(fresh, { what: 'entry-raised', actor, at });
    work.save('raid', id, entry);
    work.save('inbox', inboxId, raise(counted.value, [id]));
    work.expectUnchanged(engagementRef);
    work.enqueue([{ kind: 'raise-issue', entryId: id, engagementId }]);
    return accept(shown(customer, entry, engagement, ports.now()));
  });
}

/** An entry that was raised by itself names nobody of the team. */
const shown = (customer: ProvedCustomer, entry: RaidEntry, engagement: Engagement, now: number) =>
  portalRaidView(customer, entry, engagement, { gate: new Map(), task: new Map() }, now).named(() => null);
