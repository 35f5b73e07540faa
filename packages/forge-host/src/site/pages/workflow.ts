/** A project's transitions with the app's rules on them, as its administrators arrange them in Jira's workflow editor. */
import type { Transition, Workflow } from '../../jira/jira';
import { type RulePlace, WorkflowRefused } from '../../workflow/workflow-editor';
import { type Html, html } from '../http/html';
import { readForm, redirect, SiteError, type SiteReply } from '../http/http';
import { ruleFrame } from '../parts/app-frame';
import { jiraPage, type ProjectPlace } from '../parts/shells';
import { jiraProblem, noLicence } from '../parts/states';
import type { RuleModule, RuleScreen } from '../visit/modules';
import { leaveNotice, type Visit } from '../visit/visit';
import { readPlace } from './projects';

const addressOf = (projectKey: string) => `/projects/${encodeURIComponent(projectKey)}/settings/workflow`;

export async function workflowPage(visit: Visit, projectKey: string): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const place = await readPlace(visit, projectKey, 'workflow');
  if (!place.ok) return jiraProblem(visit, place);
  if (!place.value.isAdministered) return jiraProblem(visit, { status: 403, message: '' });
  const workflow = await visit.host.workflows.read(visit.person.accountId, place.value.key);
  const all = visit.app.rules(visit.locale);
  const offered = all.filter((rule) => rule.suits(workflow.isTeamManaged));
  const main = html`<h1>Workflow</h1><p class="subtle">${workflow.name}</p>
${offered.length < all.length && notHere(workflow, all.length - offered.length)}
${screen(visit, place.value, workflow, all)}
${workflow.transitions.map((transition) => transitionCard(place.value.key, transition, offered, all))}`;
  return jiraPage(visit, { title: `${place.value.name} · Workflow`, main, project: place.value });
}

function notHere({ isTeamManaged }: Workflow, count: number): Html {
  const kind = isTeamManaged ? 'team-managed' : 'company-managed';
  return html`<p class="hint" data-not-here>${count === 1 ? 'One rule' : `${count} rules`} of the app can’t be used here: by its manifest, not in ${kind} projects.</p>`;
}

function transitionCard(
  key: string,
  transition: Transition,
  offered: readonly RuleModule[],
  all: readonly RuleModule[],
): Html {
  const { id, name, from, to, rules } = transition;
  return html`<section class="details" id="transition-${id}"><h2>${name}</h2><div class="details-body">
<p class="subtle">${from?.name ?? 'Any status'} → ${to.name}</p>
${
  rules.length > 0 &&
  html`<ul class="rules">${rules.map(({ moduleKey }, index) => {
    const module = all.find((one) => one.key === moduleKey);
    const open = (at: RuleScreen, words: string) =>
      module?.screens[at] &&
      html`<a class="button" href="${addressOf(key)}?transition=${id}&amp;rule=${index}&amp;screen=${at}">${words}</a>`;
    return html`<li><strong>${module?.name ?? moduleKey}</strong> <span class="lozenge lozenge-new">${module?.kind ?? 'unknown'}</span> ${open('view', 'View')}${open('edit', 'Edit')}
<form class="inline-form" method="post" action="${addressOf(key)}" aria-label="Remove ${module?.name ?? moduleKey}"><input type="hidden" name="transition" value="${id}"><button class="button" name="remove" value="${index}">Remove</button></form></li>`;
  })}</ul>`
}
<div class="rule-choices">${offered.map((module) => addControl(key, id, module))}</div></div></section>`;
}

/** A rule without a screen for it is added as it is. */
function addControl(key: string, transition: string, { key: moduleKey, name, description, screens }: RuleModule): Html {
  if (screens.create) {
    return html`<a class="button" title="${description}" href="${addressOf(key)}?transition=${transition}&amp;module=${moduleKey}&amp;screen=create">Add ${name}</a>`;
  }
  return html`<form class="inline-form" method="post" action="${addressOf(key)}" aria-label="Add ${name}"><input type="hidden" name="transition" value="${transition}"><button class="button" title="${description}" name="add" value="${moduleKey}">Add ${name}</button></form>`;
}

/** The screen of one rule, where the address asks for it. */
function screen(visit: Visit, project: ProjectPlace, workflow: Workflow, all: readonly RuleModule[]): Html | undefined {
  const query = visit.request.url.searchParams;
  const asked = query.get('screen');
  if (asked !== 'create' && asked !== 'edit' && asked !== 'view') return undefined;
  const transition = workflow.transitions.find(({ id }) => id === query.get('transition'));
  const index = query.get('rule') ?? undefined;
  const rule = index === undefined ? undefined : transition?.rules[Number(index)];
  const moduleKey = asked === 'create' ? query.get('module') : rule?.moduleKey;
  const module = all.find((one) => one.key === moduleKey && one.suits(workflow.isTeamManaged));
  const resource = module?.screens[asked];
  if (!transition || !module || resource === undefined) throw new SiteError(404, 'There is no such rule');
  const subject = {
    projectKey: project.key,
    transitionId: transition.id,
    entryPoint: asked,
    ...(asked !== 'create' && index !== undefined && { rule: index }),
  };
  const words = asked === 'create' ? 'Add' : 'Update';
  return html`<section class="details" aria-labelledby="rule-title"><h2 id="rule-title">${module.name} on ${transition.name}</h2><div class="details-body">
${ruleFrame(module, resource, subject)}
<p role="status" data-rule-status></p>
<div class="form-actions">${asked !== 'view' && html`<button type="button" class="button button-primary" data-rule-save="${JSON.stringify({ ...subject, moduleKey: module.key })}">${words}</button>`}
<a class="button" href="${addressOf(project.key)}">${asked === 'view' ? 'Close' : 'Cancel'}</a></div></div></section>`;
}

/** Adds a rule that has no screen, or removes one. */
export async function changeWorkflow(visit: Visit, projectKey: string): Promise<SiteReply> {
  const form = readForm(visit.request);
  const { workflows } = visit.host;
  const { accountId } = visit.person;
  const place: RulePlace = { projectKey, transitionId: form.get('transition') ?? '' };
  try {
    const added = form.get('add');
    if (added !== null) await workflows.save(accountId, place, added);
    else await workflows.remove(accountId, { ...place, rule: Number(form.get('remove')) });
    return redirect(addressOf(projectKey), [leaveNotice('success', 'Workflow changed')]);
  } catch (failure) {
    if (!(failure instanceof WorkflowRefused)) throw failure;
    return redirect(addressOf(projectKey), [leaveNotice('error', failure.message)]);
  }
}
