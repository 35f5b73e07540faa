/** The customer portal: where to ask for help, and one's own requests. */
import { type Html, html, raw } from '../http/html';
import { readForm, redirect, type SiteReply } from '../http/http';
import { portalPage } from '../parts/shells';
import { empty, portalProblem } from '../parts/states';
import { status, when } from '../parts/words';
import {
  jsmTime,
  type Page,
  path,
  type RequestType,
  requestTitle,
  type ServiceDesk,
  type ServiceRequest,
} from '../visit/rest';
import { leaveNotice, type Visit } from '../visit/visit';

const pageSize = 50;

export async function portalsPage(visit: Visit): Promise<SiteReply> {
  const desks = await visit.read<Page<ServiceDesk>>('/rest/servicedeskapi/servicedesk');
  if (!desks.ok) return portalProblem(visit, desks);
  const [only] = desks.value.values;
  if (only && desks.value.values.length === 1) return portalHomePage(visit, only.id);
  const main = html`<h1>Welcome to the help center</h1>${
    desks.value.values.length > 0
      ? html`<ul class="tiles">${desks.value.values.map(
          (desk) =>
            html`<li><a href="/servicedesk/customer/portal/${desk.id}"><strong>${desk.projectName}</strong><span>Ask for help or look at your requests</span></a></li>`,
        )}</ul>`
      : empty('No portal to show', `${visit.person.displayName} is no customer of a service project here.`)
  }`;
  return portalPage(visit, { title: 'Welcome', main });
}

export async function portalHomePage(visit: Visit, deskId: string): Promise<SiteReply> {
  const [desk, types, mine] = await Promise.all([
    visit.read<ServiceDesk>(path`/rest/servicedeskapi/servicedesk/${deskId}`),
    visit.read<Page<RequestType>>(path`/rest/servicedeskapi/servicedesk/${deskId}/requesttype`),
    readRequests(visit, { requestStatus: 'OPEN_REQUESTS', serviceDeskId: deskId }),
  ]);
  if (!desk.ok) return portalProblem(visit, desk);
  const open = mine.ok ? mine.value.values : [];
  const main = html`<h1>${desk.value.projectName}</h1>
${
  open.length > 0 &&
  html`<section><h2>Your open requests</h2><ul class="request-cards">${open.slice(0, 5).map(requestCard)}</ul>${open.length > 5 && html`<p><a href="/servicedesk/customer/user/requests">View all ${open.length}</a></p>`}</section>`
}
<section><h2>How can we help?</h2>${
    types.ok && types.value.values.length > 0
      ? html`<ul class="tiles">${types.value.values.map(
          ({ id, name, description }) =>
            html`<li><a href="/servicedesk/customer/portal/${deskId}/create/${id}"><strong>${name}</strong><span>${description}</span></a></li>`,
        )}</ul>`
      : html`<p class="subtle">This portal offers no requests at the moment.</p>`
  }</section>`;
  return portalPage(visit, { title: desk.value.projectName, main });
}

function requestCard(request: ServiceRequest): Html {
  return html`<li><a href="${requestAddress(request)}"><strong>${requestTitle(request)}</strong><span class="request-meta">${request.issueKey} ${status(request.currentStatus?.status, request.currentStatus?.statusCategory)}</span></a></li>`;
}

export function requestAddress(request: { serviceDeskId: string; issueKey: string }): string {
  return path`/servicedesk/customer/portal/${request.serviceDeskId}/${request.issueKey}`;
}

type Filter = {
  requestStatus?: string;
  serviceDeskId?: string;
  searchTerm?: string;
  requestOwnership?: string;
  start?: string;
};

function readRequests(visit: Visit, filter: Filter) {
  const query = new URLSearchParams({
    expand: 'requestType',
    limit: String(pageSize),
    requestOwnership: 'ALL_REQUESTS',
    ...filter,
  });
  return visit.read<Page<ServiceRequest>>(`/rest/servicedeskapi/request?${query.toString()}`);
}

const statusChoices = [
  ['OPEN_REQUESTS', 'Open requests'],
  ['CLOSED_REQUESTS', 'Closed requests'],
  ['ALL_REQUESTS', 'Any status'],
] as const;
const ownerChoices = [
  ['ALL_REQUESTS', 'Created by anyone'],
  ['OWNED_REQUESTS', 'Created by me'],
  ['PARTICIPATED_REQUESTS', 'Where I am a participant'],
] as const;

export async function myRequestsPage(visit: Visit): Promise<SiteReply> {
  const { searchParams } = visit.request.url;
  const pick = (name: string, choices: readonly (readonly [string, string])[]) =>
    choices.find(([value]) => value === searchParams.get(name))?.[0] ?? choices[0]?.[0] ?? '';
  const requestStatus = pick('status', statusChoices);
  const requestOwnership = pick('owner', ownerChoices);
  const searchTerm = searchParams.get('text')?.trim() ?? '';
  const start = Math.max(0, Number.parseInt(searchParams.get('start') ?? '0', 10) || 0);
  const found = await readRequests(visit, {
    requestStatus,
    requestOwnership,
    ...(searchTerm && { searchTerm }),
    ...(start > 0 && { start: String(start) }),
  });
  if (!found.ok) return portalProblem(visit, found);
  const choice = (name: string, label: string, choices: readonly (readonly [string, string])[], chosen: string) =>
    html`<select class="field" name="${name}" aria-label="${label}">${choices.map(
      ([value, words]) => html`<option value="${value}" ${raw(value === chosen ? 'selected' : '')}>${words}</option>`,
    )}</select>`;
  const rows = found.value.values.map(
    (
      request,
    ) => html`<tr><td class="issue-cell"><div class="issue-line"><a class="issue-key" href="${requestAddress(request)}">${request.issueKey}</a> <a class="issue-summary" tabindex="-1" href="${requestAddress(request)}">${requestTitle(request)}</a></div></td>
<td>${status(request.currentStatus?.status, request.currentStatus?.statusCategory)}</td><td>${request.requestType?.name}</td><td>${request.reporter?.displayName}</td><td>${when(visit, jsmTime(request.createdDate), true)}</td></tr>`,
  );
  const main = html`<h1>Requests</h1><form class="filters" role="search" aria-label="Requests"><input class="field" type="search" name="text" value="${searchTerm}" placeholder="Request contains" aria-label="Request contains">
${choice('status', 'Status', statusChoices, requestStatus)}${choice('owner', 'Created by', ownerChoices, requestOwnership)}<button class="button">Search</button></form>
${
  rows.length > 0
    ? html`<div class="table-scroll"><table class="table issues"><thead><tr><th scope="col">Request</th><th scope="col">Status</th><th scope="col">Type</th><th scope="col">Requester</th><th scope="col">Created</th></tr></thead><tbody>${rows}</tbody></table></div>`
    : empty('No requests here', 'Requests that you made or take part in are listed here. Try another filter.')
}${found.value.isLastPage === false && html`<p><a class="button" href="?${nextPage(searchParams, start + pageSize)}">Next ${pageSize}</a></p>`}`;
  return portalPage(visit, { title: 'Requests', main });
}

function nextPage(searchParams: URLSearchParams, start: number): string {
  const next = new URLSearchParams(searchParams);
  next.set('start', String(start));
  return next.toString();
}

type RequestField = { fieldId: string; name: string; required: boolean; jiraSchema?: { type?: string } };

export async function createRequestPage(visit: Visit, deskId: string, typeId: string): Promise<SiteReply> {
  const [type, fields] = await Promise.all([
    visit.read<Page<RequestType>>(path`/rest/servicedeskapi/servicedesk/${deskId}/requesttype`),
    visit.read<{ requestTypeFields: RequestField[] }>(
      path`/rest/servicedeskapi/servicedesk/${deskId}/requesttype/${typeId}/field`,
    ),
  ]);
  if (!type.ok) return portalProblem(visit, type);
  if (!fields.ok) return portalProblem(visit, fields);
  const chosen = type.value.values.find(({ id }) => id === typeId);
  if (!chosen) return portalProblem(visit, { status: 404, message: '' });
  const main = html`<h1>${chosen.name}</h1><p class="subtle">${chosen.description}</p>
<form class="request-form" method="post">${fields.value.requestTypeFields.map(
    ({ fieldId, name, required, jiraSchema }) =>
      html`<div><label for="${fieldId}">${name}${required && html` <span aria-hidden="true" class="required">*</span>`}</label>${
        fieldId === 'description'
          ? html`<textarea class="field" id="${fieldId}" name="${fieldId}" rows="6" maxlength="30000" ${raw(required ? 'required' : '')}></textarea>`
          : html`<input class="field" type="${jiraSchema?.type === 'date' ? 'date' : 'text'}" id="${fieldId}" name="${fieldId}" maxlength="255" ${raw(required ? 'required' : '')}>`
      }</div>`,
  )}<div class="form-actions"><button class="button button-primary">Send</button><a class="button button-subtle" href="/servicedesk/customer/portal/${deskId}">Cancel</a></div></form>`;
  return portalPage(visit, {
    title: chosen.name,
    main,
    trail: [{ href: `/servicedesk/customer/portal/${deskId}`, words: 'Help center' }],
  });
}

export async function createRequest(visit: Visit, deskId: string, typeId: string): Promise<SiteReply> {
  const values = Object.fromEntries([...readForm(visit.request)].filter(([, value]) => value !== ''));
  const made = await visit.send<ServiceRequest>('POST', '/rest/servicedeskapi/request', {
    serviceDeskId: deskId,
    requestTypeId: typeId,
    requestFieldValues: values,
  });
  if (!made.ok) {
    const to = path`/servicedesk/customer/portal/${deskId}/create/${typeId}`;
    return redirect(to, [leaveNotice('error', made.message || 'The request was not taken')]);
  }
  return redirect(requestAddress({ ...made.value, serviceDeskId: deskId }), [leaveNotice('success', 'Request sent')]);
}
