/** Desks and requests that somebody sees in the portal. */

import { forbidden, notFound } from '../formats/reply';
import { type DeskRecord, findDesk, isDeskCustomer } from '../records/desk';
import { findIssue, type IssueRecord } from '../records/issue';
import { findRequest, organizationMembersOf, participantsOf, type RequestRecord } from '../records/request';
import type { Call } from '../rest/operation';

/** Agents, the app, and everybody whom Jira lets browse the service project. */
function isTeam(call: Call, projectId: number): boolean {
  return call.caller.can('SERVICEDESK_AGENT', projectId) || call.caller.can('BROWSE_PROJECTS', projectId);
}

/** Those who may act for customers: raise on behalf of them, comment internally, list them. */
export function isAgent(call: Call, projectId: number): boolean {
  return call.caller.can('SERVICEDESK_AGENT', projectId) || call.caller.can('ADMINISTER_PROJECTS', projectId);
}

export function seesDesk(call: Call, desk: DeskRecord): boolean {
  return isTeam(call, desk.projectId) || isDeskCustomer(call.site, desk.id, call.caller.person.accountId);
}

/** @throws Fault 404 */
export function visibleDesk(call: Call, identifier: string): DeskRecord {
  const desk = findDesk(call.site, identifier);
  if (!desk || !seesDesk(call, desk)) throw notFound('The Service Desk you are trying to view does not exist.');
  return desk;
}

export function seesRequest(call: Call, issue: IssueRecord): boolean {
  if (isTeam(call, issue.projectId)) return true;
  const me = call.caller.person.accountId;
  return (
    issue.reporter === me ||
    participantsOf(call.site, issue.id).includes(me) ||
    organizationMembersOf(call.site, issue.id).includes(me)
  );
}

export type VisibleRequest = { readonly request: RequestRecord; readonly issue: IssueRecord };

/** A request whether or not the caller may see it. @throws Fault 404 */
export function existingRequest(call: Call, idOrKey: string): VisibleRequest {
  const issue = findIssue(call.site, idOrKey);
  const request = issue && findRequest(call.site, issue.id);
  if (!issue || !request) throw missing();
  return { request, issue };
}

/** @throws Fault 404 where there is nothing or the desk is closed to the caller, 403 for another customer's request */
export function visibleRequest(call: Call, idOrKey: string): VisibleRequest {
  const found = existingRequest(call, idOrKey);
  if (seesRequest(call, found.issue)) return found;
  const desk = { id: found.request.deskId, projectId: found.issue.projectId };
  if (seesDesk(call, desk)) throw forbidden('You do not have permission to view this request.');
  throw missing();
}

function missing() {
  return notFound('Issue does not exist or you do not have permission to see it.');
}
