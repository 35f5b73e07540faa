/** Issues and projects that a caller may see in Jira. Unknown and hidden ones get the same reply. */

import { forbidden, notFound } from '../formats/reply';
import { findIssue, type IssueRecord } from '../records/issue';
import { findProject, type ProjectRecord } from '../records/project';
import type { Call } from '../rest/operation';

/** @throws Fault 404 */
export function visibleIssue(call: Call, idOrKey: string): IssueRecord {
  const issue = findIssue(call.site, idOrKey);
  if (!issue || !call.caller.can('BROWSE_PROJECTS', issue.projectId)) {
    throw notFound('Issue does not exist or you do not have permission to see it.');
  }
  return issue;
}

/** @throws Fault 404 when the issue cannot be seen, 403 when it can and the permission is missing */
export function issueWith(call: Call, idOrKey: string, permission: string, refusal: string): IssueRecord {
  const issue = visibleIssue(call, idOrKey);
  if (!call.caller.can(permission, issue.projectId)) throw forbidden(refusal);
  return issue;
}

/** @throws Fault 404 */
export function visibleProject(call: Call, idOrKey: string): ProjectRecord {
  const project = findProject(call.site, idOrKey);
  if (!project || !call.caller.can('BROWSE_PROJECTS', project.id)) {
    const kind = /^\d+$/.test(idOrKey) ? 'id' : 'key';
    throw notFound(`No project could be found with ${kind} '${idOrKey}'.`);
  }
  return project;
}
