/** The app's own pages in a project, and the project's settings around its settings page. */
import { html, raw } from '../http/html';
import type { SiteReply } from '../http/http';
import { SiteError } from '../http/http';
import { appPage } from '../parts/app-frame';
import { jiraPage } from '../parts/shells';
import { jiraProblem, noLicence } from '../parts/states';
import type { Visit } from '../visit/visit';
import { readPlace } from './projects';

export async function projectAppPage(visit: Visit, projectKey: string, moduleKey: string): Promise<SiteReply> {
  return showModule(visit, projectKey, moduleKey, 'jira:projectPage');
}

export async function settingsAppPage(visit: Visit, projectKey: string, moduleKey: string): Promise<SiteReply> {
  return showModule(visit, projectKey, moduleKey, 'jira:projectSettingsPage');
}

async function showModule(
  visit: Visit,
  projectKey: string,
  moduleKey: string,
  type: 'jira:projectPage' | 'jira:projectSettingsPage',
): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, projectKey, moduleKey);
  if (!place.ok) return jiraProblem(visit, place);
  const isSettings = type === 'jira:projectSettingsPage';
  if (isSettings && !place.value.isAdministered) return settingsRefused(visit);
  const module = visit.app.modules(type, visit.person.accountType, visit.locale).find(({ key }) => key === moduleKey);
  if (!module) throw new SiteError(404, `The app has no ${type} ${moduleKey}`);
  const { key, name } = place.value;
  const basePath = `/projects/${key}${isSettings ? '/settings' : ''}/apps/${module.key}`;
  const main = html`<h1 ${raw(module.isTitled ? '' : 'class="sr-only"')}>${module.title}</h1>${appPage(module, { projectKey: key }, basePath)}`;
  return jiraPage(visit, { title: `${name} · ${module.title}`, main, project: place.value });
}

export async function settingsPage(visit: Visit, projectKey: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, projectKey, 'settings');
  if (!place.ok) return jiraProblem(visit, place);
  if (!place.value.isAdministered) return settingsRefused(visit);
  const { key, name, kind } = place.value;
  const main = html`<h1>Project settings</h1><section class="details"><dl><div><dt>Name</dt><dd>${name}</dd></div><div><dt>Key</dt><dd>${key}</dd></div><div><dt>Type</dt><dd>${kind}</dd></div></dl></section>
<p class="hint">The stand-in keeps these as they are. Apps with settings for this project are in the navigation.</p>`;
  return jiraPage(visit, { title: `${name} · Settings`, main, project: place.value });
}

function settingsRefused(visit: Visit): SiteReply {
  return jiraProblem(visit, { status: 403, message: '' });
}
