import type { GateToSign, StakeholderReference } from '../../contract/calls/admin';
import type { Result } from '../../contract/result';
import { type ItemAccess, locationOf } from '../../core/access/team';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import type { Gate } from '../../core/gate/gate';
import { isGateEntry, isToSign } from '../../core/gate/gate-entry';
import { accept } from '../../core/result';
import { accessToAsks } from '../access/item';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { administered } from './administer';
import { askedNow } from './asked-now';

/** The gates that somebody would have to sign, or be taken out of, before they can be removed. */
export async function listGatesToSign(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, accountId }: StakeholderReference,
): Promise<Result<readonly GateToSign[]>> {
  const known = await administered(ports, caller, { projectId, engagementId });
  if (!known.ok) return known;
  const { project, engagement } = known.value;
  const inboxId = personInbox(engagementId, accountId);
  const [{ value: inbox = emptyInbox }] = await ports.storage.load([{ kind: 'inbox', id: inboxId }]);
  const { asks } = await askedNow(ports, engagement, inboxId, inbox);
  const ids = asks.filter((entry) => isGateEntry(entry) && isToSign(entry)).map(({ id }) => id);
  const gates = [...(await loadGroups(ports, { gate: ids })).gate.values()];
  const accessTo = await accessToAsks(ports, project.browsable, gates);
  const shown = gates.flatMap((gate) => {
    const access = accessTo(gate);
    return access ? gateToSign(access, gate) : [];
  });
  return accept(shown);
}

function gateToSign(access: ItemAccess, gate: Gate): GateToSign {
  access.assertOn(locationOf(gate));
  const { id, title, subject } = gate;
  return { id, title, subject };
}
