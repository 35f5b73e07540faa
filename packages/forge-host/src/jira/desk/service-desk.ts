/** Service projects, their request types and customers: api-group-servicedesk. */
import { queryList } from '../formats/body';
import { Fault, forbidden, notFound, notImplemented, ok } from '../formats/reply';
import { allDesks, deskCustomers, findRequestType, requestTypesOf } from '../records/desk';
import { deskResource, requestTypeResource } from '../resources/request';
import { deskUserResource } from '../resources/user';
import { pageReply } from '../rest/desk-page';
import type { Operation } from '../rest/operation';
import { isAgent, seesDesk, visibleDesk } from './access';

const root = '/rest/servicedeskapi/servicedesk';

const getServiceDesks: Operation = {
  operationId: 'getServiceDesks',
  method: 'GET',
  path: root,
  parameters: ['start', 'limit'],
  scopes: [['read:servicedesk-request'], ['read:servicedesk:jira-service-management']],
  run: (call) => {
    const desks = allDesks(call.site).filter((desk) => seesDesk(call, desk));
    return pageReply(call, root, desks, (desk) => deskResource(call, desk));
  },
};

const getServiceDeskById: Operation = {
  operationId: 'getServiceDeskById',
  method: 'GET',
  path: `${root}/{serviceDeskId}`,
  scopes: [['read:servicedesk-request'], ['read:servicedesk:jira-service-management']],
  run: (call) => ok(deskResource(call, visibleDesk(call, call.at('serviceDeskId'))), { objects: 1 }),
};

const getRequestTypes: Operation = {
  operationId: 'getRequestTypes',
  method: 'GET',
  path: `${root}/{serviceDeskId}/requesttype`,
  parameters: ['start', 'limit', 'searchQuery', 'groupId'],
  scopes: [['read:servicedesk-request'], ['read:requesttype:jira-service-management']],
  run: (call) => {
    const desk = visibleDesk(call, call.at('serviceDeskId'));
    const text = (call.query.get('searchQuery') ?? '').toLowerCase();
    const group = call.query.get('groupId');
    const types = requestTypesOf(call.site, desk.id).filter(
      (type) =>
        `${type.name} ${type.description}`.toLowerCase().includes(text) &&
        (group === null || String(type.groupId) === group),
    );
    return pageReply(call, `${root}/${desk.id}/requesttype`, types, (type) => requestTypeResource(call, type));
  },
};

const getRequestTypeById: Operation = {
  operationId: 'getRequestTypeById',
  method: 'GET',
  path: `${root}/{serviceDeskId}/requesttype/{requestTypeId}`,
  scopes: [['read:servicedesk-request'], ['read:requesttype:jira-service-management']],
  run: (call) => {
    const desk = visibleDesk(call, call.at('serviceDeskId'));
    const type = findRequestType(call.site, desk.id, call.at('requestTypeId'));
    if (!type) throw notFound('Request type not found.');
    return ok(requestTypeResource(call, type), { objects: 1 });
  },
};

/** Every request type of this stand-in asks the same three things. */
const requestFields = [
  field('summary', 'Summary', true, { type: 'string', system: 'summary' }),
  field('description', 'What do you need?', false, { type: 'string', system: 'description' }),
  field('duedate', 'Due date', false, { type: 'date', system: 'duedate' }),
];

function field(fieldId: string, name: string, isRequired: boolean, jiraSchema: Record<string, string>) {
  return {
    fieldId,
    name,
    description: '',
    required: isRequired,
    defaultValues: [],
    validValues: [],
    presetValues: [],
    jiraSchema,
    visible: true,
  };
}

const getRequestTypeFields: Operation = {
  operationId: 'getRequestTypeFields',
  method: 'GET',
  path: `${root}/{serviceDeskId}/requesttype/{requestTypeId}/field`,
  parameters: ['expand'],
  scopes: [['read:servicedesk-request'], ['read:requesttype:jira-service-management']],
  run: (call) => {
    const desk = visibleDesk(call, call.at('serviceDeskId'));
    if (!findRequestType(call.site, desk.id, call.at('requestTypeId'))) throw notFound('Request type not found.');
    if (queryList(call.query, 'expand').includes('hiddenFields'))
      throw notImplemented('expand=hiddenFields on request types');
    const isForOthers = isAgent(call, desk.projectId);
    const body = {
      requestTypeFields: requestFields,
      canRaiseOnBehalfOf: isForOthers,
      canAddRequestParticipants: isForOthers,
    };
    return ok(body, { objects: requestFields.length });
  },
};

const getCustomers: Operation = {
  operationId: 'getCustomers',
  method: 'GET',
  path: `${root}/{serviceDeskId}/customer`,
  parameters: ['start', 'limit', 'query'],
  scopes: [['manage:servicedesk-customer'], ['read:servicedesk.customer:jira-service-management', 'read:user:jira']],
  run: (call) => {
    // Experimental operations must be asked for: developer.atlassian.com/cloud/jira/service-desk/rest/intro/#experimental
    if (call.headers['x-experimentalapi'] !== 'opt-in') {
      throw new Fault(412, ["This operation is experimental. Send the header 'X-ExperimentalApi: opt-in' to use it."]);
    }
    const desk = visibleDesk(call, call.at('serviceDeskId'));
    if (!isAgent(call, desk.projectId))
      throw forbidden("You do not have permission to view this service desk's customers.");
    const found = deskCustomers(call.site, desk.id, call.query.get('query') ?? '');
    return pageReply(call, `${root}/${desk.id}/customer`, found, (one) => deskUserResource(call, one), 'users');
  },
};

export const serviceDeskOperations: readonly Operation[] = [
  getServiceDesks,
  getServiceDeskById,
  getRequestTypes,
  getRequestTypeById,
  getRequestTypeFields,
  getCustomers,
];
