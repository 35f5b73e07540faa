/** A project's open and lately done issues in columns by status. */
import { html } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage } from '../parts/shells';
import { empty, jiraProblem, noLicence } from '../parts/states';
import { avatar, day, issueType } from '../parts/words';
import type { Issue } from '../visit/rest';
import type { Visit } from '../visit/visit';
import { quote, search } from './issue-list';
import { readPlace } from './projects';

const shown = 100;
const order = ['new', 'indeterminate', 'done'];

export async function boardPage(visit: Visit, key: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, key, 'board');
  if (!place.ok) return jiraProblem(visit, place);
  const found = await search(visit, `project = ${quote(place.value.key)} ORDER BY updated DESC`, undefined, shown);
  if (!found.ok) return jiraProblem(visit, found);

  const cards = found.value.issues.filter(({ fields }) => fields.issuetype?.name !== 'Epic');
  const columns = toColumns(cards);
  const main = html`<h1>Board</h1>${
    columns.length > 0
      ? html`<div class="board" tabindex="0" role="group" aria-label="Board columns">${columns.map(
          ({ name, issues }) =>
            html`<section class="column"><h2>${name} <span class="count">${issues.length}</span></h2><ul>${issues.map(card)}</ul></section>`,
        )}</div>`
      : empty('The board is empty', 'This project has no issues yet.')
  }${found.value.nextPageToken && html`<p class="hint">The ${shown} issues that changed last. The list has all of them.</p>`}`;
  return jiraPage(visit, { title: `${place.value.name} · Board`, main, project: place.value });
}

function toColumns(issues: readonly Issue[]) {
  const columns = new Map<string, { name: string; place: number; issues: Issue[] }>();
  for (const issue of issues) {
    const { id, name = 'No status', statusCategory } = issue.fields.status ?? {};
    const column = columns.get(name) ?? { name, place: placeOf(statusCategory?.key, id), issues: [] };
    column.issues.push(issue);
    columns.set(name, column);
  }
  return [...columns.values()].sort((one, other) => one.place - other.place);
}

/** By category, and within one in the order in which the statuses were made. */
function placeOf(category = 'new', id = '0'): number {
  return order.indexOf(category) * 1e9 + Number(id);
}

function card({ key, fields }: Issue) {
  return html`<li class="card"><a href="/browse/${key}">${fields.summary}</a>
<div class="card-foot">${issueType(fields.issuetype?.name)}<span class="card-key">${key}</span>${fields.duedate && html`<span class="card-due">${day(fields.duedate)}</span>`}<span class="card-space"></span>${fields.assignee?.displayName && html`<span title="${fields.assignee.displayName}">${avatar(fields.assignee.displayName)}<span class="sr-only">${fields.assignee.displayName}</span></span>`}</div></li>`;
}
