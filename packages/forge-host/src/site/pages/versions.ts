/** A project's versions, which its administrators may rename, describe, date and release. */
import { type Html, html } from '../http/html';
import { readForm, redirect, type SiteReply } from '../http/http';
import { jiraPage } from '../parts/shells';
import { jiraProblem, noLicence } from '../parts/states';
import { day } from '../parts/words';
import { path, type Version } from '../visit/rest';
import { leaveNotice, type Visit } from '../visit/visit';
import { readPlace } from './projects';

export async function versionsPage(visit: Visit, projectKey: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, projectKey, 'versions');
  if (!place.ok) return jiraProblem(visit, place);
  const versions = await visit.read<Version[]>(path`/rest/api/3/project/${projectKey}/versions`);
  if (!versions.ok) return jiraProblem(visit, versions);
  const { key, name, isAdministered } = place.value;
  const main = html`<h1>Releases</h1>${versions.value.length === 0 && html`<p class="subtle">No versions.</p>`}
${versions.value.map((version) => versionCard(key, version, isAdministered))}`;
  return jiraPage(visit, { title: `${name} · Releases`, main, project: place.value });
}

function versionCard(key: string, version: Version, isAdministered: boolean): Html {
  const { id, name, description, released, releaseDate, archived } = version;
  const state = archived ? 'Archived' : released ? 'Released' : 'Unreleased';
  return html`<section class="details" id="version-${id}"><h2>${name}</h2><div class="details-body">
<p><span class="lozenge lozenge-${released ? 'done' : 'new'}">${state}</span> ${releaseDate && html`<span class="subtle">${day(releaseDate)}</span>`}</p>
<p>${description ?? html`<span class="subtle">No description.</span>`}</p>
${isAdministered && editForm(key, version)}</div></section>`;
}

function editForm(key: string, { id, name, description, released, releaseDate }: Version): Html {
  return html`<details class="edit"><summary>Edit</summary><form class="edit-form" method="post" action="/projects/${key}/versions/${id}" aria-label="Edit ${name}">
<label for="name-${id}">Name</label><input class="field" id="name-${id}" name="name" required maxlength="255" value="${name}">
<label for="description-${id}">Description</label><textarea class="field" id="description-${id}" name="description" rows="3">${description}</textarea>
<label for="date-${id}">Release date</label><input class="field" type="date" id="date-${id}" name="releaseDate" value="${releaseDate}">
<div class="form-actions"><button class="button button-primary" name="released" value="${String(released === true)}">Save</button>
<button class="button" name="released" value="${String(released !== true)}">${released ? 'Unrelease' : 'Release'}</button></div></form></details>`;
}

export async function changeVersion(visit: Visit, projectKey: string, id: string): Promise<SiteReply> {
  const form = readForm(visit.request);
  const done = await visit.send('PUT', path`/rest/api/3/version/${id}`, {
    name: form.get('name') ?? '',
    description: form.get('description')?.replace(/\r\n/g, '\n') ?? '',
    releaseDate: form.get('releaseDate') ?? '',
    released: form.get('released') === 'true',
  });
  const notice = done.ok
    ? leaveNotice('success', 'Version changed')
    : leaveNotice('error', done.message || 'Jira refused that');
  return redirect(`/projects/${encodeURIComponent(projectKey)}/versions`, [notice]);
}
