/** Entity properties of issues: api-group-issue-properties. */

import { badRequest, created, noContent, notFound, ok } from '../formats/reply';
import { findProperty, propertyKeys, removeProperty, setProperty } from '../records/property';
import type { Call, Operation } from '../rest/operation';
import { issueWith, visibleIssue } from './access';

/** developer.atlassian.com/cloud/jira/platform/jira-entity-properties: a value is at most 32 KB of JSON. */
const largestValue = 32_768;
const longestKey = 255;
const path = '/rest/api/3/issue/{issueIdOrKey}/properties';
const mayNotEdit = 'You do not have permission to edit issues in this project.';

const getIssuePropertyKeys: Operation = {
  operationId: 'getIssuePropertyKeys',
  method: 'GET',
  path,
  scopes: [['read:jira-work'], ['read:issue.property:jira']],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const self = `${call.site.url}/rest/api/3/issue/${issue.id}/properties`;
    const keys = propertyKeys(call.site, issue.id).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key }));
    return ok({ keys }, { objects: keys.length });
  },
};

const getIssueProperty: Operation = {
  operationId: 'getIssueProperty',
  method: 'GET',
  path: `${path}/{propertyKey}`,
  scopes: [['read:jira-work'], ['read:issue.property:jira']],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const key = call.at('propertyKey');
    const property = findProperty(call.site, issue.id, key);
    if (!property) throw missing(key);
    return ok({ key, value: property.value }, { objects: 1 });
  },
};

const missing = (key: string) => notFound(`The property with key '${key}' does not exist.`);

const setIssueProperty: Operation = {
  operationId: 'setIssueProperty',
  method: 'PUT',
  path: `${path}/{propertyKey}`,
  scopes: [['write:jira-work'], ['write:issue.property:jira']],
  run: (call) => {
    const issue = issueWith(call, call.at('issueIdOrKey'), 'EDIT_ISSUES', mayNotEdit);
    const key = keyOf(call);
    const isNew = findProperty(call.site, issue.id, key) === undefined;
    setProperty(call.site, issue.id, key, propertyValue(call.body));
    const body = { self: `${call.site.url}/rest/api/3/issue/${issue.id}/properties/${encodeURIComponent(key)}` };
    return isNew ? created(body) : ok(body);
  },
};

const keyOf = (call: Call) => propertyKey(call.at('propertyKey'));

/** @throws Fault 400 for no key, or one that is too long */
export function propertyKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') throw badRequest('The property key must be given.');
  if (key.length > longestKey) throw badRequest(`The property key must be at most ${longestKey} characters.`);
  return key;
}

/** @throws Fault 400 for no value, or one that is too large */
export function propertyValue(value: unknown): unknown {
  if (value === undefined) throw badRequest('The value of the property must be a valid, non-empty JSON value.');
  if (JSON.stringify(value).length > largestValue) {
    throw badRequest(`The property value must be at most ${largestValue} characters.`);
  }
  return value;
}

const deleteIssueProperty: Operation = {
  operationId: 'deleteIssueProperty',
  method: 'DELETE',
  path: `${path}/{propertyKey}`,
  scopes: [['write:jira-work'], ['delete:issue.property:jira']],
  run: (call) => {
    const issue = issueWith(call, call.at('issueIdOrKey'), 'EDIT_ISSUES', mayNotEdit);
    const key = keyOf(call);
    if (!findProperty(call.site, issue.id, key)) throw missing(key);
    removeProperty(call.site, issue.id, key);
    return noContent;
  },
};

export const propertyOperations: readonly Operation[] = [
  getIssuePropertyKeys,
  getIssueProperty,
  setIssueProperty,
  deleteIssueProperty,
];
