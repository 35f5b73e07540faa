/** Links as Jira describes them. */

import { type IssueRecord, issueById } from '../records/issue';
import { type LinkType, linksOf, linkTypes, type RemoteLinkRecord } from '../records/link';
import type { Call } from '../rest/operation';
import type { Site } from '../site/site';

export function linkTypeResource(site: Site, type: LinkType) {
  const { id, name, inward, outward } = type;
  return { id: String(id), name, inward, outward, self: `${site.url}/rest/api/3/issueLinkType/${id}` };
}

/** An issue's links to those that the caller may see: each names the other issue only, in its part. */
export function issueLinkResources(call: Call, issue: IssueRecord, linked: (other: IssueRecord) => unknown) {
  const { site } = call;
  return linksOf(site, issue.id).flatMap((link) => {
    const isSource = link.sourceId === issue.id;
    const other = issueById(site, isSource ? link.destinationId : link.sourceId);
    const type = linkTypes.find(({ id }) => id === link.typeId);
    if (!type || !call.caller.can('BROWSE_PROJECTS', other.projectId)) return [];
    return [
      {
        id: String(link.id),
        self: `${site.url}/rest/api/3/issueLink/${link.id}`,
        type: linkTypeResource(site, type),
        [isSource ? 'outwardIssue' : 'inwardIssue']: linked(other),
      },
    ];
  });
}

export function remoteLinkResource(site: Site, link: RemoteLinkRecord) {
  return {
    id: link.id,
    self: remoteLinkUrl(site, link.issueId, link.id),
    ...(link.globalId === null ? {} : { globalId: link.globalId }),
    ...link.content,
  };
}

export function remoteLinkUrl(site: Site, issueId: number, id: number): string {
  return `${site.url}/rest/api/3/issue/${issueId}/remotelink/${id}`;
}
