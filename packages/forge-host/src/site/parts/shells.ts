/** The frame around a page: Jira's navigation for the team, the help center's header for customers. */
import type { Html } from '../http/html';
import { html, raw } from '../http/html';
import type { SiteReply } from '../http/http';
import type { Visit } from '../visit/visit';
import { frameSpec } from './app-frame';
import { type IconName, icon } from './icon';
import { document } from './layout';
import { avatar, projectMark } from './words';

export type ProjectPlace = {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly isServiceProject: boolean;
  readonly isAdministered: boolean;
  /** The navigation entry that is open. */
  readonly at: string;
};

export function jiraPage(
  visit: Visit,
  { title, main, project, status }: { title: string; main: Html; project?: ProjectPlace; status?: number },
): SiteReply {
  const path = visit.request.url.pathname;
  const tab = (href: string, words: string) =>
    html`<a href="${href}" ${raw(path.startsWith(href) ? 'aria-current="page"' : '')}>${words}</a>`;
  const body = html`<div class="jira">
<header class="jira-top"><a class="jira-logo" href="/"><span class="jira-mark" aria-hidden="true"></span>Jira <span class="subtle">stand-in</span></a>
<nav aria-label="Jira">${tab('/projects', 'Projects')}${tab('/issues', 'Search')}${tab('/servicedesk/customer', 'Portal')}</nav>
<form class="jira-search" role="search" aria-label="All issues" action="/issues">${icon('search')}<input type="search" name="text" aria-label="Search issues" placeholder="Search issues"></form>
</header>
<div class="jira-body ${project ? 'has-side' : ''}">${project && projectSide(visit, project)}
<main id="main" class="jira-main" tabindex="-1">${main}</main></div></div>`;
  return document(visit, { title: `${title} – Jira stand-in`, body, ...(status !== undefined && { status }) });
}

function projectSide(visit: Visit, project: ProjectPlace): Html {
  const base = `/projects/${encodeURIComponent(project.key)}`;
  const entry = (at: string, href: string, words: string, mark: Html) =>
    html`<li><a href="${href}" ${raw(at === project.at ? 'aria-current="page"' : '')}>${mark}<span>${words}</span></a></li>`;
  const line = (at: string, href: string, words: string, name: IconName) => entry(at, href, words, icon(name));
  const modules = (type: 'jira:projectPage' | 'jira:projectSettingsPage') =>
    visit.app.modules(type, visit.person.accountType, visit.locale);
  const mark = (address: string | undefined) =>
    address ? html`<img class="icon" src="${address}" alt="">` : icon('app');
  return html`<nav class="jira-side" aria-label="Project ${project.name}">
<div class="jira-project">${projectMark(project.name, project.key)}<div><strong>${project.name}</strong><span class="subtle">${project.kind}</span></div></div>
<ul>${line('list', base, project.isServiceProject ? 'Requests' : 'List', 'list')}${line('board', `${base}/board`, 'Board', 'board')}${!project.isServiceProject && line('versions', `${base}/versions`, 'Releases', 'check')}
${modules('jira:projectPage').map((each) => entry(each.key, `${base}/apps/${each.key}`, each.title, mark(each.icon)))}</ul>
${
  project.isAdministered &&
  html`<h2>Project settings</h2><ul>${line('settings', `${base}/settings`, 'Details', 'settings')}${line('workflow', `${base}/settings/workflow`, 'Workflow', 'forward')}
${modules('jira:projectSettingsPage').map((each) => entry(each.key, `${base}/settings/apps/${each.key}`, each.title, mark(each.icon)))}</ul>`
}</nav>`;
}

export function portalPage(
  visit: Visit,
  { title, main, status, trail = [] }: { title: string; main: Html; status?: number; trail?: readonly Trail[] },
): SiteReply {
  const actions = visit.app.modules(
    'jiraServiceManagement:portalUserMenuAction',
    visit.person.accountType,
    visit.locale,
  );
  const isLicensed = visit.person.accountType === 'licensed';
  const body = html`<div class="portal">
<header class="portal-top"><a class="portal-logo" href="/servicedesk/customer/portals"><span class="portal-mark" aria-hidden="true"></span>Help center</a>
<nav aria-label="Help center"><a href="/servicedesk/customer/user/requests" ${raw(
    visit.request.url.pathname.endsWith('/user/requests') ? 'aria-current="page"' : '',
  )}>Requests</a>${isLicensed && html`<a href="/projects">Open Jira</a>`}
<details class="menu menu-right"><summary class="portal-user" aria-label="${visit.person.displayName}: menu">${avatar(visit.person.displayName, 'medium')}${icon('down')}</summary>
<div class="menu-panel menu-narrow"><p class="menu-text"><strong>${visit.person.displayName}</strong><br>${visit.person.emailAddress}</p>
<a class="menu-item" href="/servicedesk/customer/user/requests">My requests</a>
${actions.map(
  (each) =>
    html`<button type="button" class="menu-item" data-open-dialog="${each.viewportSize ?? 'medium'}" data-frame="${frameSpec(each, {})}">${each.icon && html`<img class="icon" src="${each.icon}" alt="">`}${each.title}</button>`,
)}</div></details></nav></header>
<main id="main" class="portal-main" tabindex="-1">${trail.length > 0 && breadcrumbs(trail)}${main}</main></div>`;
  return document(visit, { title: `${title} – Help center`, body, ...(status !== undefined && { status }) });
}

export type Trail = { readonly href: string; readonly words: string };

export function breadcrumbs(trail: readonly Trail[]): Html {
  return html`<nav class="breadcrumbs" aria-label="Breadcrumbs"><ol>${trail.map(
    ({ href, words }) => html`<li><a href="${href}">${words}</a></li>`,
  )}</ol></nav>`;
}
