/** Putting files on issues and taking them away. */

import { badRequest, forbidden, notFound } from '../formats/reply';
import { type ChangedField, emitAttachment, emitIssueUpdated } from '../news/event';
import { type AttachmentRecord, addAttachment, removeAttachment } from '../records/attachment';
import { changeIssue, type IssueRecord, issueById } from '../records/issue';
import type { Call } from '../rest/operation';

/** A file as a browser tells of it, with its size in bytes. */
export type AttachedFile = { readonly filename: string; readonly size: number; readonly mimeType?: string };

/** @throws Fault where the caller may not, or the file has no name */
export function attachFile(call: Call, issue: IssueRecord, file: AttachedFile): AttachmentRecord {
  const { site, caller } = call;
  if (!caller.can('CREATE_ATTACHMENTS', issue.projectId)) {
    throw forbidden(`You do not have permission to create attachments for the issue ${issue.key}.`);
  }
  if (file.filename.trim() === '') throw badRequest('The file has no name.');
  const attached = addAttachment(site, {
    issueId: issue.id,
    filename: file.filename,
    mimeType: file.mimeType ?? 'application/octet-stream',
    size: file.size,
    author: caller.person.accountId,
    createdAt: site.clock.now(),
  });
  tell(call, 'created', attached);
  return attached;
}

/** @throws Fault where the caller may not */
export function detachFile(call: Call, attached: AttachmentRecord): void {
  const { site, caller } = call;
  const issue = issueById(site, attached.issueId);
  if (!caller.can('BROWSE_PROJECTS', issue.projectId)) throw unknownAttachment(attached.id);
  const isOwn = attached.author === caller.person.accountId;
  const needed = isOwn ? ['DELETE_OWN_ATTACHMENTS', 'DELETE_ALL_ATTACHMENTS'] : ['DELETE_ALL_ATTACHMENTS'];
  if (!needed.some((permission) => caller.can(permission, issue.projectId))) {
    throw forbidden(`You do not have permission to delete the attachment ${attached.id}.`);
  }
  removeAttachment(site, attached.id);
  tell(call, 'deleted', attached);
}

export const unknownAttachment = (id: number | string) => notFound(`The attachment with id '${id}' does not exist`);

function tell(call: Call, what: 'created' | 'deleted', attached: AttachmentRecord): void {
  const { site } = call;
  changeIssue(site, attached.issueId, { updatedAt: site.clock.now() });
  const [id, name] = [String(attached.id), attached.filename];
  const change: Pick<ChangedField, 'from' | 'fromString' | 'to' | 'toString'> =
    what === 'created'
      ? { from: null, fromString: null, to: id, toString: name }
      : { from: id, fromString: name, to: null, toString: null };
  emitIssueUpdated(call, issueById(site, attached.issueId), [
    { field: 'Attachment', fieldId: 'attachment', ...change },
  ]);
  emitAttachment(call, what, attached);
}
