/** Issue types that can be created in a project: createmeta of api-group-issues. */
import { queryNumber } from '../formats/body';
import { badRequest, ok } from '../formats/reply';
import { findProject } from '../records/project';
import { issueTypesOfProject } from '../records/workflow';
import { issueTypeResource } from '../resources/project';
import type { Operation } from '../rest/operation';

const largestPage = 200;

const getCreateIssueMetaIssueTypes: Operation = {
  operationId: 'getCreateIssueMetaIssueTypes',
  method: 'GET',
  path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
  parameters: ['startAt', 'maxResults'],
  scopes: [['read:jira-work'], ['read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira']],
  run: (call) => {
    const { site, caller, query } = call;
    const project = findProject(site, call.at('projectIdOrKey'));
    const mayCreate = project && ['BROWSE_PROJECTS', 'CREATE_ISSUES'].every((key) => caller.can(key, project.id));
    // Atlassian lists no 403 and no 404 here: unknown, hidden and closed to the caller get the same response.
    if (!mayCreate) throw badRequest('Specify a valid project ID or key');
    const startAt = queryNumber(query, 'startAt', 0);
    const maxResults = queryNumber(query, 'maxResults', 50);
    if (maxResults > largestPage) {
      throw badRequest(`Parameter 'maxResults' must not exceed the limit '${largestPage}'`);
    }
    const types = issueTypesOfProject(site, project.id);
    const issueTypes = types.slice(startAt, startAt + maxResults).map((type) => issueTypeResource(site, type));
    return ok({ issueTypes, maxResults, startAt, total: types.length }, { objects: issueTypes.length });
  },
};

export const createMetaOperations: readonly Operation[] = [getCreateIssueMetaIssueTypes];
