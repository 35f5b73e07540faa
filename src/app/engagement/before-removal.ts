import type { GateToSign, HeldTask, StakeholderReference } from '../../contract/calls/admin';
import type { ProjectVersion } from '../../contract/calls/plan';
import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { AdministeredProject } from '../../core/access/administered-project';
import { type ItemAccess, locationOf } from '../../core/access/team';
import { emptyInbox, type Inbox, personInbox } from '../../core/ask/inbox';
import type { Gate } from '../../core/gate/gate';
import { isGateEntry, isToSign } from '../../core/gate/gate-entry';
import { accept } from '../../core/result';
import { awaitsOf, type Task } from '../../core/task/task';
import { heldTaskIds } from '../../core/task/task-entry';
import { accessToAsks } from '../access/item';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { type Administered, administered } from './administer';
import { askedNow } from './asked-now';

/** The tasks that somebody would have to hand over before they can be removed. */
export const listHeldTasks = listing(heldTasks);

/** The gates that somebody would have to sign, or be taken out of, before they can be removed. */
export const listGatesToSign = listing(gatesToSign);

type Find<Kept> = (ports: Ports, where: Administered, accountId: AccountId) => Promise<Kept[]>;

/** A list of what keeps somebody in an engagement, for who may administer it. */
function listing<Kept>(find: Find<Kept>) {
  return async (
    ports: Ports,
    caller: Caller,
    projectId: string,
    { engagementId, accountId }: StakeholderReference,
  ): Promise<Result<readonly Kept[]>> => {
    const known = await administered(ports, caller, { projectId, engagementId });
    return known.ok ? accept(await find(ports, known.value, accountId)) : known;
  };
}

export async function heldTasks(
  ports: Ports,
  { project, engagement }: Administered,
  accountId: AccountId,
): Promise<HeldTask[]> {
  project.assertOf(engagement);
  const inbox = await inboxAt(ports, personInbox(engagement.id, accountId));
  const { task } = await loadGroups(ports, { task: heldTaskIds(inbox) });
  return [...task.values()].map((held) => heldTask(project, held));
}

async function gatesToSign(
  ports: Ports,
  { project, engagement }: Administered,
  accountId: AccountId,
): Promise<GateToSign[]> {
  const inboxId = personInbox(engagement.id, accountId);
  const { asks } = await askedNow(ports, engagement, inboxId, await inboxAt(ports, inboxId));
  const ids = asks.filter((entry) => isGateEntry(entry) && isToSign(entry)).map(({ id }) => id);
  const gates = [...(await loadGroups(ports, { gate: ids })).gate.values()];
  const accessTo = await accessToAsks(ports, project.browsable, gates);
  const areOnVersions = gates.some(({ subject }) => subject.kind === 'version');
  const versions = areOnVersions ? ((await ports.asUser.versions(engagement.projectId)) ?? []) : [];
  return gates.flatMap((gate) => {
    const access = accessTo(gate);
    return access ? gateToSign(access, gate, versions) : [];
  });
}

async function inboxAt(ports: Ports, id: string): Promise<Inbox> {
  const [{ value: inbox = emptyInbox }] = await ports.storage.load([{ kind: 'inbox', id }]);
  return inbox;
}

function heldTask(project: AdministeredProject, task: Task): HeldTask {
  project.assertOf(task);
  const { id, title, due, givenBy, contact } = task;
  return { id, title, due, state: task.state.name, awaits: awaitsOf(task), givenBy, contact };
}

function gateToSign(access: ItemAccess, gate: Gate, versions: readonly ProjectVersion[]): GateToSign {
  access.assertOn(locationOf(gate));
  const { id, title, subject } = gate;
  const versionName =
    subject.kind === 'version' ? versions.find((version) => version.id === subject.versionId)?.name : undefined;
  return { id, title, subject, ...(versionName === undefined ? {} : { versionName }) };
}
