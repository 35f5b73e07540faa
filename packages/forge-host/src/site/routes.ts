/** Pages by their addresses, which are Jira's own where the app or a mail may lead to them. */

import { chooseLanguage, chooseTheme, moveClock, switchPerson } from './controls';
import { hostCalls, serveHostCall, setTheme } from './host-calls';
import type { SiteReply } from './http/http';
import { redirect, SiteError } from './http/http';
import { projectAppPage, settingsAppPage, settingsPage } from './pages/app-pages';
import { boardPage } from './pages/board';
import { changeIssue, issuePage } from './pages/issue';
import { projectListPage, searchPage } from './pages/issue-list';
import { mailboxPage } from './pages/mailbox';
import { meterPage } from './pages/meter';
import { createRequest, createRequestPage, myRequestsPage, portalHomePage, portalsPage } from './pages/portal';
import { projectsPage } from './pages/projects';
import { commentOnRequest, requestPage } from './pages/request';
import { startPage } from './pages/start';
import { changeVersion, versionsPage } from './pages/versions';
import { changeWorkflow, workflowPage } from './pages/workflow';
import type { Visit } from './visit/visit';

type Respond = (visit: Visit, ...parts: string[]) => SiteReply | Promise<SiteReply>;
type Route = readonly [method: 'GET' | 'POST', pattern: string, respond: Respond];

const customer = '/servicedesk/customer';

const routes: readonly Route[] = [
  ['GET', '/', startPage],
  ['GET', '/projects', projectsPage],
  ['GET', '/issues', searchPage],
  ['GET', '/projects/:', projectListPage],
  ['GET', '/projects/:/board', boardPage],
  ['GET', '/projects/:/versions', versionsPage],
  [
    'GET',
    '/projects/:/versions/:',
    (_, key = '', id = '') =>
      redirect(`/projects/${encodeURIComponent(key)}/versions#version-${encodeURIComponent(id)}`),
  ],
  ['POST', '/projects/:/versions/:', changeVersion],
  ['GET', '/projects/:/settings', settingsPage],
  ['GET', '/projects/:/settings/workflow', workflowPage],
  ['POST', '/projects/:/settings/workflow', changeWorkflow],
  ['GET', '/projects/:/settings/apps/:', settingsAppPage],
  ['GET', '/projects/:/settings/apps/:/*', settingsAppPage],
  ['GET', '/projects/:/apps/:', projectAppPage],
  ['GET', '/projects/:/apps/:/*', projectAppPage],
  ['GET', '/browse/:', issuePage],
  ['POST', '/browse/:/transition', (visit, key) => changeIssue(visit, key, 'transition')],
  ['POST', '/browse/:/comment', (visit, key) => changeIssue(visit, key, 'comment')],
  ['POST', '/browse/:/edit', (visit, key) => changeIssue(visit, key, 'edit')],
  ['POST', '/browse/:/attach', (visit, key) => changeIssue(visit, key, 'attach')],
  ['POST', '/browse/:/detach', (visit, key) => changeIssue(visit, key, 'detach')],
  ['GET', customer, () => redirect(`${customer}/portals`)],
  ['GET', `${customer}/portals`, portalsPage],
  ['GET', `${customer}/user/requests`, myRequestsPage],
  ['GET', `${customer}/portal/:`, portalHomePage],
  ['GET', `${customer}/portal/:/create/:`, createRequestPage],
  ['POST', `${customer}/portal/:/create/:`, createRequest],
  ['GET', `${customer}/portal/:/:`, requestPage],
  ['POST', `${customer}/portal/:/:`, commentOnRequest],
  ['GET', '/host/mailbox', mailboxPage],
  ['GET', '/host/meter', meterPage],
  ['POST', '/host/person', switchPerson],
  ['POST', '/host/clock', moveClock],
  ['POST', '/host/language', chooseLanguage],
  [
    'POST',
    '/host/theme',
    (visit) => (visit.request.headers['content-type'] === 'application/json' ? setTheme(visit) : chooseTheme(visit)),
  ],
  ...Object.entries(hostCalls).map(([path, call]): Route => ['POST', path, (visit) => serveHostCall(call, visit)]),
];

const compiled = routes.map(([method, pattern, respond]) => ({ method, respond, pattern: compile(pattern) }));

/** @returns undefined where the site has no such page */
export function findRoute(
  method: string,
  pathname: string,
): ((visit: Visit) => SiteReply | Promise<SiteReply>) | undefined {
  for (const route of compiled) {
    if (route.method !== (method === 'HEAD' ? 'GET' : method)) continue;
    const found = route.pattern.exec(pathname);
    if (!found) continue;
    const parts = found.slice(1).map(decode);
    return (visit) => route.respond(visit, ...parts);
  }
  return undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SiteError(400, 'The address cannot be read');
  }
}

/** `:` is one part of a path, `*` all that follows; a slash at the end makes no difference. */
function compile(pattern: string): RegExp {
  const source = pattern.replace(/[.]/g, '\\$&').replaceAll(':', '([^/]+)').replace(/\/\*$/, '/.*');
  return new RegExp(`^${source === '/' ? '' : source}/?$`);
}
