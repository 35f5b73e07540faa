/** Links of an issue, to others on the site and elsewhere. */
import { type Html, html } from '../http/html';
import type { IssueLink, RemoteLink } from '../visit/rest';
import { status } from './words';

/** Nothing where there is nothing. */
export function issueLinks(links: readonly IssueLink[], remote: readonly RemoteLink[]): Html | undefined {
  if (links.length + remote.length === 0) return undefined;
  return html`<section class="links"><h2>Linked issues</h2><ul>${links.map(linkedIssue)}${remote.map(elsewhere)}</ul></section>`;
}

function linkedIssue({ type, inwardIssue, outwardIssue }: IssueLink): Html | undefined {
  const other = outwardIssue ?? inwardIssue;
  if (!other) return undefined;
  const { summary, status: at } = other.fields ?? {};
  return html`<li><span class="subtle">${outwardIssue ? type.outward : type.inward}</span> <a href="/browse/${other.key}">${other.key} ${summary}</a> ${status(at?.name, at?.statusCategory?.key)}</li>`;
}

/** Addresses come from apps: only those of the web become links. */
function elsewhere({ relationship, object }: RemoteLink): Html {
  const isWeb = /^https?:\/\//i.test(object.url);
  const title = isWeb
    ? html`<a href="${object.url}" rel="noreferrer" target="_blank">${object.title}</a>`
    : object.title;
  return html`<li><span class="subtle">${relationship ?? 'links to'}</span> ${title}${
    object.summary && html` <span class="subtle">${object.summary}</span>`
  }${object.status?.resolved === true && html` <span class="lozenge lozenge-done">Resolved</span>`}</li>`;
}
