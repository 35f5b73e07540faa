/** Mails that an app asks Jira to send: `notify` of api-group-issues. */

import { isObject, objectBody } from '../formats/body';
import { badRequest, noContent, notImplemented } from '../formats/reply';
import { mailNotification } from '../news/mail';
import { findPerson } from '../people/people';
import { holds } from '../people/permission';
import type { Operation } from '../rest/operation';
import { visibleIssue } from './access';

const notify: Operation = {
  operationId: 'notify',
  method: 'POST',
  path: '/rest/api/3/issue/{issueIdOrKey}/notify',
  scopes: [['write:jira-work'], ['send:notification:jira']],
  run: (call) => {
    const { site, caller } = call;
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const body = objectBody(call.body);
    if (body.restrict !== undefined) throw notImplemented('"restrict" of notifications');
    const to = isObject(body.to) ? body.to : {};
    for (const kind of ['watchers', 'voters', 'groups', 'groupIds']) {
      const value = to[kind];
      if (value === true || (Array.isArray(value) && value.length > 0)) throw notImplemented(`notifying "${kind}"`);
    }
    const users = Array.isArray(to.users) ? to.users.map((one) => (isObject(one) ? one.accountId : one)) : [];
    const asked = [
      ...(to.reporter === true ? [issue.reporter] : []),
      ...(to.assignee === true ? [issue.assignee] : []),
      ...users.map(String),
    ];
    const recipients = [...new Set(asked)].filter((one) => one !== null && one !== caller.person.accountId);
    if (recipients.length === 0) throw badRequest('No recipients were defined for notification.');
    for (const accountId of recipients) {
      const person = accountId === null ? undefined : findPerson(site, accountId);
      if (!person) throw badRequest(`The user '${accountId}' does not exist.`);
      // Only who may see the issue in Jira gets mail about it; portal-only customers never do.
      if (!holds(site, person, 'BROWSE_PROJECTS', issue.projectId)) continue;
      const subject = String(body.subject ?? `(${issue.key}) ${issue.summary}`);
      mailNotification(site, issue, person.accountId, subject, String(body.textBody ?? body.htmlBody ?? ''));
    }
    return noContent;
  },
};

export const notificationOperations: readonly Operation[] = [notify];
