import type { Subject } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { ItemAccess, ItemLocation } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import { issueWithAccess } from '../access/issue';
import { accessToItem, accessToProject } from '../access/item';
import type { Ports, Ref } from '../ports';

/** The location of a gate, for the proof that somebody may see it. */
export const gateLocation = ({ projectId, subject }: GateOn): ItemLocation => ({
  projectId,
  issueId: subject.kind === 'issue' ? subject.issueId : null,
});

type GateOn = { readonly projectId: string; readonly subject: Subject };

/** Proves that the caller may edit what a gate is to stand on. */
export async function subjectToGate(ports: Ports, subject: Subject): Promise<Result<ItemAccess>> {
  const access = await accessToSubject(ports, subject);
  if (!access) return refuse('not-found', { field: 'subject' });
  return access.may('EDIT_ISSUES') ? accept(access) : refuse('not-allowed');
}

async function accessToSubject(ports: Ports, subject: Subject): Promise<ItemAccess | undefined> {
  if (subject.kind === 'issue') return (await issueWithAccess(ports, subject.issueId))?.access;
  const version = await ports.asUser.version(subject.versionId);
  return version && accessToProject(ports, version.projectId);
}

/** Proves that the caller may see a gate: as a task on the same issue; a version's is its project's. */
export const accessToGate = (ports: Ports, gate: GateOn): Promise<ItemAccess | undefined> =>
  accessToItem(ports, gateLocation(gate));

/** The record that lists the gates on a subject. */
export const planRef = (subject: Subject): Ref<'issue' | 'version'> =>
  subject.kind === 'issue' ? { kind: 'issue', id: subject.issueId } : { kind: 'version', id: subject.versionId };
