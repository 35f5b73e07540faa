/**
 * Modules that have a face, and the people beside licensed ones whom an app may let see it
 * (developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users).
 */

import type { AccountType } from '../platform/people';
import type { Module } from './module';

type Surface = {
  /** Account types that `unlicensedAccess` may name. */
  readonly optional: readonly Exclude<AccountType, 'licensed'>[];
  /** The subject of the page around the module. */
  readonly subject: 'issue' | 'project' | 'request' | 'portal' | 'workflow' | 'none';
};

const licensedOnly = (subject: Surface['subject']): Surface => ({ optional: [], subject });
const portalRequest: Surface = { optional: ['unlicensed', 'customer'], subject: 'request' };
const portalPage: Surface = { optional: ['unlicensed', 'customer', 'anonymous'], subject: 'portal' };

export const surfaces: Readonly<Record<string, Surface | undefined>> = {
  'jira:issuePanel': { optional: ['unlicensed', 'customer', 'anonymous'], subject: 'issue' },
  'jira:issueContext': licensedOnly('issue'),
  'jira:issueAction': licensedOnly('issue'),
  'jira:issueActivity': licensedOnly('issue'),
  'jira:projectPage': licensedOnly('project'),
  'jira:projectSettingsPage': licensedOnly('project'),
  'jira:dashboardGadget': licensedOnly('none'),
  'jira:globalPage': licensedOnly('none'),
  'jira:adminPage': licensedOnly('none'),
  'jira:workflowValidator': licensedOnly('workflow'),
  'jira:workflowCondition': licensedOnly('workflow'),
  'jiraServiceManagement:queuePage': licensedOnly('project'),
  'jiraServiceManagement:organizationPanel': licensedOnly('none'),
  'jiraServiceManagement:portalRequestDetail': portalRequest,
  'jiraServiceManagement:portalRequestDetailPanel': portalRequest,
  'jiraServiceManagement:portalRequestViewAction': portalRequest,
  'jiraServiceManagement:portalUserMenuAction': { optional: ['unlicensed', 'customer'], subject: 'none' },
  'jiraServiceManagement:portalProfilePanel': { optional: ['unlicensed', 'customer'], subject: 'none' },
  'jiraServiceManagement:portalHeader': portalPage,
  'jiraServiceManagement:portalSubheader': portalPage,
  'jiraServiceManagement:portalFooter': portalPage,
};

/** @throws for a module without a face */
export function surfaceOf(module: Module): Surface {
  const surface = surfaces[module.type];
  if (!surface) throw new Error(`Not implemented on this host: the user interface of ${module.type}`);
  return surface;
}

export function mayReach(module: Module, accountType: AccountType): boolean {
  if (accountType === 'licensed') return true;
  return (
    surfaceOf(module).optional.includes(accountType) && !!module.definition.unlicensedAccess?.includes(accountType)
  );
}
