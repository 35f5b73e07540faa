/** Organisations of customers: api-group-organization. */
import { forbidden } from '../formats/reply';
import { allDesks, type OrganizationRecord, organizations } from '../records/desk';
import { pageReply } from '../rest/desk-page';
import type { Call, Operation } from '../rest/operation';
import { isAgent } from './access';

const path = '/rest/servicedeskapi/organization';

const getOrganizations: Operation = {
  operationId: 'getOrganizations',
  method: 'GET',
  path,
  parameters: ['start', 'limit', 'accountId'],
  scopes: [['manage:servicedesk-customer'], ['read:organization:jira-service-management']],
  run: (call) => {
    const member = call.query.get('accountId');
    const isOfTeam = allDesks(call.site).some(({ projectId }) => isAgent(call, projectId));
    if (member !== null && !isOfTeam) throw forbidden('You need a Service Desk agent license to do that.');
    const found = organizations(call.site, member ?? (isOfTeam ? undefined : call.caller.person.accountId));
    return pageReply(call, path, found, (one) => organizationResource(call, one));
  },
};

const organizationResource = ({ site }: Call, { id, name }: OrganizationRecord) => ({
  id: String(id),
  name,
  _links: { self: `${site.url}${path}/${id}` },
});

export const organizationOperations: readonly Operation[] = [getOrganizations];
