/** Suggesting issues while somebody types: the issue picker of api-group-issue-search. */

import { badRequest, ok } from '../formats/reply';
import { findIssue, type IssueRecord, issuesWhere } from '../records/issue';
import { issueTypeById } from '../records/workflow';
import { issueTypeResource } from '../resources/project';
import type { Call, Operation } from '../rest/operation';
import { both, type Fragment, fragment, within } from '../search/fragment';
import { whereOf } from '../search/search';

/** Suggestions in a section. */
const mostSuggested = 20;

const getIssuePickerResource: Operation = {
  operationId: 'getIssuePickerResource',
  method: 'GET',
  path: '/rest/api/3/issue/picker',
  parameters: ['query', 'currentJQL', 'currentIssueKey', 'currentProjectId', 'showSubTasks', 'showSubTaskParent'],
  scopes: [['read:jira-work'], ['read:issue-details:jira']],
  run: (call) => {
    const query = (call.query.get('query') ?? '').trim();
    const asked = both(allowed(call), matching(query));
    const me = call.caller.person.accountId;
    const seen = fragment(
      '(SELECT max(h.at) FROM jira_issue_history h WHERE h.issueId = i.id AND h.accountId = ?)',
      me,
    );
    const history = suggested(
      call,
      both(asked, fragment(`(i.creator = ? OR ${seen.sql} IS NOT NULL)`, me, me)),
      fragment(`coalesce(${seen.sql}, i.createdAt) DESC, i.id DESC`, me),
    );
    const jql = call.query.get('currentJQL');
    const sections = [section(call, 'hs', 'History Search', query, history)];
    if (jql) {
      const current = suggested(call, both(asked, whereOf(jql, call)), fragment('i.id DESC'));
      sections.push(section(call, 'cs', 'Current Search', query, current));
    }
    return ok({ sections }, { objects: sections.reduce((sum, { issues }) => sum + issues.length, 0) });
  },
};

/** The issues that the caller may see, without those that the parameters leave out. */
function allowed(call: Call): Fragment {
  const { site, caller, query } = call;
  const projectId = query.get('currentProjectId');
  if (projectId && !/^\d+$/.test(projectId)) throw badRequest('The currentProjectId must be a number.');
  const current = findIssue(site, query.get('currentIssueKey') ?? '');
  const parts = [within('i.projectId', caller.projectsWith('BROWSE_PROJECTS'))];
  if (projectId) parts.push(fragment('i.projectId = ?', Number(projectId)));
  if (current) parts.push(fragment('i.id <> ?', current.id));
  if (current?.parentId && query.get('showSubTaskParent') !== 'true')
    parts.push(fragment('i.id <> ?', current.parentId));
  if (query.get('showSubTasks') !== 'true') {
    parts.push(fragment('i.typeId IN (SELECT id FROM jira_issue_type WHERE hierarchyLevel >= 0)'));
  }
  return both(...parts);
}

const wordsIn = (query: string) => query.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A key or its number as far as it is typed, or words that words of the summary begin with. */
function matching(query: string): Fragment {
  if (query === '') return fragment('1');
  const words = wordsIn(query).map((word) => fragment("i.summaryWords LIKE ? ESCAPE '\\'", `% ${literal(word)}%`));
  const key = fragment("(i.key LIKE ? ESCAPE '\\' OR i.number = ?)", `${literal(query)}%`, query);
  if (words.length === 0) return key;
  const all = both(...words);
  return fragment(`(${key.sql} OR ${all.sql})`, ...key.values, ...all.values);
}

function suggested(call: Call, where: Fragment, order: Fragment): IssueRecord[] {
  return issuesWhere(call.site, `${where.sql} ORDER BY ${order.sql}`, ...where.values, ...order.values);
}

function section(call: Call, id: string, label: string, query: string, found: readonly IssueRecord[]) {
  const issues = found.slice(0, mostSuggested).map((issue) => suggestion(call, issue, query));
  const words =
    found.length === 0
      ? { msg: 'No matching issues found' }
      : { sub: `Showing ${issues.length} of ${found.length} matching issues` };
  return { id, label, ...words, issues };
}

function suggestion(call: Call, issue: IssueRecord, query: string) {
  return {
    id: issue.id,
    key: issue.key,
    keyHtml: marked(issue.key, [query.toLowerCase()]),
    img: issueTypeResource(call.site, issueTypeById(call.site, issue.typeId)).iconUrl,
    summary: marked(issue.summary, wordsIn(query)),
    summaryText: issue.summary,
  };
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** As HTML, with what was typed in bold. */
function marked(text: string, typed: readonly string[]): string {
  return text
    .split(/([^\s]+)/)
    .map((part) => {
      const start = typed.find((word) => word !== '' && part.toLowerCase().startsWith(word));
      if (start === undefined) return escaped(part);
      return `<b>${escaped(part.slice(0, start.length))}</b>${escaped(part.slice(start.length))}`;
    })
    .join('');
}

export const pickerOperations: readonly Operation[] = [getIssuePickerResource];
