/** Lists of issues: one project's, with a search over it, and the search over everything by JQL. */
import { type Html, html, raw } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage } from '../parts/shells';
import { empty, jiraProblem, noLicence } from '../parts/states';
import { day, issueType, person, status, when } from '../parts/words';
import type { Issue } from '../visit/rest';
import type { Read, Visit } from '../visit/visit';
import { readPlace } from './projects';
import { queriesOfApp } from './queries';

const pageSize = 50;
const fields = ['summary', 'status', 'issuetype', 'assignee', 'duedate', 'updated', 'reporter', 'parent'];
const categories: readonly (readonly [string, string])[] = [
  ['', 'Any status'],
  ['To Do', 'To do'],
  ['In Progress', 'In progress'],
  ['Done', 'Done'],
];

type Found = { issues: Issue[]; nextPageToken?: string };

export function search(visit: Visit, jql: string, token?: string, size = pageSize): Promise<Read<Found>> {
  return visit.send('POST', '/rest/api/3/search/jql', {
    jql,
    fields,
    maxResults: size,
    ...(token && { nextPageToken: token }),
  });
}

export async function projectListPage(visit: Visit, key: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, key, 'list');
  if (!place.ok) return jiraProblem(visit, place);
  const { searchParams } = visit.request.url;
  const text = searchParams.get('text')?.trim() ?? '';
  const category = categories.find(([value]) => value === searchParams.get('status'))?.[0] ?? '';
  const terms = [
    `project = ${quote(place.value.key)}`,
    ...(text ? [`text ~ ${quote(text)}`] : []),
    ...(category ? [`statusCategory = ${quote(category)}`] : []),
  ];
  const found = await search(visit, `${terms.join(' AND ')} ORDER BY key ASC`, searchParams.get('from') ?? undefined);
  if (!found.ok) return jiraProblem(visit, found);
  const title = place.value.isServiceProject ? 'Requests' : 'List';
  const main = html`<h1>${title}</h1>
<form class="filters" role="search" aria-label="This project"><input class="field" type="search" name="text" value="${text}" placeholder="Search this project" aria-label="Search this project">
<select class="field" name="status" aria-label="Status">${categories.map(
    ([value, words]) => html`<option value="${value}" ${raw(value === category ? 'selected' : '')}>${words}</option>`,
  )}</select><button class="button">Search</button>${(text || category) && html`<a class="button button-subtle" href="?">Clear</a>`}</form>
${
  found.value.issues.length > 0
    ? table(visit, found.value.issues, place.value.isServiceProject)
    : empty(
        text || category ? 'Nothing matches' : 'No issues yet',
        text || category ? 'Try fewer words, or any status.' : 'This project is empty.',
      )
}${more(visit, found.value)}`;
  return jiraPage(visit, { title: `${place.value.name} · ${title}`, main, project: place.value });
}

export async function searchPage(visit: Visit): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const { searchParams } = visit.request.url;
  const text = searchParams.get('text')?.trim();
  const jql = text ? `text ~ ${quote(text)} ORDER BY updated DESC` : (searchParams.get('jql')?.trim() ?? '');
  const found = jql ? await search(visit, jql, searchParams.get('from') ?? undefined) : undefined;
  if (found && !found.ok && found.status >= 500) return jiraProblem(visit, found);
  const main = html`<h1>Search</h1>
<form class="filters" role="search" aria-label="By query"><input class="field field-wide" type="search" name="jql" value="${jql}" placeholder="project = HAR AND statusCategory != Done" aria-label="JQL query" spellcheck="false"><button class="button button-primary">Search</button></form>
${examples(visit)}
${found && !found.ok && html`<p class="message message-error" role="alert">${found.message || 'The query can’t be read.'}</p>`}
${found?.ok && (found.value.issues.length > 0 ? table(visit, found.value.issues, false) : empty('Nothing matches', 'No issue that you may see fits this query.'))}
${found?.ok && more(visit, found.value)}`;
  return jiraPage(visit, { title: 'Search', main });
}

function examples(visit: Visit): Html | undefined {
  const queries = queriesOfApp(visit.host.manifest);
  if (queries.length === 0) return undefined;
  return html`<p class="hint">The app’s own fields can be searched: ${queries.map(
    (query, index) =>
      html`${index > 0 && ' · '}<a href="/issues?jql=${encodeURIComponent(query)}"><code>${query}</code></a>`,
  )}</p>`;
}

function table(visit: Visit, issues: readonly Issue[], isServiceProject: boolean): Html {
  const last = isServiceProject ? 'Reporter' : 'Assignee';
  return html`<div class="table-scroll"><table class="table issues"><thead><tr><th scope="col">Issue</th><th scope="col">Status</th><th scope="col">${last}</th><th scope="col">Due</th><th scope="col">Updated</th></tr></thead>
<tbody>${issues.map(({ key, fields: issue }) => {
    const who = isServiceProject ? issue.reporter : issue.assignee;
    return html`<tr><td class="issue-cell"><div class="issue-line">${issueType(issue.issuetype?.name)}<a class="issue-key" href="/browse/${key}">${key}</a> <a class="issue-summary" href="/browse/${key}" tabindex="-1">${issue.summary}</a></div></td>
<td>${status(issue.status?.name, issue.status?.statusCategory?.key)}</td><td>${person(who?.displayName)}</td>
<td>${issue.duedate && day(issue.duedate)}</td><td>${issue.updated && when(visit, issue.updated, true)}</td></tr>`;
  })}</tbody></table></div>`;
}

function more(visit: Visit, { nextPageToken }: Found): Html | undefined {
  if (!nextPageToken) return undefined;
  const next = new URLSearchParams(visit.request.url.search);
  next.set('from', nextPageToken);
  return html`<p><a class="button" href="?${next.toString()}">Next ${pageSize}</a></p>`;
}

export function quote(words: string): string {
  return `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
