/** The place of one of the app's modules on a page; the site's script puts the frame in. */
import type { ModuleStatus } from '../../front-end/module-status';
import type { SubjectField } from '../browser/commands';
import { type Html, html } from '../http/html';
import type { AppModule, RuleModule } from '../visit/modules';
import { icon } from './icon';

type Subject = Readonly<Partial<Record<SubjectField, string>>>;

/** Everything that the script needs to know of a frame. */
export function frameSpec(module: AppModule, subject: Subject, basePath?: string): string {
  return JSON.stringify({ moduleKey: module.key, resource: module.resource, subject, basePath });
}

/** A panel among others, with the module's title above it. */
export function appPanel(module: AppModule, subject: Subject): Html {
  return html`<section class="panel" aria-labelledby="panel-${module.key}">
<h2 class="panel-title" id="panel-${module.key}">${module.icon && html`<img class="icon" src="${module.icon}" alt="">`}${module.title}</h2>
${slot(module, frameSpec(module, subject))}</section>`;
}

/** A panel that is closed until somebody opens it, with the module's label and its status to be seen meanwhile. */
export function appContext(module: AppModule, subject: Subject, status: ModuleStatus | undefined): Html {
  return html`<details class="panel panel-context" data-module="${module.key}">
<summary>${module.icon && html`<img class="icon" src="${module.icon}" alt="">`}<span>${module.label}</span>${status && statusMark(status)}${icon('down')}</summary>
${slot(module, frameSpec(module, subject))}</details>`;
}

const tones: Readonly<Record<string, string>> = {
  inprogress: 'moving',
  success: 'done',
  removed: 'bad',
  moved: 'internal',
};

function statusMark({ type, value }: ModuleStatus): Html {
  const tone = tones[value.type ?? ''] ?? 'new';
  return html`<span class="lozenge lozenge-${tone}" data-status="${type} ${value.type ?? 'default'}">${value.label}</span>`;
}

/** A page of the app's own. */
export function appPage(module: AppModule, subject: Subject, basePath: string): Html {
  return slot(module, frameSpec(module, subject, basePath), 'app-frame-page');
}

/** The screen of a workflow rule. */
export function ruleFrame(module: RuleModule, resource: string, subject: Subject): Html {
  return slot(
    { title: module.name, viewportSize: undefined },
    JSON.stringify({ moduleKey: module.key, resource, subject }),
  );
}

function slot(module: Pick<AppModule, 'title' | 'viewportSize'>, spec: string, className = ''): Html {
  return html`<div class="app-frame ${className}" data-frame="${spec}" data-title="${module.title}" ${module.viewportSize ? html`data-size="${module.viewportSize}"` : ''}>
<p class="app-frame-waiting" data-waiting role="status">Loading ${module.title}…</p></div>`;
}
