/** Links between issues: api-group-issue-links and api-group-issue-link-types. */

import { isObject, objectBody } from '../formats/body';
import { badRequest, Fault, notFound, notImplemented, ok } from '../formats/reply';
import { emitIssuesLinked } from '../news/event';
import { changeIssue, type IssueRecord } from '../records/issue';
import { addLink, type LinkType, linksOf, linkTypes } from '../records/link';
import { linkTypeResource } from '../resources/link';
import type { Call, Operation } from '../rest/operation';
import { visibleIssue } from './access';

/** support.atlassian.com/jira-software-cloud/docs/work-item-limits: links that an issue may have. */
const mostLinks = 2000;

const getIssueLinkTypes: Operation = {
  operationId: 'getIssueLinkTypes',
  method: 'GET',
  path: '/rest/api/3/issueLinkType',
  scopes: [['read:jira-work'], ['read:issue-link-type:jira']],
  run: (call) => {
    if (call.caller.projectsWith('BROWSE_PROJECTS').length === 0) throw notFound('No issue link types found.');
    return ok(
      { issueLinkTypes: linkTypes.map((type) => linkTypeResource(call.site, type)) },
      { objects: linkTypes.length },
    );
  },
};

/**
 * The words mislead: on live sites the `inwardIssue` is the one that does it, the `outwardIssue` the one it is done to.
 * With `Blocks`, the inward issue blocks the outward one.
 */
const linkIssues: Operation = {
  operationId: 'linkIssues',
  method: 'POST',
  path: '/rest/api/3/issueLink',
  scopes: [['write:jira-work'], ['write:comment:jira', 'write:issue:jira', 'write:issue-link:jira']],
  run: (call) => {
    const { site } = call;
    const body = objectBody(call.body);
    if (body.comment !== undefined) throw notImplemented('"comment" of an issue link');
    const source = issueNamed(call, body.inwardIssue);
    const destination = issueNamed(call, body.outwardIssue);
    if (!call.caller.can('LINK_ISSUES', destination.projectId)) {
      throw notFound('No Link Issue Permission for issue.');
    }
    const type = typeNamed(body.type);
    if (source.id === destination.id) throw badRequest('You cannot link an issue to itself.');
    const links = linksOf(site, source.id);
    // Documented: a link that is there already gets the response of a new one.
    const isThere = links.some((one) => one.typeId === type.id && isSame(one, source, destination));
    if (!isThere) {
      if (Math.max(links.length, linksOf(site, destination.id).length) >= mostLinks) {
        throw new Fault(413, ['The issue has reached the limit for issue links.']);
      }
      const link = addLink(site, { typeId: type.id, sourceId: source.id, destinationId: destination.id });
      for (const { id } of [source, destination]) changeIssue(site, id, { updatedAt: site.clock.now() });
      emitIssuesLinked(call, link, type);
    }
    return { status: 201 };
  },
};

type Ends = { readonly sourceId: number; readonly destinationId: number };
const isSame = (link: Ends, source: IssueRecord, destination: IssueRecord) =>
  link.sourceId === source.id && link.destinationId === destination.id;

function issueNamed(call: Call, value: unknown): IssueRecord {
  const idOrKey = isObject(value) ? (value.id ?? value.key) : undefined;
  if (typeof idOrKey !== 'string' && typeof idOrKey !== 'number') throw badRequest('Specify both issues to link.');
  return visibleIssue(call, String(idOrKey));
}

function typeNamed(value: unknown): LinkType {
  const { id, name } = isObject(value) ? value : {};
  const type = linkTypes.find((one) => (id === undefined ? one.name === name : String(one.id) === String(id)));
  if (!type) throw notFound(`No issue link type with name '${String(name ?? id)}' found.`);
  return type;
}

export const linkOperations: readonly Operation[] = [getIssueLinkTypes, linkIssues];
