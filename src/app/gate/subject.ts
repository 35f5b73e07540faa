import type { Subject } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { ItemAccess } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import { issueWithAccess } from '../access/issue';
import { accessToProject } from '../access/item';
import type { Ports } from '../ports/ports';
import type { Ref } from '../ports/stored';

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

/** The record that lists the gates on a subject. */
export const planRef = (subject: Subject): Ref<'issue' | 'version'> =>
  subject.kind === 'issue' ? { kind: 'issue', id: subject.issueId } : { kind: 'version', id: subject.versionId };
