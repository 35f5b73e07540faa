/** One request as its customers see it, with the app's panel in it. */
import { type Html, html } from '../http/html';
import { readForm, redirect, type SiteReply } from '../http/http';
import { renderPlain } from '../parts/adf';
import { appPanel } from '../parts/app-frame';
import { portalPage } from '../parts/shells';
import { portalProblem } from '../parts/states';
import { avatar, person, status, when } from '../parts/words';
import {
  jsmTime,
  type Page,
  path,
  type RequestComment,
  requestTitle,
  type ServiceRequest,
  type Someone,
} from '../visit/rest';
import { leaveNotice, type Visit } from '../visit/visit';
import { requestAddress } from './portal';

export async function requestPage(visit: Visit, deskId: string, key: string): Promise<SiteReply> {
  const found = await visit.read<ServiceRequest>(
    path`/rest/servicedeskapi/request/${key}?expand=requestType,participant,status`,
  );
  if (!found.ok) return portalProblem(visit, found);
  const request = found.value;
  if (request.serviceDeskId !== deskId) return redirect(requestAddress(request));
  const [comments, participants] = await Promise.all([
    visit.read<Page<RequestComment>>(path`/rest/servicedeskapi/request/${key}/comment?limit=100`),
    visit.read<Page<Someone>>(path`/rest/servicedeskapi/request/${key}/participant?limit=50`),
  ]);
  const panels = (
    ['jiraServiceManagement:portalRequestDetailPanel', 'jiraServiceManagement:portalRequestDetail'] as const
  )
    .flatMap((type) => visit.app.modules(type, visit.person.accountType, visit.locale))
    .map((module) => appPanel(module, { requestKey: request.issueKey }));

  const values = (request.requestFieldValues ?? []).filter(
    (field): field is typeof field & { value: string } =>
      field.fieldId !== 'summary' && typeof field.value === 'string' && field.value !== '',
  );
  const main = html`<div class="request"><div class="request-content"><h1>${requestTitle(request)}</h1>
${panels}
<section class="request-text"><div class="comment-head">${avatar(request.reporter?.displayName ?? '?', 'medium')}<span><strong>${request.reporter?.displayName}</strong> <span class="subtle">raised this ${when(visit, jsmTime(request.createdDate))}</span></span></div>
${values.map(({ label, value }) => html`<h3>${label}</h3>${renderPlain(value)}`)}</section>
${activity(visit, request, comments.ok ? comments.value.values : [])}</div>
<aside class="request-side" aria-label="About this request"><section><h2>Status</h2>${status(request.currentStatus?.status, request.currentStatus?.statusCategory)}</section>
<section><h2>Request type</h2><p>${request.requestType?.name}</p></section>
<section><h2>Shared with</h2><ul class="people">${[
    request.reporter,
    ...(participants.ok ? participants.value.values : []),
  ].map((each) => each?.displayName && html`<li>${person(each.displayName)}</li>`)}</ul></section></aside></div>`;
  return portalPage(visit, {
    title: `${request.issueKey} ${requestTitle(request)}`,
    main,
    trail: [
      { href: '/servicedesk/customer/portals', words: 'Help center' },
      { href: '/servicedesk/customer/user/requests', words: 'Requests' },
      { href: requestAddress(request), words: request.issueKey },
    ],
  });
}

function activity(visit: Visit, _request: ServiceRequest, comments: readonly RequestComment[]): Html {
  return html`<section class="activity"><h2>Activity</h2><ol class="comments">${comments.map(
    ({ author, body, created }) =>
      html`<li>${avatar(author?.displayName ?? '?', 'medium')}<div><div class="comment-head"><strong>${author?.displayName}</strong> <span class="subtle">${when(visit, jsmTime(created))}</span></div>${renderPlain(body)}</div></li>`,
  )}</ol>${comments.length === 0 && html`<p class="subtle">Nothing was said here yet.</p>`}
<form class="comment-form" method="post"><label for="comment">Add a comment</label><textarea class="field" id="comment" name="comment" rows="3" required maxlength="10000"></textarea><div class="form-actions"><button class="button button-primary">Add</button></div></form></section>`;
}

/** A comment from the portal is public: customers have no other kind. */
export async function commentOnRequest(visit: Visit, deskId: string, key: string): Promise<SiteReply> {
  const body = readForm(visit.request).get('comment') ?? '';
  const added = await visit.send('POST', path`/rest/servicedeskapi/request/${key}/comment`, { body, public: true });
  const notice = added.ok
    ? leaveNotice('success', 'Comment added')
    : leaveNotice('error', added.message || 'The comment was not taken');
  return redirect(requestAddress({ serviceDeskId: deskId, issueKey: key }), [notice]);
}
