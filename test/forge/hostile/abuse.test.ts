/** Things that somebody with bad intentions, or a day on which nothing works, once could do here. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { deleteIssue } from '../site/deleted';
import {
  accepted,
  codeOf,
  giveTask,
  issueProperty,
  jiraGet,
  newAttempt,
  openEngagement,
  openSite,
  publicComments,
  type Site,
  taskFor,
  termsOf,
} from '../site/site';

const { customerSponsor, customerUser, developer, internalCustomer, projectAdministrator, projectManager } = people;
let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site, [customerSponsor]);
});
afterEach(() => site.close());

const hour = 3_600_000;
const opening = /POST \/rest\/servicedeskapi\/request /;

const settingsOf = async (name: string) => {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const found = engagements.find((each) => each.name === name);
  if (!found) throw new Error(`No engagement ${name}`);
  return found;
};
const createSouthbay = async () => {
  const { serviceDeskId, requestTypeId } = engagement;
  const primary = { accountId: people.otherCompanyCustomer, roles: [] };
  const settings = { serviceDeskId, requestTypeId, timeZone: 'Asia/Tokyo', language: 'en-US' as const, primary };
  const wanted = { attempt: newAttempt(), name: 'Southbay', ...settings };
  return accepted(await site.admin(projectAdministrator, 'create-engagement', wanted));
};
const say = (person: string, requestKey: string, body: string) =>
  site.host.requestJira(person, {
    method: 'POST',
    path: `/rest/servicedeskapi/request/${requestKey}/comment`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body, public: true }),
  });
/** The document as only storage knows it. */
const stored = (kind: string, id: string) => {
  const reply = site.host.storage.handle('/api/v1/entity/get', { entityName: kind, key: `${kind}:${id}` });
  return (reply.body as { value: { doc: { reference: string } } }).value.doc;
};
const openedFor = async (name: string) => {
  const jql = encodeURIComponent('project = CARE');
  const { issues } = await jiraGet(
    site.host,
    projectAdministrator,
    `/rest/api/3/search/jql?jql=${jql}&fields=summary&maxResults=100`,
  );
  return (issues as { fields: { summary: string } }[]).filter(({ fields }) => fields.summary.includes(name));
};

describe('the engagement request', () => {
  it('is never somebody’s own request, even if they wrote the reference into it', async () => {
    site.host.faults.next({ service: 'jira', match: opening, times: 2, fault: { kind: 'error' } });
    const { id } = await createSouthbay();
    const path = '/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS';
    const { values } = await jiraGet(site.host, internalCustomer, path);
    const own: string = values[0].issueKey;
    await say(internalCustomer, own, stored('engagement', id).reference);
    await say(customerSponsor, engagement.requestKey, stored('engagement', id).reference);
    await site.host.advance(6 * hour);
    const southbay = await settingsOf('Southbay');
    expect(southbay.status).toBe('active');
    expect([own, engagement.requestKey]).not.toContain(southbay.requestKey);
    expect(await openedFor('Southbay')).toHaveLength(1);
  });
  it('is given up, and said to be, when Jira fails for days; and opened when asked again', async () => {
    site.host.faults.use({ jira: { error: 1 } });
    await site.host.advance(1000);
    site.host.faults.use({});
    site.host.faults.next({ service: 'jira', match: opening, times: 9999, fault: { kind: 'error', status: 500 } });
    const { id } = await createSouthbay();
    await site.host.advance(72 * hour);
    expect(await settingsOf('Southbay')).toMatchObject({ status: 'blocked', problem: '' });
    expect(site.host.log.lines().filter(({ level }) => level === 'error').length).toBeLessThan(40);
    await site.close();
    site = await openSite();
    engagement = await openEngagement(site, [customerSponsor]);
    expect(id).toMatch(/^[0-9a-f]{24}$/);
  });
  it('is opened once, though the answer was lost and the search for it refused', async () => {
    site.host.faults.next({ service: 'jira', match: opening, fault: { kind: 'lost-response' } });
    site.host.faults.next({ service: 'jira', match: /search\/jql/, fault: { kind: 'error', status: 403 } });
    const { id } = await createSouthbay();
    await site.host.advance(2 * hour);
    await site.admin(projectAdministrator, 'open-request-again', { engagementId: id });
    await site.host.advance(2 * hour);
    expect((await settingsOf('Southbay')).status).toBe('active');
    expect(await openedFor('Southbay')).toHaveLength(1);
  });
  it('refused for good blocks the engagement with Jira’s own words, for administrators only', async () => {
    site.host.faults.next({ service: 'jira', match: opening, times: 9, fault: { kind: 'error', status: 400 } });
    const { id } = await createSouthbay();
    await site.host.advance(hour);
    expect((await settingsOf('Southbay')).status).toBe('blocked');
    const panel = accepted(await site.team(projectManager, 'show-issue', {}));
    expect(panel.engagements.find((each) => each.id === id)).toMatchObject({
      status: 'blocked',
      problem: null,
      troubles: [],
    });
    for (; site.host.faults.waiting() > 0; ) {
      await site.admin(projectAdministrator, 'open-request-again', { engagementId: id });
      await site.host.advance(hour);
    }
    await site.admin(projectAdministrator, 'open-request-again', { engagementId: id });
    await site.host.advance(hour);
    expect((await settingsOf('Southbay')).status).toBe('active');
    expect(await openedFor('Southbay')).toHaveLength(1);
  });
});

describe('an issue that a person may not see', () => {
  it('is not one that is gone: its tasks are not theirs to decide', async () => {
    const { id } = await giveTask(site, engagement);
    site.host.faults.next({ service: 'jira', match: /mypermissions\?issueId/, fault: { kind: 'error', status: 404 } });
    const command = { taskId: id, revision: 1, reason: 'Mine now' };
    expect(codeOf(await site.team(developer, 'withdraw-task', command))).toBe('not-found');
  });
  it('leaves its tasks to the project’s administrators, once it is gone', async () => {
    const { id } = await giveTask(site, engagement);
    await deleteIssue(site, 'HAR-1');
    const command = { taskId: id, revision: 1, reason: 'The issue is gone' };
    expect(codeOf(await site.team(projectManager, 'withdraw-task', command, { issueKey: 'HAR-3' }))).toBe('not-found');
    expect(codeOf(await site.team(projectAdministrator, 'withdraw-task', command, { issueKey: 'HAR-3' }))).toBe(
      'accepted',
    );
  });
});

describe('what Jira refuses', () => {
  it('is tried for a while: a permission may come late', async () => {
    site.host.faults.next({
      service: 'jira',
      match: /POST .*\/participant/,
      times: 3,
      fault: { kind: 'error', status: 403 },
    });
    const wanted = { engagementId: engagement.id, accountId: customerUser, roles: [] };
    accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted));
    await site.host.advance(3 * hour);
    const { requestKey } = engagement;
    expect(codeOf(await site.portal(customerUser, 'show-request', {}, { requestKey }))).toBe('accepted');
    expect((await settingsOf('Northwind')).troubles).toEqual([]);
  });
  it('for good is told to an administrator, who can have it sent again', async () => {
    site.host.faults.next({ service: 'jira', match: /POST .*\/participant/, fault: { kind: 'error', status: 400 } });
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'error', status: 404 } });
    const wanted = { engagementId: engagement.id, accountId: customerUser, roles: [] };
    accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted));
    await site.host.advance(hour);
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(hour);
    const { id: engagementId, troubles } = await settingsOf('Northwind');
    expect(troubles).toMatchObject([
      { kind: 'participant', accountId: customerUser, reason: expect.stringMatching(/./) },
      { kind: 'message', accountId: customerSponsor },
    ]);
    const { requestKey } = engagement;
    expect(codeOf(await site.portal(customerUser, 'show-request', {}, { requestKey }))).toBe('not-found');
    expect(await publicComments(site.host, requestKey)).toEqual([]);

    // Twice at once, while storage throttles, and then once more: it is sent once.
    site.host.faults.next({ service: 'storage', times: 2, fault: { kind: 'throttle' } });
    const both = [1, 2].map(() => site.admin(projectAdministrator, 'send-again', { engagementId }));
    for (const result of await Promise.all(both)) expect(accepted(result).troubles).toEqual([]);
    accepted(await site.admin(projectAdministrator, 'send-again', { engagementId }));
    await site.host.advance(hour);
    expect(codeOf(await site.portal(customerUser, 'show-request', {}, { requestKey }))).toBe('accepted');
    expect(await publicComments(site.host, requestKey)).toHaveLength(1);
  });
});

describe('more refusals than can be listed', () => {
  it('are all told and all sent in the end', async () => {
    const { requestKey, id: engagementId } = engagement;
    site.host.faults.next({
      service: 'jira',
      match: /POST .*\/comment/,
      times: 26,
      fault: { kind: 'error', status: 400 },
    });
    for (let number = 1; number <= 26; number++) {
      await giveTask(site, engagement, { title: `Task ${number}`, isUrgent: true });
      await site.host.settle();
    }
    expect((await settingsOf('Northwind')).troubles).toHaveLength(20);
    for (let round = 0; round < 3; round++) {
      accepted(await site.admin(projectAdministrator, 'send-again', { engagementId }));
      await site.host.advance(2 * hour);
    }
    expect((await settingsOf('Northwind')).troubles).toEqual([]);
    const told = await publicComments(site.host, requestKey);
    expect(told.filter((text) => text.includes('New task'))).toHaveLength(26);
  });
  it('of an issue’s property are no trouble in the first days, and it is right as soon as Jira takes it', async () => {
    site.host.faults.next({
      service: 'jira',
      match: /PUT .*\/properties/,
      times: 12,
      fault: { kind: 'error', status: 403 },
    });
    await giveTask(site, engagement);
    await site.host.advance(72 * hour);
    expect((await settingsOf('Northwind')).troubles).toEqual([]);
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openTasks: 1 });
  });
});

describe('messages', () => {
  it('arrive in the order of what happened', async () => {
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'error' } });
    const { id } = await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(3000);
    const terms = termsOf(taskFor(engagement, { isUrgent: true, instructions: 'As a letter, please.' }));
    accepted(await site.team(projectManager, 'change-task', { taskId: id, revision: 1, terms }));
    await site.host.advance(6 * hour);
    const [first, last, ...more] = await publicComments(site.host, engagement.requestKey);
    expect([first, last]).toEqual([expect.stringContaining('New task'), expect.stringContaining('Changed')]);
    expect(more).toEqual([]);
  });
  it('arrive in that order however much has happened in between', async () => {
    // Refused so often that it is tried an hour later: what comes after it could go at once.
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, times: 7, fault: { kind: 'error' } });
    const { id } = await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await publicComments(site.host, engagement.requestKey)).toEqual([]);
    const at = { requestKey: engagement.requestKey };
    let revision = 1;
    for (let times = 0; times < 10; times++) {
      const done = { taskId: id, revision: revision++, comment: 'Here it is', links: [] };
      accepted(await site.portal(customerSponsor, 'complete-task', done, at));
      accepted(await site.portal(customerSponsor, 'undo-task', { taskId: id, revision: revision++ }, at));
    }
    const terms = termsOf(taskFor(engagement, { isUrgent: true, instructions: 'As a letter, please.' }));
    accepted(await site.team(projectManager, 'change-task', { taskId: id, revision, terms }));
    await site.host.settle();
    expect(await publicComments(site.host, engagement.requestKey)).toEqual([]);
    await site.host.advance(3 * hour);
    expect(await publicComments(site.host, engagement.requestKey)).toEqual([
      expect.stringContaining('New task'),
      expect.stringContaining('Changed'),
    ]);
  });
  it('are not held to be sent because a customer wrote the reference', async () => {
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, times: 2, fault: { kind: 'error' } });
    const { id } = await giveTask(site, engagement, { isUrgent: true });
    await site.host.settle();
    await say(customerSponsor, engagement.requestKey, stored('outbox', `${id}.1.0`).reference);
    await site.host.advance(6 * hour);
    expect((await publicComments(site.host, engagement.requestKey)).join()).toContain('Send the price list');
  });
});

describe('one person in several places', () => {
  it('who is a customer of an engagement does not administer it, whatever their rights', async () => {
    const wanted = { engagementId: engagement.id, accountId: projectManager, roles: [] };
    // The project manager is no customer of the service project, so can't be slipped in.
    expect(codeOf(await site.admin(projectAdministrator, 'add-stakeholder', wanted))).toBe('stakeholder-not-customer');
  });
  it('two hundred tasks of one engagement leave room in another', async () => {
    const other = await openEngagement(site, [customerSponsor], 'Other');
    for (let number = 0; number < 200; number++) {
      await giveTask(site, engagement, { title: `Task ${number}` });
      if (number % 50 === 0) await site.host.advance(60_000);
    }
    expect(codeOf(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey: 'HAR-2' }))).toBe(
      'task-limit-reached',
    );
    expect(codeOf(await site.team(projectManager, 'give-task', taskFor(other), { issueKey: 'HAR-2' }))).toBe(
      'accepted',
    );
  });
});
