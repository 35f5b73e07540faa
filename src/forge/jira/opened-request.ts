import type { JiraAsApp } from '../../app/ports/jira';
import { type Engagement, primaryOf } from '../../core/engagement/engagement';
import { route } from '../platform/requests';
import { get, referenceKey, searched } from './call';
import { type Author, ownWork } from './own-work';
import { readVisibleReply } from './reply';
import { requestTexts } from './wording';

type OpenedRequest = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description: unknown;
    readonly creator: Author;
    readonly created: string;
  };
  readonly properties?: { readonly [key: string]: { readonly reference?: unknown } | undefined };
};

/** A day, for Jira's own time zone, that is surely before an instant. */
const dayBefore = (at: string): string => new Date(Date.parse(at) - 2 * 86_400_000).toISOString().slice(0, 10);

/** Whether a document in Jira's format says a word. */
const holds = (document: unknown, word: string): boolean => JSON.stringify(document ?? '').includes(word);

/** Jira's clock and ours differ a little. */
const clockDifference = 60_000;

/**
 * The requests that an earlier attempt may have opened for an engagement: the app's own, in its service project, and of its
 * request type. Whoever may edit an issue may write its texts and its properties, and any app may open a request, so neither
 * is enough by itself.
 */
export const findRequests: JiraAsApp['findRequests'] = async (engagement) => {
  const { reference, createdAt } = engagement;
  const jql = `reporter = "${primaryOf(engagement)?.accountId}" AND created >= "${dayBefore(createdAt)}" ORDER BY created ASC`;
  const fields = ['summary', 'description', 'creator', 'created'];
  const isOwn = await ownWork();
  const own: OpenedRequest[] = [];
  // The customer may have had any number of requests since then.
  for await (const request of searched<OpenedRequest>({ jql, fields, properties: [referenceKey] })) {
    if (isOwn(request.fields.creator)) own.push(request);
  }
  const isMarked = ({ fields, properties }: OpenedRequest) =>
    properties?.[referenceKey]?.reference === reference || holds(fields.description, reference);
  const { summary } = await requestTexts(engagement);
  // The app may have died between the request and its mark.
  const isUnmarked = ({ fields, properties }: OpenedRequest) =>
    properties?.[referenceKey]?.reference === undefined &&
    fields.summary === summary &&
    Date.parse(fields.created) >= Date.parse(createdAt) - clockDifference;
  const found: OpenedRequest[] = [];
  for (const request of [...own.filter(isMarked), ...own.filter(isUnmarked)]) {
    if (await isOpenedAs(engagement, request.id)) found.push(request);
  }
  return found.map(({ id, key }) => ({ id, key }));
};

async function isOpenedAs({ serviceDeskId, requestTypeId }: Engagement, requestId: string): Promise<boolean> {
  type Opened = { readonly serviceDeskId: string; readonly requestTypeId: string };
  const request = await readVisibleReply<Opened>(get(route`/rest/servicedeskapi/request/${requestId}`));
  return request?.serviceDeskId === serviceDeskId && request.requestTypeId === requestTypeId;
}
