/** Links from issues to elsewhere: api-group-issue-remote-links. */

import { isObject, objectBody } from '../formats/body';
import { badField, badRequest, created, notFound, ok } from '../formats/reply';
import { addRemoteLink, changeRemoteLink, remoteLinksOf } from '../records/link';
import { remoteLinkResource, remoteLinkUrl } from '../resources/link';
import type { Operation } from '../rest/operation';
import { issueWith, visibleIssue } from './access';

const path = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const longestId = 255;

const getRemoteIssueLinks: Operation = {
  operationId: 'getRemoteIssueLinks',
  method: 'GET',
  path,
  parameters: ['globalId'],
  scopes: [['read:jira-work'], ['read:issue.remote-link:jira', 'read:status:jira']],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const links = remoteLinksOf(call.site, issue.id);
    const globalId = call.query.get('globalId');
    if (globalId === null) {
      return ok(
        links.map((link) => remoteLinkResource(call.site, link)),
        { objects: links.length },
      );
    }
    const link = links.find((one) => one.globalId === globalId);
    if (!link) throw notFound('No remote issue link with the given global ID exists.');
    return ok(remoteLinkResource(call.site, link), { objects: 1 });
  },
};

const createOrUpdateRemoteIssueLink: Operation = {
  operationId: 'createOrUpdateRemoteIssueLink',
  method: 'POST',
  path,
  scopes: [['write:jira-work'], ['write:issue:jira', 'write:issue.remote-link:jira', 'read:issue.remote-link:jira']],
  run: (call) => {
    const { site } = call;
    const refusal = 'You do not have permission to link issues in this project.';
    const issue = issueWith(call, call.at('issueIdOrKey'), 'LINK_ISSUES', refusal);
    const body = objectBody(call.body);
    const content = contentFrom(body);
    const globalId = globalIdFrom(body.globalId);
    const known = remoteLinksOf(site, issue.id).find((one) => globalId !== null && one.globalId === globalId);
    // An update replaces: what is not sent again is gone.
    if (known) changeRemoteLink(site, known.id, content);
    const id = known?.id ?? addRemoteLink(site, { issueId: issue.id, globalId, content });
    const reply = { id, self: remoteLinkUrl(site, issue.id, id) };
    return known ? ok(reply) : created(reply);
  },
};

function globalIdFrom(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw badRequest("The 'globalId' must be text.");
  if (value.length > longestId) throw badField('globalId', `'globalId' must be at most ${longestId} characters.`);
  return value;
}

function contentFrom(body: Readonly<Record<string, unknown>>) {
  const { application, relationship, object } = body;
  const item = isObject(object) ? object : {};
  for (const name of ['title', 'url']) {
    const value = item[name];
    if (typeof value !== 'string' || value.trim() === '') throw badField(name, `'${name}' is required.`);
    if (name === 'title' && value.length > longestId) {
      throw badField(name, `'title' must be at most ${longestId} characters.`);
    }
  }
  if (!isAddress(String(item.url))) throw badField('url', "'url' is not a valid URL.");
  return {
    application: isObject(application) ? application : {},
    ...(typeof relationship === 'string' ? { relationship } : {}),
    object: item,
  };
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

export const remoteLinkOperations: readonly Operation[] = [getRemoteIssueLinks, createOrUpdateRemoteIssueLink];
