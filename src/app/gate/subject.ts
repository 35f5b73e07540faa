import type { Answer } from '../../contract/answer';
import type { GateSubject } from '../../contract/gate';
import { accept, refuse } from '../../core/answer';
import type { Permission, Ports, Ref } from '../ports';
import { taskPermissions } from '../task/issue-access';

/** Where a gate is to stand, as the caller sees it. */
export type SubjectPlace = { readonly projectId: string; readonly isTeamManaged: boolean };

/** What a gate is to stand on, if the caller may edit it. */
export async function subjectToGate(ports: Ports, subject: GateSubject): Promise<Answer<SubjectPlace>> {
  const [place, permissions] = await Promise.all([placeOf(ports, subject), permissionsOn(ports, subject)]);
  if (!place || !permissions?.has('BROWSE_PROJECTS')) return refuse('not-found', { field: 'subject' });
  return permissions.has('EDIT_ISSUES') ? accept(place) : refuse('not-allowed');
}

async function placeOf(ports: Ports, subject: GateSubject): Promise<SubjectPlace | undefined> {
  if (subject.kind === 'issue') return ports.asUser.issue(subject.issueId);
  const version = await ports.asUser.version(subject.versionId);
  return version && { projectId: version.projectId, isTeamManaged: false };
}

async function permissionsOn(ports: Ports, subject: GateSubject): Promise<ReadonlySet<Permission> | undefined> {
  if (subject.kind === 'issue') return ports.asUser.permissions({ issueId: subject.issueId });
  const version = await ports.asUser.version(subject.versionId);
  return version && ports.asUser.permissions({ projectId: version.projectId });
}

/** What the caller may do with a gate: as with a task on the same issue; a version's is its project's. */
export const gatePermissions = (
  ports: Ports,
  { subject, projectId }: { readonly subject: GateSubject; readonly projectId: string },
): Promise<ReadonlySet<Permission>> =>
  subject.kind === 'issue'
    ? taskPermissions(ports, { issueId: subject.issueId, projectId })
    : ports.asUser.permissions({ projectId }).then((found) => found ?? new Set());

/**
 * Whether the caller may see what a gate stands on as it is now. A project's administrators keep its gates where the issue
 * was moved or hidden, but not the sight of it: the app, which can see it, must not tell them.
 */
export async function maySeeSubject(ports: Ports, subject: GateSubject): Promise<boolean> {
  return subject.kind === 'version' || (await ports.asUser.issue(subject.issueId)) !== undefined;
}

/** Where the gates on a subject are listed. */
export const planRef = (subject: GateSubject): Ref<'issue' | 'version'> =>
  subject.kind === 'issue' ? { kind: 'issue', id: subject.issueId } : { kind: 'version', id: subject.versionId };
