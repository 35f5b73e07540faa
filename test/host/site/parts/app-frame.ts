/** Where one of the app's modules stands on a page; the site's script puts the frame in. */
import { type Html, html } from '../html';
import type { AppModule } from '../modules';

type Subject = { issueKey?: string; projectKey?: string; requestKey?: string };

/** What the script needs to know of a frame. */
export function frameSpec(module: AppModule, subject: Subject, basePath?: string): string {
  return JSON.stringify({ moduleKey: module.key, resource: module.resource, subject, basePath });
}

/** A panel among others, with the module's title above it. */
export function appPanel(module: AppModule, subject: Subject): Html {
  return html`<section class="panel" aria-labelledby="panel-${module.key}">
<h2 class="panel-title" id="panel-${module.key}">${module.icon && html`<img class="icon" src="${module.icon}" alt="">`}${module.title}</h2>
${slot(module, frameSpec(module, subject))}</section>`;
}

/** A page of the app's own. */
export function appPage(module: AppModule, subject: Subject, basePath: string): Html {
  return slot(module, frameSpec(module, subject, basePath), 'app-frame-page');
}

function slot(module: AppModule, spec: string, className = ''): Html {
  return html`<div class="app-frame ${className}" data-frame="${spec}" data-title="${module.title}" ${module.viewportSize ? html`data-size="${module.viewportSize}"` : ''}>
<p class="app-frame-waiting" data-waiting role="status">Loading ${module.title}…</p></div>`;
}
