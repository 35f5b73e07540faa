import { asApp, route } from '@forge/api';
import type { JiraAsApp } from '../../app/ports';
import { primaryOf } from '../../core/engagement/engagement';
import { answerOf } from './reply';
import { commentText, requestTexts } from './wording';

type Path = ReturnType<typeof route>;

const get = (path: Path) => () => asApp().requestJira(path, { headers: { Accept: 'application/json' } });

const send = (method: 'POST' | 'PUT', path: Path, body: unknown) => () =>
  asApp().requestJira(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

type Author = { accountType?: string } | null;

const isApp = (author: Author): boolean => author?.accountType === 'app';

/** Whether a document in Jira's format says a word. */
const holds = (document: unknown, word: string): boolean => JSON.stringify(document ?? '').includes(word);

/** The issue property that `jira:entityProperty` in the manifest indexes for JQL. */
const propertyKey = 'countersign';

const people: JiraAsApp['people'] = async (accountIds) => {
  const wanted = new URLSearchParams(accountIds.map((accountId): [string, string] => ['accountId', accountId]));
  wanted.set('maxResults', String(accountIds.length));
  type User = { accountId: string; displayName: string; accountType: string };
  const { values } = await answerOf<{ values: User[] }>(get(route`/rest/api/3/user/bulk?${wanted}`));
  return values.map(({ accountId, displayName, accountType }) => ({
    accountId,
    name: displayName,
    kind: accountType === 'customer' ? 'external' : 'internal',
  }));
};

export const jiraAsApp: JiraAsApp = {
  people,

  writeIssueProperty: async (issueId, property) => {
    await answerOf(send('PUT', route`/rest/api/3/issue/${issueId}/properties/${propertyKey}`, property));
  },

  comment: async (requestId, message, reference) => {
    const [addressee] = message.to === null ? [] : await people([message.to]);
    const body = await commentText(message, addressee?.name, reference);
    await answerOf(send('POST', route`/rest/servicedeskapi/request/${requestId}/comment`, { body, public: true }));
  },

  hasComment: async (requestId, reference, since) => {
    type Comments = { comments: { body: unknown; created: string; author: Author }[] };
    const { comments } = await answerOf<Comments>(
      get(route`/rest/api/3/issue/${requestId}/comment?orderBy=${'-created'}&maxResults=100`),
    );
    // Jira's clock and ours differ a little.
    const from = Date.parse(since) - 60_000;
    return comments.some(
      ({ body, created, author }) => isApp(author) && Date.parse(created) >= from && holds(body, reference),
    );
  },

  openRequest: async (engagement) => {
    const { serviceDeskId, requestTypeId } = engagement;
    const { issueId, issueKey } = await answerOf<{ issueId: string; issueKey: string }>(
      send('POST', route`/rest/servicedeskapi/request`, {
        serviceDeskId,
        requestTypeId,
        raiseOnBehalfOf: primaryOf(engagement)?.accountId,
        requestFieldValues: await requestTexts(engagement),
      }),
    );
    return { id: issueId, key: issueKey };
  },

  findRequest: async (engagement) => {
    const { reference } = engagement;
    type Found = { issues: { id: string; key: string; fields: { description: unknown; creator: Author } }[] };
    const jql = `reporter = "${primaryOf(engagement)?.accountId}" AND text ~ "${reference}" ORDER BY created ASC`;
    const { issues } = await answerOf<Found>(
      send('POST', route`/rest/api/3/search/jql`, { jql, fields: ['description', 'creator'], maxResults: 20 }),
    );
    // Text search looks into comments too, and anybody may write those.
    const own = issues.find(({ fields }) => isApp(fields.creator) && holds(fields.description, reference));
    return own && { id: own.id, key: own.key };
  },

  addParticipant: async (requestId, accountId) => {
    const path = route`/rest/servicedeskapi/request/${requestId}/participant`;
    await answerOf(send('POST', path, { accountIds: [accountId] }));
  },
};
