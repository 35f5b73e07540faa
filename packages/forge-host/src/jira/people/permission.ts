/** The caller, with their permissions in each place. */
import type { Principal } from '../../platform/ports';
import { Fault } from '../formats/reply';
import type { Site } from '../site/site';
import { appAccount } from './accounts';
import { findPerson, type PersonRecord } from './people';
import { appPermissions, type ProjectRole, roles } from './permission-keys';

export type Caller = {
  readonly principal: Principal;
  readonly person: PersonRecord;
  readonly isApp: boolean;
  /** Has a seat in Jira: not a portal-only customer. */
  readonly isLicensed: boolean;
  can(permission: string, projectId: number): boolean;
  canGlobally(permission: string): boolean;
  /** Ids of the projects in which they hold a permission. */
  projectsWith(permission: string): number[];
};

/** @throws Fault 401 for nobody, and for accounts that do not exist or have ended */
export function callerOf(site: Site, principal: Principal): Caller {
  if (principal.kind === 'anonymous') throw unauthenticated();
  const isApp = principal.kind === 'app';
  const person = findPerson(site, isApp ? appAccount : principal.accountId);
  if (person?.status !== 'active' || (person.accountId === appAccount) !== isApp) throw unauthenticated();
  return {
    principal,
    person,
    isApp,
    isLicensed: person.accountType !== 'customer',
    can: (permission, projectId) => holds(site, person, permission, projectId),
    canGlobally: (permission) => person.accountType !== 'customer' && globallyHeld.has(permission),
    projectsWith: (permission) => projectsWith(site, person, permission),
  };
}

/** Permissions that everybody with a seat has everywhere. */
const globallyHeld = new Set(['USER_PICKER', 'BULK_CHANGE']);

function unauthenticated(): Fault {
  return new Fault(401, ['Client must be authenticated to access this resource.'], {}, 'sd.error.not.authenticated');
}

/** Whether somebody holds a permission in a project. */
export function holds(site: Site, person: PersonRecord, permission: string, projectId: number): boolean {
  return projectsWith(site, person, permission).includes(projectId);
}

function projectsWith(site: Site, person: PersonRecord, permission: string): number[] {
  if (person.accountType === 'customer' || person.status !== 'active') return [];
  if (person.accountType === 'app') {
    if (!appPermissions.has(permission)) return [];
    return site.all<{ id: number }>('SELECT id FROM jira_project ORDER BY id').map((row) => row.id);
  }
  const granting = Object.entries(roles).filter(([, permissions]) => permissions.has(permission));
  if (granting.length === 0) return [];
  const rows = site.all<{ projectId: number; role: ProjectRole }>(
    'SELECT projectId, role FROM jira_project_role WHERE accountId = ? ORDER BY projectId',
    person.accountId,
  );
  const held = rows.filter((row) => granting.some(([role]) => role === row.role)).map((row) => row.projectId);
  return [...new Set(held)];
}

/** Gives somebody a role in a project. */
export function grant(site: Site, projectId: number, accountId: string, role: ProjectRole): void {
  site.run(
    'INSERT OR IGNORE INTO jira_project_role (projectId, accountId, role) VALUES (?, ?, ?)',
    projectId,
    accountId,
    role,
  );
}
