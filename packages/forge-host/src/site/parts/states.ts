/** Pages that show nothing else: there is nothing to show, nothing that may be shown, or something went wrong. */
import { type Html, html } from '../http/html';
import type { SiteReply } from '../http/http';
import type { Visit } from '../visit/visit';
import { icon } from './icon';
import { jiraPage, portalPage } from './shells';

export function empty(title: string, words: Html | string, action?: Html): Html {
  return html`<div class="state"><h2>${title}</h2><p>${words}</p>${action}</div>`;
}

type Failed = { readonly status: number; readonly message: string };

/** Jira gives the same response for what does not exist and what the person may not see, and so does this page. */
export function jiraProblem(visit: Visit, { status, message }: Failed): SiteReply {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const hidden = status === 401 || status === 403 || status === 404;
  const main = hidden
    ? html`<div class="state">${icon('lock')}<h1>You can’t see this</h1><p>It doesn’t exist, or ${visit.person.displayName} has no permission to view it. Switch person at the top to look at it as someone else.</p><p><a class="button" href="/projects">View projects</a></p></div>`
    : trouble(message);
  return jiraPage(visit, {
    title: hidden ? 'Not available' : 'Something went wrong',
    main,
    status: hidden ? 404 : 500,
  });
}

export function noLicence(visit: Visit): SiteReply {
  const main = html`<div class="state">${icon('lock')}<h1>This is for the team</h1><p>${visit.person.displayName} is a customer without a Jira licence, so Jira itself is closed to them. They use the portal.</p><p><a class="button button-primary" href="/servicedesk/customer/portals">Go to the portal</a></p></div>`;
  return portalPage(visit, { title: 'Not available', main, status: 403 });
}

export function portalProblem(visit: Visit, { status, message }: Failed): SiteReply {
  const hidden = status === 401 || status === 403 || status === 404;
  const main = hidden
    ? html`<div class="state">${icon('lock')}<h1>You can’t see this request</h1><p>It doesn’t exist, or it isn’t shared with ${visit.person.displayName}.</p><p><a class="button" href="/servicedesk/customer/user/requests">View your requests</a></p></div>`
    : trouble(message);
  return portalPage(visit, {
    title: hidden ? 'Not available' : 'Something went wrong',
    main,
    status: hidden ? 404 : 500,
  });
}

function trouble(message: string): Html {
  return html`<div class="state"><h1>Something went wrong</h1><p>Jira’s stand-in responded: ${message || 'nothing more'}</p><p><a class="button" href="">Try again</a></p></div>`;
}
