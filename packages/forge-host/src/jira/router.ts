/** From a call to its operation: matching, reading, running, counting. */
import type { JiraReply, JiraRequest, Principal } from '../platform/ports';
import { requestCommentOperations } from './desk/comment';
import { feedbackOperations } from './desk/feedback';
import { organizationOperations } from './desk/organization';
import { participantOperations } from './desk/participant';
import { requestOperations } from './desk/request';
import { serviceDeskOperations } from './desk/service-desk';
import { subscriptionOperations } from './desk/subscription';
import { customerTransitionOperations } from './desk/transition';
import { Fault, notImplemented, type Outcome } from './formats/reply';
import { attachmentOperations } from './operations/attachment';
import { boardOperations } from './operations/board';
import { bulkTransitionOperations } from './operations/bulk-transition';
import { commentOperations } from './operations/comment';
import { createMetaOperations } from './operations/create-meta';
import { fieldOperations } from './operations/field';
import { issueOperations } from './operations/issue';
import { linkOperations } from './operations/link';
import { notificationOperations } from './operations/notification';
import { permissionOperations } from './operations/permission';
import { pickerOperations } from './operations/picker';
import { projectOperations } from './operations/project';
import { propertyOperations } from './operations/property';
import { remoteLinkOperations } from './operations/remote-link';
import { searchOperations } from './operations/search';
import { serverInfoOperations } from './operations/server-info';
import { transitionOperations } from './operations/transition';
import { userOperations } from './operations/user';
import { versionOperations } from './operations/version';
import { callerOf } from './people/permission';
import type { Call, Operation } from './rest/operation';
import type { Site } from './site/site';

export const operations: readonly Operation[] = [
  ...userOperations,
  ...permissionOperations,
  ...issueOperations,
  ...createMetaOperations,
  ...fieldOperations,
  ...transitionOperations,
  ...bulkTransitionOperations,
  ...commentOperations,
  ...propertyOperations,
  ...attachmentOperations,
  ...linkOperations,
  ...remoteLinkOperations,
  ...notificationOperations,
  ...projectOperations,
  ...versionOperations,
  ...searchOperations,
  ...pickerOperations,
  ...serverInfoOperations,
  ...boardOperations,
  ...serviceDeskOperations,
  ...requestOperations,
  ...requestCommentOperations,
  ...participantOperations,
  ...organizationOperations,
  ...subscriptionOperations,
  ...feedbackOperations,
  ...customerTransitionOperations,
];

const routes = operations.map((operation) => ({ operation, segments: operation.path.split('/') }));

/** @throws Error naming the call where no such operation is implemented */
export async function handle(site: Site, request: JiraRequest, as: Principal): Promise<JiraReply> {
  const url = new URL(request.path, 'http://jira.invalid');
  const method = request.method.toUpperCase();
  const match = findRoute(method, url.pathname);
  if (!match) throw notImplemented(`${method} ${url.pathname}`);
  const { operation } = match;
  refuseUnknownParameters(operation, url.searchParams);
  const outcome = await attempt(operation, () => callFrom(site, request, as, url, match));
  return {
    status: outcome.status,
    headers: outcome.body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' },
    ...(outcome.body === undefined ? {} : { body: JSON.parse(JSON.stringify(outcome.body)) as unknown }),
    operationId: operation.operationId,
    scopes: operation.scopes,
    // developer.atlassian.com/cloud/jira/platform/rate-limiting: 1, and 1 per object or 2 per user or permission read.
    points: 1 + (outcome.objects ?? 0) + 2 * (outcome.users ?? 0),
  };
}

/** The operation that a request asks for, without doing it; undefined where no such operation is implemented. */
export function describe(request: JiraRequest): Pick<Operation, 'operationId' | 'scopes'> | undefined {
  const url = new URL(request.path, 'http://jira.invalid');
  return findRoute(request.method.toUpperCase(), url.pathname)?.operation;
}

/** Segments in braces match anything, but a path that is spelled out wins over one that is not. */
function findRoute(method: string, pathname: string) {
  const segments = pathname.split('/').map(decodeURIComponent);
  const matches = routes
    .filter(({ operation, segments: wanted }) => operation.method === method && wanted.length === segments.length)
    .filter(({ segments: wanted }) => wanted.every((part, index) => isParameter(part) || part === segments[index]))
    .sort((a, b) => a.segments.filter(isParameter).length - b.segments.filter(isParameter).length);
  const [best] = matches;
  if (!best) return undefined;
  const parameters = new Map(
    best.segments.flatMap((part, index) =>
      isParameter(part) ? [[part.slice(1, -1), segments[index] ?? ''] as const] : [],
    ),
  );
  return { operation: best.operation, parameters };
}

const isParameter = (part: string) => part.startsWith('{');

function refuseUnknownParameters(operation: Operation, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (!operation.parameters?.includes(name)) {
      throw notImplemented(`the parameter "${name}" of ${operation.method} ${operation.path}`);
    }
  }
}

async function attempt(operation: Operation, makeCall: () => Call): Promise<Outcome> {
  const product = operation.path.startsWith('/rest/servicedeskapi/') ? 'desk' : 'jira';
  try {
    const call = makeCall();
    await operation.prepare?.(call);
    return call.site.atomically(() => operation.run(call));
  } catch (error) {
    if (error instanceof Fault) return { status: error.status, body: error.body(product) };
    throw error;
  }
}

function callFrom(
  site: Site,
  request: JiraRequest,
  as: Principal,
  url: URL,
  { parameters, operation }: { parameters: ReadonlyMap<string, string>; operation?: Operation },
): Call {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    site,
    caller: callerOf(site, as),
    at: (name) => {
      const value = parameters.get(name);
      if (value === undefined) throw new Error(`No parameter ${name} in ${url.pathname}`);
      return value;
    },
    query: url.searchParams,
    headers,
    ...(operation?.takesFiles
      ? { body: undefined, text: filesBody(request.body, headers['content-type']) }
      : { body: bodyFrom(request.body, headers['content-type']) }),
  };
}

/** A call of no operation: what somebody does in Jira where this stand-in has no REST for it. */
export function callAs(site: Site, as: Principal): Call {
  const request = { method: 'POST', path: '/', headers: {} };
  return callFrom(site, request, as, new URL('http://jira.invalid/'), { parameters: new Map() });
}

function filesBody(text: string | undefined, contentType: string | undefined): string {
  if (!/^multipart\/form-data\b/i.test(contentType ?? '')) throw new Fault(415, ['Unsupported Media Type']);
  return text ?? '';
}

/** Atlassian takes JSON only where it is declared: a plain string sent without a content type is refused. */
function bodyFrom(text: string | undefined, contentType: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  if (!/^application\/json\b/i.test(contentType ?? '')) throw new Fault(415, ['Unsupported Media Type']);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Fault(400, ['There was an error parsing JSON. Check that your request body is valid.']);
  }
}
