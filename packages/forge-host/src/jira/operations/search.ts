/** Searching with JQL: the two `search/jql` operations and counting, of api-group-issue-search. */
import { createHash } from 'node:crypto';
import { isObject, objectBody, queryList, queryNumber, textList } from '../formats/body';
import { badRequest, notImplemented, type Outcome, ok } from '../formats/reply';
import { fieldChoice, fieldNames, issueResource } from '../resources/issue';
import type { Call, Operation } from '../rest/operation';
import { countIssues, searchIssues } from '../search/search';
import { checkedExpand } from './issue';

const path = '/rest/api/3/search/jql';

type Asked = {
  readonly jql: string;
  readonly nextPageToken: string | undefined;
  readonly maxResults: number;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
};

const searchByQuery: Operation = {
  operationId: 'searchAndReconsileIssuesUsingJql',
  method: 'GET',
  path,
  parameters: ['jql', 'nextPageToken', 'maxResults', 'fields', 'expand', 'properties', 'reconcileIssues'],
  scopes: [
    ['read:jira-work'],
    [
      'read:issue-details:jira',
      'read:audit-log:jira',
      'read:avatar:jira',
      'read:field-configuration:jira',
      'read:issue-meta:jira',
    ],
  ],
  run: (call) =>
    search(call, {
      jql: call.query.get('jql') ?? '',
      nextPageToken: call.query.get('nextPageToken') ?? undefined,
      maxResults: queryNumber(call.query, 'maxResults', 50),
      fields: queryList(call.query, 'fields'),
      expand: queryList(call.query, 'expand'),
      properties: queryList(call.query, 'properties'),
    }),
};

const understood = new Set([
  'jql',
  'nextPageToken',
  'maxResults',
  'fields',
  'expand',
  'properties',
  'reconcileIssues',
  'fieldsByKeys',
]);

const searchByBody: Operation = {
  operationId: 'searchAndReconsileIssuesUsingJqlPost',
  method: 'POST',
  path,
  scopes: [
    ['read:jira-work'],
    [
      'read:issue-details:jira',
      'read:field.default-value:jira',
      'read:field.option:jira',
      'read:field:jira',
      'read:group:jira',
    ],
  ],
  run: (call) => {
    const body = objectBody(call.body);
    const unknown = Object.keys(body).find((name) => !understood.has(name));
    if (unknown || body.fieldsByKeys === true) throw notImplemented(`"${unknown ?? 'fieldsByKeys'}" of searches`);
    const maxResults = body.maxResults ?? 50;
    if (typeof maxResults !== 'number' || !Number.isInteger(maxResults))
      throw badRequest('maxResults must be a whole number.');
    return search(call, {
      jql: typeof body.jql === 'string' ? body.jql : '',
      nextPageToken: typeof body.nextPageToken === 'string' ? body.nextPageToken : undefined,
      maxResults,
      fields: textList(body.fields, 'fields'),
      expand: typeof body.expand === 'string' ? body.expand.split(',').filter((one) => one !== '') : [],
      properties: textList(body.properties, 'properties'),
    });
  },
};

/** Jira gives fewer issues than asked for when much is asked of each; 5,000 only where nothing but ids and keys is wanted. */
function pageSize(asked: Asked): number {
  const isLight = asked.fields.every((name) => name === 'id' || name === 'key') && asked.properties.length === 0;
  return Math.min(asked.maxResults, isLight ? 5000 : 100);
}

function search(call: Call, asked: Asked): Outcome {
  if (asked.maxResults < 1) throw badRequest('maxResults must be at least 1.');
  if (asked.properties.length > 5) throw badRequest('At most 5 properties may be requested.');
  checkedExpand(asked.expand, ['names']);
  const limit = pageSize(asked);
  const offset = offsetOf(asked);
  const found = searchIssues(call, asked.jql, { offset, limit });
  const isLast = found.length <= limit;
  const has = fieldChoice(asked.fields, 'id');
  const issues = found
    .slice(0, limit)
    .map((issue) => issueResource(call, issue, { has, properties: asked.properties }));
  const shown = new Set(issues.flatMap(({ fields }) => (isObject(fields) ? Object.keys(fields) : [])));
  const body = {
    issues,
    ...(isLast ? {} : { nextPageToken: tokenOf(asked.jql, offset + limit) }),
    isLast,
    ...(asked.expand.includes('names') ? { names: fieldNames([...shown]) } : {}),
  };
  return ok(body, { objects: issues.length });
}

/** A token belongs to its query, and to nobody else's. */
function tokenOf(jql: string, offset: number): string {
  return Buffer.from(`${fingerprint(jql)}:${offset}`).toString('base64url');
}

const fingerprint = (jql: string) => createHash('sha256').update(jql).digest('hex').slice(0, 16);

function offsetOf(asked: Asked): number {
  if (asked.nextPageToken === undefined || asked.nextPageToken === '') return 0;
  const [mark, offset] = Buffer.from(asked.nextPageToken, 'base64url').toString().split(':');
  if (mark !== fingerprint(asked.jql) || !/^\d+$/.test(offset ?? ''))
    throw badRequest('The provided next page token is invalid.');
  return Number(offset);
}

const countByBody: Operation = {
  operationId: 'countIssues',
  method: 'POST',
  path: '/rest/api/3/search/approximate-count',
  scopes: [
    ['read:jira-work'],
    [
      'read:issue-details:jira',
      'read:field.default-value:jira',
      'read:field.option:jira',
      'read:field:jira',
      'read:group:jira',
    ],
  ],
  run: (call) => {
    const { jql } = objectBody(call.body);
    return ok({ count: countIssues(call, typeof jql === 'string' ? jql : '') });
  },
};

export const searchOperations: readonly Operation[] = [searchByQuery, searchByBody, countByBody];
