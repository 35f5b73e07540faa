/** Service requests: issues that customers see in the portal. */
import type { Site } from '../site/site';
import type { StatusCategory } from '../site/workflow-records';
import type { OrganizationRecord } from './desk';

export type RequestRecord = { readonly issueId: number; readonly deskId: number; readonly requestTypeId: number };

export function addRequest(site: Site, request: RequestRecord): void {
  site.run(
    'INSERT INTO jira_request (issueId, deskId, requestTypeId) VALUES (?, ?, ?)',
    request.issueId,
    request.deskId,
    request.requestTypeId,
  );
}

export function findRequest(site: Site, issueId: number): RequestRecord | undefined {
  return site.first<RequestRecord>(
    'SELECT issueId, deskId, requestTypeId FROM jira_request WHERE issueId = ?',
    issueId,
  );
}

/** In the order in which they joined. */
export function participantsOf(site: Site, issueId: number): string[] {
  return site
    .all<{ accountId: string }>(
      'SELECT accountId FROM jira_request_participant WHERE issueId = ? ORDER BY ordinal',
      issueId,
    )
    .map((row) => row.accountId);
}

export function addParticipant(site: Site, issueId: number, accountId: string): void {
  site.run(
    'INSERT OR IGNORE INTO jira_request_participant (ordinal, issueId, accountId) VALUES (?, ?, ?)',
    site.nextId('participant', 1),
    issueId,
    accountId,
  );
}

export function removeParticipant(site: Site, issueId: number, accountId: string): void {
  site.run('DELETE FROM jira_request_participant WHERE issueId = ? AND accountId = ?', issueId, accountId);
}

export function shareWithOrganization(site: Site, issueId: number, organizationId: number): void {
  site.run(
    'INSERT OR IGNORE INTO jira_request_organization (issueId, organizationId) VALUES (?, ?)',
    issueId,
    organizationId,
  );
}

export function unshareWithOrganization(site: Site, issueId: number, organizationId: number): void {
  site.run('DELETE FROM jira_request_organization WHERE issueId = ? AND organizationId = ?', issueId, organizationId);
}

/** The organisations that a request is shared with. */
export function organizationsOf(site: Site, issueId: number): OrganizationRecord[] {
  return site.all<OrganizationRecord>(
    `SELECT o.id, o.name FROM jira_request_organization r
     JOIN jira_organization o ON o.id = r.organizationId WHERE r.issueId = ? ORDER BY o.id`,
    issueId,
  );
}

/** The members of the organisations that a request is shared with. */
export function organizationMembersOf(site: Site, issueId: number): string[] {
  return site
    .all<{ accountId: string }>(
      `SELECT DISTINCT m.accountId FROM jira_request_organization o
       JOIN jira_organization_member m ON m.organizationId = o.organizationId WHERE o.issueId = ? ORDER BY 1`,
      issueId,
    )
    .map((row) => row.accountId);
}

export function recordStatus(site: Site, issueId: number, statusId: number, at: number): void {
  site.run(
    'INSERT INTO jira_request_status (ordinal, issueId, statusId, at) VALUES (?, ?, ?, ?)',
    site.nextId('request-status', 1),
    issueId,
    statusId,
    at,
  );
}

export type StatusPeriod = { readonly name: string; readonly category: StatusCategory; readonly at: number };

/** The statuses that a request has had, newest first. */
export function statusesOf(site: Site, issueId: number): StatusPeriod[] {
  return site.all<StatusPeriod>(
    `SELECT s.name, s.category, r.at FROM jira_request_status r JOIN jira_status s ON s.id = r.statusId
     WHERE r.issueId = ? ORDER BY r.ordinal DESC`,
    issueId,
  );
}

export function isSubscribed(site: Site, issueId: number, accountId: string): boolean {
  return (
    site.all('SELECT 1 FROM jira_request_unsubscribed WHERE issueId = ? AND accountId = ?', issueId, accountId)
      .length === 0
  );
}

export function setSubscribed(site: Site, issueId: number, accountId: string, isOn: boolean): void {
  site.run('DELETE FROM jira_request_unsubscribed WHERE issueId = ? AND accountId = ?', issueId, accountId);
  if (!isOn) {
    site.run('INSERT INTO jira_request_unsubscribed (issueId, accountId) VALUES (?, ?)', issueId, accountId);
  }
}

const ownTables = [
  ...['jira_request', 'jira_request_participant', 'jira_request_organization', 'jira_request_status'],
  'jira_request_unsubscribed',
];

/** A request that is moved to another project is none any more. */
export function leaveDesk(site: Site, issueId: number): void {
  for (const table of ownTables) site.run(`DELETE FROM ${table} WHERE issueId = ?`, issueId);
}
