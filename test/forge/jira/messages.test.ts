/** Messages to customers, in both formats: found again by what nobody can forge, and read as they were written. */
import { automationAccount } from 'forge-host/accounts';
import { beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import type { EngagementSettings } from '../../../src/contract/calls/admin';
import { type MessageFormat, messageFormats } from '../../../src/contract/engagement';
import { stored } from '../rough-gates/records';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, giveTask, jiraGet, openEngagement, openSite, publicComments } from '../site/site';
import { marklessJira } from '../site/unruly-jira';
import { writtenOn } from '../site/written';

const hour = 3_600_000;
const comment = /POST \/rest\/(servicedeskapi\/request|api\/3\/issue)\/[^/]+\/comment/;
const visibleReference = /CS[0-9A-F]{8}/;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

async function known() {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const found = engagements.find(({ id }) => id === engagement.id);
  if (!found) throw new Error('No engagement');
  return found;
}
async function settle(changes: Partial<EngagementSettings>): Promise<void> {
  const { id: engagementId, revision } = await known();
  accepted(await site.admin(projectAdministrator, 'change-engagement', { engagementId, revision, ...changes }));
}
const told = () => publicComments(site.host, engagement.requestKey);
const mailsWith = (words: string) =>
  site.host.jira
    .mailbox()
    .filter(({ text }) => text.includes(words))
    .map(({ to }) => to);
const send = (person: string, path: string, body: object) =>
  site.host.requestJira(person, {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const storedReference = (entryId: string): string => {
  const { body } = site.host.storage.handle('/api/v1/entity/get', { entityName: 'outbox', key: `outbox:${entryId}` });
  return (body as { value: { doc: { reference: string } } }).value.doc.reference;
};
const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const inJira = () => `/rest/api/3/issue/${engagement.requestKey}/comment`;

describe.each(messageFormats)('a message as %s', (format: MessageFormat) => {
  beforeEach(() => settle({ messageFormat: format }));

  it('is on the request and in the mail, and reads as it was written', async () => {
    const title = 'Plan (x) :) {draft} [~accountid:5] *now* (i)';
    await giveTask(site, engagement, { title, isUrgent: true });
    await site.host.settle();
    const [body = '', ...more] = await told();
    expect(more).toEqual([]);
    expect(body).toContain(title);
    expect(visibleReference.test(body)).toBe(format === 'wiki');
    expect(mailsWith(title)).toEqual([customerSponsor, customerUser]);
    expect(mailsWith('CS').length > 0).toBe(format === 'wiki');
  });

  it.each([
    ['whose reply is lost', { kind: 'lost-response' } as const],
    ['after which the function dies', { kind: 'crash', when: 'after' } as const],
  ])('is sent once, %s', async (_, fault) => {
    site.host.faults.next({ service: 'jira', match: comment, fault });
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await told()).toEqual([expect.stringContaining('Send the price list')]);
  });

  it('is found under a hundred and one later comments, and in the other format too', async () => {
    site.host.faults.next({ service: 'jira', match: comment, fault: { kind: 'lost-response' } });
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.settle();
    for (let number = 1; number <= 101; number++) {
      await send(projectAdministrator, inJira(), { body: paragraph(`Later ${number}`) });
    }
    await settle({ messageFormat: format === 'wiki' ? 'document' : 'wiki' });
    await site.host.advance(hour);
    const { total, comments } = await jiraGet(site.host, projectAdministrator, `${inJira()}?maxResults=200`);
    expect(total).toBe(102);
    expect(JSON.stringify(comments).match(/Send the price list/g)).toHaveLength(1);
  });

  it('is not held to be sent because others wrote the same reference, as a text or as a property', async () => {
    site.host.faults.next({ service: 'jira', match: comment, fault: { kind: 'error' } });
    const { id } = await giveTask(site, engagement, { isUrgent: true });
    await site.host.settle();
    const reference = storedReference(`${id}.1.0`);
    const asCustomer = `/rest/servicedeskapi/request/${engagement.requestKey}/comment`;
    expect((await send(customerSponsor, asCustomer, { body: reference, public: true })).status).toBe(201);
    const properties = [{ key: 'countersign-reference', value: { reference } }];
    const copied = { body: paragraph('Mine'), properties };
    for (const other of [projectAdministrator, automationAccount]) {
      expect((await send(other, inJira(), copied)).status).toBe(201);
    }
    await site.host.advance(hour);
    expect((await told()).join()).toContain('Send the price list');
  });

  it('is tried out with a test message, which says that it is one', async () => {
    const { id: engagementId, revision } = await known();
    const press = () => site.admin(projectAdministrator, 'send-test-message', { engagementId, revision });
    const [one, other] = await Promise.all([press(), press()]);
    expect([codeOf(one), codeOf(other)].sort()).toEqual(['accepted', 'changed-meanwhile']);
    await site.host.settle();
    const [body = '', ...more] = await told();
    expect(more).toEqual([]);
    expect(body).toMatch(/^This is a test\./);
    expect(visibleReference.test(body)).toBe(format === 'wiki');
    expect(mailsWith('This is a test.')).toEqual([customerSponsor, customerUser]);
  });
});

describe('a document', () => {
  it.each([
    ['an urgent message', { isUrgent: true }, hour],
    ['a digest', { due: '2027-01-15' }, 48 * hour],
  ])('is sent once though Jira took no property of it and the reply is lost: %s', async (_, changes, ms) => {
    await site.close();
    site = await openSite({ createJira: marklessJira });
    engagement = await openEngagement(site);
    site.host.faults.next({ service: 'jira', match: comment, fault: { kind: 'lost-response' } });
    await giveTask(site, engagement, changes);
    await site.host.advance(ms);
    expect(site.host.faults.waiting()).toBe(0);
    expect((await told()).filter((body) => body.includes('Send the price list'))).toHaveLength(1);
    // Another one that says the same, later, is one of its own.
    await site.host.advance(hour);
    await giveTask(site, engagement, { ...changes, isUrgent: true });
    await site.host.settle();
    expect((await told()).filter((body) => body.includes('Send the price list'))).toHaveLength(2);
  });
  it.each([
    ['begins otherwise', true],
    ['has nothing left to say', false],
  ])(
    'is one digest though Jira took no property of it, the reply is lost, and it %s by then',
    async (_, isReminded) => {
      await site.close();
      site = await openSite({ createJira: marklessJira, startsAt: Date.parse('2026-11-23T10:00:00Z') });
      engagement = await openEngagement(site);
      if (isReminded) await giveTask(site, engagement, { title: 'Name the harbour', due: '2026-11-25' });
      await site.host.advance(24 * hour);
      const before = await told();
      const task = await giveTask(site, engagement, { due: null });
      site.host.faults.next({ service: 'jira', match: comment, fault: { kind: 'lost-response' } });
      await site.host.advance(Date.parse('2026-11-25T08:05:30Z') - site.host.clock.now());
      expect(site.host.faults.waiting()).toBe(0);
      const sent = { taskId: task.id, revision: task.revision, comment: 'Here it is' };
      accepted(await site.portal(customerSponsor, 'complete-task', sent));
      await site.host.advance(2 * hour);
      expect((await told()).slice(before.length)).toEqual([
        expect.stringMatching(/^This is what is new.*Send the price list/s),
      ]);
      expect(stored(site, 'engagement', engagement.id)?.digest.unsent).toBeUndefined();
    },
  );
  it('carries its reference as a property, is marked as public, and has its list and its link as such', async () => {
    await giveTask(site, engagement, { title: 'One list', due: '2027-01-15' });
    await site.host.advance(48 * hour);
    const [digest, ...more] = await writtenOn(site, engagement.requestKey);
    expect(more).toEqual([]);
    expect(digest).toMatchObject({
      jsdPublic: true,
      properties: [
        { key: 'sd.public.comment', value: { internal: false } },
        { key: 'countersign-reference', value: { reference: expect.stringMatching(visibleReference) } },
      ],
    });
    const text = JSON.stringify(digest?.body);
    expect(text).toContain('"bulletList"');
    expect(text).toMatch(/"marks":\[\{"type":"link","attrs":\{"href":"https:[^"]*\/portal\//);
    expect(text).not.toMatch(visibleReference);
  });

  it('is what an engagement gets that nobody has chosen for, and choosing it is no change', async () => {
    const { messageFormat, revision } = await known();
    expect(messageFormat).toBe('document');
    await settle({ messageFormat: 'document' });
    expect((await known()).revision).toBe(revision);
  });
});

describe('a test message', () => {
  it('is for administrators to send', async () => {
    const { id: engagementId, revision } = await known();
    expect(codeOf(await site.admin(projectManager, 'send-test-message', { engagementId, revision }))).not.toBe(
      'accepted',
    );
    await site.host.settle();
    expect(await told()).toEqual([]);
  });
});
