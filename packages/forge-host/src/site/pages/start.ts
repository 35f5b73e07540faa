/** Where a newcomer lands: what this is, who to be, and what to try. */

import { customerSponsor, type Person, projectAdministrator, projectManager } from '../../jira/people';
import { type Html, html } from '../html';
import type { SiteReply } from '../http';
import { avatar } from '../parts/words';
import type { Issue, Page, Project } from '../rest';
import { jiraPage, portalPage } from '../shells';
import { createVisit, type Visit } from '../visit';
import { quote, search } from './issue-list';
import { queriesOfApp } from './queries';

export async function startPage(visit: Visit): Promise<SiteReply> {
  const main = html`<div class="start"><h1>Try Countersign</h1>
<p class="lead">This is a stand-in for a Jira site, on your computer. The app in it is the real one: the same functions and screens that would be deployed to Forge. Jira, the customer portal and the mails around it are made up, and so is everybody here.</p>
<p>The strip at the top isn’t part of Jira. With it you become another person, move the clock, read the mails that were sent, and see what each call of the app cost.</p>
<h2>Things to try</h2><ol class="steps">${await steps(visit)}</ol>
<h2>Who is here</h2>${cast(visit)}</div>`;
  const page = { title: 'Try Countersign', main };
  return visit.person.accountType === 'licensed' ? jiraPage(visit, page) : portalPage(visit, page);
}

/** Each step leads to its page as the person who would take it, whoever reads this. */
async function steps(visit: Visit): Promise<Html> {
  const find = (accountId: string) => visit.people.find((person) => person.accountId === accountId);
  const manager = find(projectManager);
  const administrator = find(projectAdministrator);
  const customer = find(customerSponsor);
  const scene = manager && (await findScene(visit, manager));
  const settings = visit.app.modules('jira:projectSettingsPage', 'licensed', visit.locale)[0];
  const overview = visit.app.modules('jira:projectPage', 'licensed', visit.locale)[0];
  const base = scene && `/projects/${scene.project.key}`;
  return html`${
    settings &&
    base &&
    step(
      'Bring the customer in',
      `In the settings of ${scene.project.name}, see which customers work on this project, and add one.`,
      administrator,
      `${base}/settings/apps/${settings.key}`,
    )
  }${
    scene?.issue &&
    step(
      'Give the customer a task',
      `On ${scene.issue.key} ${scene.issue.fields.summary}, the app’s panel stands below the description.`,
      manager,
      `/browse/${scene.issue.key}`,
    )
  }${step(
    'Do it as the customer',
    'The project has a request of its own in the portal. The app’s panel in it says what comes next; the menu behind the customer’s picture has all of it.',
    customer,
    '/servicedesk/customer/user/requests',
  )}${gateSteps(scene?.gates, manager, customer)}${
    overview &&
    base &&
    step(
      'See where things stand',
      'What waits for whom, over the whole project.',
      manager,
      `${base}/apps/${overview.key}`,
    )
  }${step('Read what was sent', 'The mails that the portal would have sent on the way.', customer, '/host/mailbox')}${step(
    'See what it cost',
    'Every call of the app with its storage, Jira requests, time and price.',
    visit.person,
    '/host/meter',
  )}`;
}

/** What an app with sign-off gates has to show: one that waits for the customer, and one that has changed since. */
type Gated = { readonly open: Issue | undefined; readonly changed: Issue | undefined };

function gateSteps(gates: Gated | undefined, manager: Person | undefined, customer: Person | undefined) {
  if (!gates?.open) return undefined;
  const { open, changed } = gates;
  return html`${step(
    'Be held by a gate',
    `${open.key} ${open.fields.summary} waits for the customer’s signature, and its workflow has a rule of the app on the step to Done. Press Accept, and read who is waited for.`,
    manager,
    `/browse/${open.key}`,
  )}${step(
    'Sign off as the customer',
    'It stands in the customer’s request: say of each criterion whether it is met, decide, and sign. Then try the step to Done again.',
    customer,
    '/servicedesk/customer/user/requests',
  )}${
    changed &&
    step(
      'Ask again for what changed',
      `${changed.key} ${changed.fields.summary} was edited after it had been signed. Open its gate, see what differs, and ask again: the customer is asked only for that. Its certificate says who signed what, and whether the record is unaltered.`,
      manager,
      `/browse/${changed.key}`,
    )
  }`;
}

/** The project in the middle of its work, and an issue of it that is not done. */
async function findScene(visit: Visit, manager: Person) {
  const cookies = { ...visit.request.cookies, person: manager.accountId };
  const asManager = createVisit(visit, { ...visit.request, cookies });
  const projects = await asManager.read<Page<Project>>('/rest/api/3/project/search?maxResults=50&orderBy=key');
  const all = projects.ok ? projects.value.values.filter((each) => each.projectTypeKey !== 'service_desk') : [];
  const project = all.find(({ style }) => style === 'classic') ?? all[0];
  if (!project) return undefined;
  const jql = `project = ${quote(project.key)} AND statusCategory = "In Progress" ORDER BY key ASC`;
  const found = await search(asManager, jql, undefined, 20);
  const issues = found.ok ? found.value.issues : [];
  const issue = issues.find(({ fields }) => fields.issuetype?.name !== 'Epic') ?? issues[0];
  const [open, changed] = await Promise.all(['open', 'invalidated'].map((state) => gated(asManager, project, state)));
  return { project, issue, gates: { open, changed } };
}

/** An issue whose gates are in a state, as the app's own property says; none where the app has no such property. */
async function gated(visit: Visit, project: Project, state: string): Promise<Issue | undefined> {
  if (!queriesOfApp(visit.host.manifest).some((query) => query.startsWith('countersignGate '))) return undefined;
  const jql = `project = ${quote(project.key)} AND countersignGate = ${state} ORDER BY key ASC`;
  const found = await search(visit, jql, undefined, 1);
  return found.ok ? found.value.issues[0] : undefined;
}

function step(title: string, words: string, person: Person | undefined, to: string): Html | undefined {
  if (!person) return undefined;
  return html`<li><h3>${title}</h3><p>${words}</p><form method="post" action="/host/person"><input type="hidden" name="back" value="${to}"><button class="button" name="accountId" value="${person.accountId}">Open as ${person.displayName}</button></form></li>`;
}

function cast(visit: Visit): Html {
  return html`<form method="post" action="/host/person"><input type="hidden" name="back" value="/"><ul class="cast">${visit.people.map(
    ({ accountId, displayName, role }) =>
      html`<li><button name="accountId" value="${accountId}">${avatar(displayName, 'medium')}<span><strong>${displayName}</strong><span class="subtle">${role}</span></span></button></li>`,
  )}</ul></form>`;
}
