/** Files on issues: api-group-issue-attachments. */

import { attachFile, detachFile, unknownAttachment } from '../acts/attach';
import { filesIn } from '../formats/multipart';
import { badRequest, Fault, noContent, ok } from '../formats/reply';
import { findAttachment } from '../records/attachment';
import { attachmentResource } from '../resources/attachment';
import type { Operation } from '../rest/operation';
import { visibleIssue } from './access';

const addAttachment: Operation = {
  operationId: 'addAttachment',
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/attachments',
  takesFiles: true,
  scopes: [
    ['write:jira-work'],
    ['read:user:jira', 'write:attachment:jira', 'read:attachment:jira', 'read:avatar:jira'],
  ],
  run: (call) => {
    if (call.headers['x-atlassian-token'] !== 'no-check') throw new Fault(403, ['XSRF check failed']);
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const files = filesIn(call.text ?? '', call.headers['content-type'] ?? '').filter(({ field }) => field === 'file');
    if (files.length === 0) throw badRequest('The request has no part of the name "file".');
    const attached = files.map((file) => attachmentResource(call, attachFile(call, issue, file)));
    return ok(attached, { objects: attached.length });
  },
};

const removeAttachment: Operation = {
  operationId: 'removeAttachment',
  method: 'DELETE',
  path: '/rest/api/3/attachment/{id}',
  scopes: [['write:jira-work'], ['delete:attachment:jira']],
  run: (call) => {
    const id = call.at('id');
    const attached = /^\d+$/.test(id) ? findAttachment(call.site, Number(id)) : undefined;
    if (!attached) throw unknownAttachment(id);
    detachFile(call, attached);
    return noContent;
  },
};

export const attachmentOperations: readonly Operation[] = [addAttachment, removeAttachment];
