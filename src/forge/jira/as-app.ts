import { Refused } from '../../app/ports/failure';
import type { JiraAsApp } from '../../app/ports/jira';
import type { AccountId } from '../../contract/common';
import { primaryOf } from '../../core/engagement/engagement';
import { route } from '../platform/requests';
import { get, propertyKey, referenceKey, searched, send } from './call';
import { entryIssues } from './entry-issue';
import { issues } from './issues';
import { messages } from './message';
import { occasionReads } from './occasions';
import { findRequests } from './opened-request';
import { organizations } from './organizations';
import { browsersOf, people, teamOf } from './people';
import { ratings } from './ratings';
import { readReply, readVisibleReply } from './reply';
import { subject } from './subject';
import { caseMail } from './team/case-mail';
import { targetMail } from './team/target-mail';
import { resultsMail } from './team/team-mail';
import { requestTexts } from './wording';

/** JSM gives no more in a page (developer.atlassian.com/cloud/jira/service-desk/rest/intro/#pagination). */
const pageSize = 50;

/** Nobody reads the mark. A request that Jira lets nobody mark is as good without it. */
async function mark(requestId: string, reference: string): Promise<void> {
  try {
    await readReply(send('PUT', route`/rest/api/3/issue/${requestId}/properties/${referenceKey}`, { reference }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/** A project by its key and name, with its address. */
async function addressOf(projectId: string): Promise<{ url: string; key: string; name: string }> {
  const [{ baseUrl }, { key, name }] = await Promise.all([
    readReply<{ baseUrl: string }>(get(route`/rest/api/3/serverInfo`)),
    readReply<{ key: string; name: string }>(get(route`/rest/api/3/project/${projectId}`)),
  ]);
  return { url: `${baseUrl}/browse/${key}`, key, name };
}

/** The newest issues of a project among which one is looked for that is hidden from nobody. */
const mostLookedAt = 100;

/** Has Jira mail people: those of them who may see the issue. */
async function notify(issueId: string, to: readonly AccountId[], mail: { subject: string; textBody: string }) {
  const body = { ...mail, to: { users: to.map((accountId) => ({ accountId })) } };
  await readReply(send('POST', route`/rest/api/3/issue/${issueId}/notify`, body));
}

export const jiraAsApp: JiraAsApp = {
  people,
  browsersOf,
  teamOf,
  subject,
  issues,
  occasions: occasionReads({ get, post: (path, body) => send('POST', path, body) }),
  ...organizations,
  ...entryIssues,
  ...messages,
  ...ratings,

  writeIssueProperty: async (issueId, property) => {
    await readReply(send('PUT', route`/rest/api/3/issue/${issueId}/properties/${propertyKey}`, property));
  },

  openRequest: async (engagement) => {
    const { serviceDeskId, requestTypeId } = engagement;
    const { issueId, issueKey } = await readReply<{ issueId: string; issueKey: string }>(
      send('POST', route`/rest/servicedeskapi/request`, {
        serviceDeskId,
        requestTypeId,
        raiseOnBehalfOf: primaryOf(engagement)?.accountId,
        requestFieldValues: await requestTexts(engagement),
      }),
    );
    await mark(issueId, engagement.reference);
    return { id: issueId, key: issueKey };
  },

  findRequests,

  addParticipant: async (requestId, accountId) => {
    const path = route`/rest/servicedeskapi/request/${requestId}/participant`;
    await readReply(send('POST', path, { accountIds: [accountId] }));
  },

  removeParticipant: async (requestId, accountId) => {
    const path = route`/rest/servicedeskapi/request/${requestId}/participant`;
    await readReply(send('DELETE', path, { accountIds: [accountId] }));
  },

  mailedAbout: async (requestId) => {
    type Reported = { reporter: { accountId: string } | null };
    const path = route`/rest/servicedeskapi/request/${requestId}`;
    const request = await readVisibleReply<Reported>(get(path));
    if (!request) return undefined;
    const mailed = request.reporter ? [request.reporter.accountId] : [];
    type Page = { values: { accountId: string }[]; isLastPage: boolean };
    for (let start = 0; ; start += pageSize) {
      const page = await readReply<Page>(get(route`${path}/participant?start=${start}&limit=${pageSize}`));
      mailed.push(...page.values.map(({ accountId }) => accountId));
      if (page.isLastPage || page.values.length === 0) return mailed;
    }
  },

  passOnRequest: async (requestId, from, to) => {
    type Reported = { fields: { reporter: { accountId: string } | null } };
    const { fields } = await readReply<Reported>(get(route`/rest/api/3/issue/${requestId}?fields=${'reporter'}`));
    if (fields.reporter?.accountId !== from) return;
    await readReply(send('PUT', route`/rest/api/3/issue/${requestId}`, { fields: { reporter: { id: to } } }));
  },

  linkToProject: async (requestId, projectId) => {
    const { url, key, name } = await addressOf(projectId);
    const link = {
      // Jira keeps one link of this name on an issue, and brings it up to date.
      globalId: `countersign-project=${projectId}`,
      application: { type: 'countersign', name: 'Countersign' },
      object: { url, title: `${name} (${key})` },
    };
    await readReply(send('POST', route`/rest/api/3/issue/${requestId}/remotelink`, link));
  },

  issueSeenByAll: async (projectId) => {
    let looked = 0;
    type Found = { readonly id: string; readonly fields?: { readonly security?: unknown } };
    for await (const { id, fields } of searched<Found>({
      jql: `project = ${projectId} ORDER BY created DESC`,
      fields: ['security'],
    })) {
      if (!fields?.security) return id;
      looked += 1;
      if (looked === mostLookedAt) return undefined;
    }
    return undefined;
  },

  mailResults: async (issueId, to, digest) =>
    notify(issueId, to, await resultsMail(digest, (await addressOf(digest.projectId)).url)),

  mailCase: async (issueId, to, news) =>
    notify(issueId, to, await caseMail(news, (await addressOf(news.projectId)).url)),

  mailTarget: async (issueId, to, news) =>
    notify(issueId, to, await targetMail(news, (await addressOf(news.projectId)).url)),
};
