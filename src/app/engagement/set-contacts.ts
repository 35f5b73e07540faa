import type { SetContacts } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { setContacts as decide } from '../../core/engagement/contacts';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administered, carryOut } from './administer';

/** Says to whom of the team the engagement's customers may turn. */
export async function setContacts(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: SetContacts,
): Promise<Result<EngagementSummary>> {
  const target = { projectId, engagementId: wanted.engagementId };
  const allowed = await administered(ports, caller, target);
  if (!allowed.ok) return allowed;
  const ids = [...new Set(wanted.contacts.map(({ accountId }) => accountId))];
  const people = ids.length > 0 ? await ports.asApp.people(ids) : [];
  const active = people.filter(({ isActive, kind }) => isActive && kind === 'internal');
  const members = new Set(active.map(({ accountId }) => accountId));
  return carryOut(ports, caller, allowed.value.project, wanted.engagementId, {
    settle: async (known) => decide(known, wanted, members, attributionTo(ports, caller)),
  });
}
