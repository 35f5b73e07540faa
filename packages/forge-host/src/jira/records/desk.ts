/** Service projects: their customers, organisations and request types. */
import { addPerson, type Person } from '../people/people';
import type { Site } from '../site/site';

export type DeskRecord = { readonly id: number; readonly projectId: number };
export type RequestTypeRecord = {
  readonly id: number;
  readonly deskId: number;
  readonly name: string;
  readonly description: string;
  readonly helpText: string;
  readonly issueTypeId: number;
  readonly groupId: number;
};

export function addDesk(site: Site, projectId: number): DeskRecord {
  const id = site.nextId('desk', 1);
  site.run('INSERT INTO jira_desk (id, projectId) VALUES (?, ?)', id, projectId);
  return { id, projectId };
}

/** By its own id, or its project's key or id written `projectId:10001`, as JSM's project identifiers allow. */
export function findDesk(site: Site, identifier: string): DeskRecord | undefined {
  if (/^\d+$/.test(identifier)) {
    return site.first<DeskRecord>('SELECT id, projectId FROM jira_desk WHERE id = ?', Number(identifier));
  }
  const projectId = /^projectId:(\d+)$/.exec(identifier)?.[1];
  if (projectId) return deskOfProject(site, Number(projectId));
  return site.first<DeskRecord>(
    'SELECT d.id, d.projectId FROM jira_desk d JOIN jira_project p ON p.id = d.projectId WHERE p.key = ?',
    identifier.replace(/^projectKey:/, ''),
  );
}

function deskOfProject(site: Site, projectId: number): DeskRecord | undefined {
  return site.first<DeskRecord>('SELECT id, projectId FROM jira_desk WHERE projectId = ?', projectId);
}

export function allDesks(site: Site): DeskRecord[] {
  return site.all<DeskRecord>('SELECT id, projectId FROM jira_desk ORDER BY id');
}

export function addDeskCustomer(site: Site, deskId: number, accountId: string): void {
  site.run('INSERT OR IGNORE INTO jira_desk_customer (deskId, accountId) VALUES (?, ?)', deskId, accountId);
}

/** A new account that may use the portal of that project, and nothing else. @throws for a project without a portal */
export function addCustomer(site: Site, projectKey: string, person: Person): void {
  const desk = findDesk(site, projectKey);
  if (!desk) throw new Error(`${projectKey} has no portal`);
  addPerson(site, { ...person, accountType: 'customer' });
  addDeskCustomer(site, desk.id, person.accountId);
}

/** Accounts that have ended use no portal. */
const customers = `
  SELECT accountId FROM (SELECT accountId FROM jira_desk_customer WHERE deskId = ?
  UNION SELECT m.accountId FROM jira_desk_organization o
  JOIN jira_organization_member m ON m.organizationId = o.organizationId WHERE o.deskId = ?)
  WHERE accountId NOT IN (SELECT accountId FROM jira_former_person)`;

/** Whether somebody may use a desk's portal: themselves, or through their organisation. */
export function isDeskCustomer(site: Site, deskId: number, accountId: string): boolean {
  return site.all(`SELECT 1 FROM (${customers}) WHERE accountId = ?`, deskId, deskId, accountId).length > 0;
}

/** A desk's customers whose name or address holds a text, by name. */
export function deskCustomers(site: Site, deskId: number, text: string): string[] {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const rows = site.all<{ accountId: string }>(
    `SELECT p.accountId FROM (${customers}) c JOIN jira_person p ON p.accountId = c.accountId
     WHERE p.displayName LIKE ? ESCAPE '\\' OR p.emailAddress LIKE ? ESCAPE '\\' ORDER BY p.displayName, p.accountId`,
    deskId,
    deskId,
    pattern,
    pattern,
  );
  return rows.map((row) => row.accountId);
}

export function addOrganization(site: Site, desk: DeskRecord, name: string, members: readonly string[]): number {
  const id = site.nextId('organization', 1);
  site.run('INSERT INTO jira_organization (id, name) VALUES (?, ?)', id, name);
  site.run('INSERT INTO jira_desk_organization (deskId, organizationId) VALUES (?, ?)', desk.id, id);
  for (const accountId of members) {
    site.run('INSERT INTO jira_organization_member (organizationId, accountId) VALUES (?, ?)', id, accountId);
  }
  return id;
}

export type OrganizationRecord = { readonly id: number; readonly name: string };

/** All of them, or those with a member of that account. */
export function organizations(site: Site, member?: string): OrganizationRecord[] {
  const all = 'SELECT id, name FROM jira_organization';
  if (member === undefined) return site.all<OrganizationRecord>(`${all} ORDER BY id`);
  const ofMember = 'id IN (SELECT organizationId FROM jira_organization_member WHERE accountId = ?)';
  return site.all<OrganizationRecord>(`${all} WHERE ${ofMember} ORDER BY id`, member);
}

const typeColumns = 'id, deskId, name, description, helpText, issueTypeId, groupId';

export function addRequestType(site: Site, type: Omit<RequestTypeRecord, 'id'>): RequestTypeRecord {
  const id = site.nextId('request-type', 1);
  site.run(
    `INSERT INTO jira_request_type (${typeColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    type.deskId,
    type.name,
    type.description,
    type.helpText,
    type.issueTypeId,
    type.groupId,
  );
  return { ...type, id };
}

export function requestTypesOf(site: Site, deskId: number): RequestTypeRecord[] {
  return site.all<RequestTypeRecord>(
    `SELECT ${typeColumns} FROM jira_request_type WHERE deskId = ? ORDER BY id`,
    deskId,
  );
}

export function findRequestType(site: Site, deskId: number, id: string): RequestTypeRecord | undefined {
  if (!/^\d+$/.test(id)) return undefined;
  return site.first<RequestTypeRecord>(
    `SELECT ${typeColumns} FROM jira_request_type WHERE deskId = ? AND id = ?`,
    deskId,
    Number(id),
  );
}
