/** Running JQL: the issues that match and that the caller may see. */

import { Fault, notImplemented } from '../formats/reply';
import { type IssueRecord, issuesWhere } from '../records/issue';
import type { SearchContext, SearchField } from './field';
import { both, either, type Fragment, fragment } from './fragment';
import { type Clause, type Ordering, parseJql } from './parse';
import { propertyField } from './property-field';
import { systemFields, unsupportedFields } from './system-field';
import { jqlFault } from './token';

/**
 * One page of a search, and one issue more if there is a next page.
 * @throws Fault 400 for JQL that Jira would not take, also for JQL without any restriction
 */
export function searchIssues(
  context: SearchContext,
  jql: string,
  page: { offset: number; limit: number },
): IssueRecord[] {
  const query = boundedQuery(jql);
  const where = both(visible(context), clauseSql(query.where, context));
  const order = [...query.order.map((one) => orderSql(one, context)), 'i.id DESC'].join(', ');
  return issuesWhere(
    context.site,
    `${where.sql} ORDER BY ${order} LIMIT ${page.limit + 1} OFFSET ${page.offset}`,
    ...where.values,
  );
}

/** The number of issues that match. @throws as `searchIssues` */
export function countIssues(context: SearchContext, jql: string): number {
  const where = both(visible(context), clauseSql(boundedQuery(jql).where, context));
  const sql = `SELECT count(*) AS count FROM jira_issue i WHERE ${where.sql}`;
  return context.site.first<{ count: number }>(sql, ...where.values)?.count ?? 0;
}

/** The restriction that a query makes, whoever may see the issues; everything where it only orders. */
export function whereOf(jql: string, context: SearchContext): Fragment {
  const { where } = parseJql(jql);
  return where ? clauseSql(where, context) : fragment('1');
}

const visible = ({ caller }: SearchContext) =>
  fragment(`i.projectId IN (${caller.projectsWith('BROWSE_PROJECTS').join(', ')})`);

function boundedQuery(jql: string) {
  const query = parseJql(jql);
  if (!query.where) {
    throw new Fault(400, [
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ]);
  }
  return { where: query.where, order: query.order };
}

function clauseSql(clause: Clause, context: SearchContext): Fragment {
  if (clause.kind !== 'compare') {
    const parts = clause.clauses.map((one) => clauseSql(one, context));
    return clause.kind === 'and' ? both(...parts) : either(...parts);
  }
  const field = fieldNamed(clause.field, context);
  if (!field.operators.includes(clause.operator)) {
    throw jqlFault(`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`);
  }
  return field.where(clause.operator, clause.operands, context);
}

function fieldNamed(name: string, context: SearchContext): SearchField {
  const lower = name.toLowerCase();
  const field = Object.hasOwn(systemFields, lower)
    ? systemFields[lower]
    : propertyField(name, context.site.indexedProperties);
  if (field) return field;
  if (unsupportedFields.has(lower) || /^cf\[\d+\]$/.test(lower)) throw notImplemented(`the JQL field ${name}`);
  throw new Fault(400, [`Field '${name}' does not exist or you do not have permission to view it.`]);
}

/** Empty values come last when ascending and first when descending. */
function orderSql({ field, isDescending }: Ordering, context: SearchContext): string {
  const { order } = fieldNamed(field, context);
  if (!order) throw jqlFault(`The field '${field}' can not be used for ordering.`);
  return isDescending ? `${order} IS NOT NULL, ${order} DESC` : `${order} IS NULL, ${order} ASC`;
}
