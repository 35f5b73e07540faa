/** An issue as the team sees it, with the app's panel among its details. */
import { textOf } from '../../jira/formats/document';
import { type Html, html, raw } from '../http/html';
import { readForm, redirect, type SiteReply } from '../http/http';
import { renderAdf, toAdf } from '../parts/adf';
import { appContext, appPanel } from '../parts/app-frame';
import { attachmentList } from '../parts/attachments';
import { issueLinks } from '../parts/links';
import { breadcrumbs, jiraPage } from '../parts/shells';
import { jiraProblem, noLicence } from '../parts/states';
import { avatar, day, issueType, person, status, when } from '../parts/words';
import {
  type Issue,
  type IssueComment,
  path,
  type RemoteLink,
  type ServiceRequest,
  type Transition,
  type Version,
} from '../visit/rest';
import { leaveNotice, type Visit } from '../visit/visit';
import { requestAddress } from './portal';
import { readPlace } from './projects';

type Act = 'transition' | 'comment' | 'edit' | 'attach' | 'detach';
const doneWords: Readonly<Record<Act, string>> = {
  transition: 'Status changed',
  comment: 'Comment added',
  edit: 'Issue changed',
  attach: 'File attached',
  detach: 'File removed',
};

export async function issuePage(visit: Visit, key: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return asCustomer(visit, key);
  const issue = await visit.read<Issue>(path`/rest/api/3/issue/${key}?updateHistory=true`);
  if (!issue.ok) return jiraProblem(visit, issue);
  const [place, transitions, comments, remoteLinks, versions] = await Promise.all([
    readPlace(visit, issue.value.fields.project?.key ?? '', 'list'),
    visit.read<{ transitions: Transition[] }>(path`/rest/api/3/issue/${key}/transitions`),
    visit.read<{ comments: IssueComment[] }>(path`/rest/api/3/issue/${key}/comment?orderBy=created&maxResults=100`),
    visit.read<RemoteLink[]>(path`/rest/api/3/issue/${key}/remotelink`),
    visit.read<Version[]>(path`/rest/api/3/project/${issue.value.fields.project?.key ?? ''}/versions`),
  ]);
  if (!place.ok) return jiraProblem(visit, place);

  const { fields } = issue.value;
  const subject = { issueKey: issue.value.key };
  const modules = (type: 'jira:issuePanel' | 'jira:issueContext') =>
    visit.app.modules(type, visit.person.accountType, visit.locale);
  // Asked on each view, as Jira does.
  const contexts = await Promise.all(
    modules('jira:issueContext').map(async (module) => {
      const status = await visit.host.status(module.key, visit.person.accountId, subject);
      return appContext(module, subject, status);
    }),
  );
  const main = html`${breadcrumbs([
    { href: '/projects', words: 'Projects' },
    { href: `/projects/${place.value.key}`, words: place.value.name },
    ...(fields.parent ? [{ href: `/browse/${fields.parent.key}`, words: fields.parent.key }] : []),
    { href: `/browse/${issue.value.key}`, words: issue.value.key },
  ])}
<div class="issue"><div class="issue-content"><h1>${issueType(fields.issuetype?.name)} ${fields.summary}</h1>
<div class="issue-status">${status(fields.status?.name, fields.status?.statusCategory?.key)}${transitions.ok && transitionForm(key, transitions.value.transitions)}</div>
${editForm(key, fields, versions.ok ? versions.value : [])}
<section><h2>Description</h2>${fields.description ? renderAdf(fields.description) : html`<p class="subtle">No description.</p>`}</section>
${attachmentList(visit, issue.value.key, fields.attachment ?? [])}
${issueLinks(fields.issuelinks ?? [], remoteLinks.ok ? remoteLinks.value : [])}
${modules('jira:issuePanel').map((module) => appPanel(module, subject))}
${comments.ok && activity(visit, issue.value.key, comments.value.comments, place.value.isServiceProject)}</div>
<aside class="issue-side" aria-label="Details">${details(visit, issue.value)}${contexts}</aside></div>`;
  return jiraPage(visit, { title: `${issue.value.key} ${fields.summary}`, main, project: place.value });
}

/** Links to issues lead customers to the same request in the portal, if it is theirs to see. */
async function asCustomer(visit: Visit, key: string): Promise<SiteReply> {
  const request = await visit.read<ServiceRequest>(path`/rest/servicedeskapi/request/${key}`);
  return request.ok ? redirect(requestAddress(request.value)) : noLicence(visit);
}

function transitionForm(key: string, transitions: readonly Transition[]): Html | undefined {
  if (transitions.length === 0) return undefined;
  return html`<form class="inline-form" method="post" action="/browse/${key}/transition" aria-label="Change status">${transitions.map(
    ({ id, name }) => html`<button class="button" name="transition" value="${id}">${name}</button>`,
  )}</form>`;
}

/** Closed until it is wanted. Jira says whether the person may. */
function editForm(key: string, fields: Issue['fields'], versions: readonly Version[]): Html {
  const chosen = new Set(fields.fixVersions?.map(({ id }) => id));
  return html`<details class="edit"><summary>Edit</summary><form class="edit-form" method="post" action="/browse/${key}/edit" aria-label="Edit">
<label for="summary">Summary</label><input class="field" id="summary" name="summary" required maxlength="255" value="${fields.summary}">
<label for="description">Description</label><textarea class="field" id="description" name="description" rows="4">${textOf(fields.description)}</textarea>
<label for="duedate">Due date</label><input class="field" type="date" id="duedate" name="duedate" value="${fields.duedate}">
${
  versions.length > 0 &&
  html`<input type="hidden" name="versions" value="shown"><fieldset><legend>Fix versions</legend>${versions.map(
    ({ id, name }) =>
      html`<label><input type="checkbox" name="version" value="${id}" ${raw(chosen.has(id) ? 'checked' : '')}> ${name}</label>`,
  )}</fieldset>`
}<div class="form-actions"><button class="button button-primary">Save</button></div></form></details>`;
}

function details(visit: Visit, { fields }: Issue): Html {
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ['Assignee', person(fields.assignee?.displayName)],
    ['Reporter', person(fields.reporter?.displayName)],
    ['Priority', fields.priority?.name],
    [
      'Parent',
      fields.parent
        ? html`<a href="/browse/${fields.parent.key}">${fields.parent.key} ${fields.parent.fields?.summary}</a>`
        : undefined,
    ],
    ['Due date', fields.duedate ? day(fields.duedate) : undefined],
    ['Fix versions', fields.fixVersions?.map(({ name }) => name).join(', ')],
    ['Labels', fields.labels?.join(', ')],
    ['Created', fields.created ? when(visit, fields.created) : undefined],
    ['Updated', fields.updated ? when(visit, fields.updated) : undefined],
  ];
  return html`<section class="details"><h2>Details</h2><dl>${rows.map(
    ([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`;
}

function activity(visit: Visit, key: string, comments: readonly IssueComment[], isService: boolean): Html {
  return html`<section class="activity"><h2>Comments</h2>
<ol class="comments">${comments.map(
    (comment) =>
      html`<li>${avatar(comment.author?.displayName ?? '?', 'medium')}<div><div class="comment-head"><strong>${comment.author?.displayName}</strong> <span class="subtle">${when(visit, comment.created)}</span>${
        isService && comment.jsdPublic === false && html` <span class="lozenge lozenge-internal">Internal note</span>`
      }</div>${renderAdf(comment.body)}</div></li>`,
  )}</ol>${comments.length === 0 && html`<p class="subtle">No comments yet.</p>`}
<form class="comment-form" method="post" action="/browse/${key}/comment"><label for="comment">Add a comment</label><textarea class="field" id="comment" name="comment" rows="3" required maxlength="10000"></textarea>
<div class="form-actions">${
    isService
      ? html`<button class="button button-primary" name="kind" value="public">Reply to customer</button><button class="button" name="kind" value="internal">Add internal note</button>`
      : html`<button class="button button-primary" name="kind" value="issue">Add comment</button>`
  }</div></form></section>`;
}

/** Moves an issue on, edits it or adds a comment, as the person; then shows it again. */
export async function changeIssue(visit: Visit, key: string, attribution: Act): Promise<SiteReply> {
  const done = await acts[attribution](visit, key, readForm(visit.request));
  const [kind, words] = done.ok
    ? (['success', doneWords[attribution]] as const)
    : (['error', done.message || 'Jira refused that'] as const);
  return redirect(`/browse/${encodeURIComponent(key)}`, [leaveNotice(kind, words)]);
}

function move(visit: Visit, key: string, form: URLSearchParams) {
  return visit.send('POST', path`/rest/api/3/issue/${key}/transitions`, { transition: { id: form.get('transition') } });
}

function addComment(visit: Visit, key: string, form: URLSearchParams) {
  const words = form.get('comment') ?? '';
  if (form.get('kind') === 'issue') {
    return visit.send('POST', path`/rest/api/3/issue/${key}/comment`, { body: toAdf(words) });
  }
  return visit.send('POST', path`/rest/servicedeskapi/request/${key}/comment`, {
    body: words,
    public: form.get('kind') === 'public',
  });
}

async function edit(visit: Visit, key: string, form: URLSearchParams) {
  const issue = await visit.read<Issue>(path`/rest/api/3/issue/${key}?fields=description`);
  const words = form.get('description')?.replace(/\r\n/g, '\n').trim();
  // The form shows the bare words: only new ones are worth losing what was written around them.
  const isRewritten = words !== undefined && issue.ok && words !== textOf(issue.value.fields.description);
  const fields = {
    summary: form.get('summary') ?? '',
    duedate: form.get('duedate') || null,
    ...(isRewritten && { description: words === '' ? null : toAdf(words) }),
    ...(form.has('versions') && { fixVersions: form.getAll('version').map((id) => ({ id })) }),
  };
  return visit.send('PUT', path`/rest/api/3/issue/${key}`, { fields });
}

const attach = (visit: Visit, key: string) => visit.upload(path`/rest/api/3/issue/${key}/attachments`);

const detach = (visit: Visit, _key: string, form: URLSearchParams) =>
  visit.send('DELETE', path`/rest/api/3/attachment/${form.get('attachment') ?? ''}`);

const acts = { attach, detach, transition: move, comment: addComment, edit };
