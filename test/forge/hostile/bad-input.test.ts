import { InvokeFailure } from 'forge-host/invoke';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bystander,
  customerSponsor,
  otherCompanyCustomer,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import { taskLimits } from '../../../src/contract/task/task';
import { accepted, giveTask, newAttempt, openEngagement, openSite, type Site, taskFor } from '../site/site';

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeAll(async () => {
  site = await openSite();
  engagement = await openEngagement(site);
}, 60_000);
afterAll(() => site.close());

const recordCount = () => site.host.storage.size().records;

/** Calls with a payload that no front end would send. */
async function send(resolver: 'team' | 'admin' | 'portal', call: string, payload: unknown) {
  const moduleKey = { team: 'issue-panel', admin: 'project-settings', portal: 'request-panel' }[resolver];
  const person = { team: projectManager, admin: projectAdministrator, portal: customerSponsor }[resolver];
  const extension = await site.extensionFor({ issueKey: 'HAR-1', requestKey: engagement.requestKey });
  const answer = await site.host.invoke({ moduleKey, person, functionKey: call, payload, extension });
  return answer as { ok: boolean; error?: { code: string; field?: string; facts?: object } };
}

const long = (length: number) => 'x'.repeat(length);

describe('giving a task', () => {
  const rows: [string, object, string, string][] = [
    ['no title', { title: '' }, 'field-missing', 'title'],
    ['a title of spaces', { title: ' \n ' }, 'field-missing', 'title'],
    ['a title that is missing', { title: undefined }, 'field-missing', 'title'],
    ['a title of null', { title: null }, 'field-missing', 'title'],
    ['a title that is an object', { title: { text: 'x' } }, 'field-invalid', 'title'],
    ['a title that is too long', { title: long(taskLimits.title + 1) }, 'field-too-long', 'title'],
    ['a title that runs backwards', { title: 'invoice\u202egpj.exe' }, 'field-turned', 'title'],
    ['a title of blank letters', { title: '\u3164\u2800' }, 'field-missing', 'title'],
    ['half an emoji', { title: 'a\ud83d' }, 'field-broken', 'title'],
    ['no instructions said', { instructions: undefined }, 'field-missing', 'instructions'],
    ['instructions that are too long', { instructions: long(4001) }, 'field-too-long', 'instructions'],
    ['a day that does not exist', { due: '2027-02-30' }, 'field-invalid', 'due'],
    ['a day with a time', { due: '2027-02-03T10:00:00Z' }, 'field-invalid', 'due'],
    ['a day in the past', { due: '2020-01-01' }, 'date-in-past', 'due'],
    ['a day too far ahead', { due: '2036-01-01' }, 'date-too-far', 'due'],
    ['no due date said', { due: undefined }, 'field-missing', 'due'],
    [
      'an owner who is no stakeholder',
      { owner: { kind: 'person', accountId: bystander } },
      'stakeholder-unknown',
      'owner',
    ],
    [
      'an owner of another company',
      { owner: { kind: 'person', accountId: otherCompanyCustomer } },
      'stakeholder-unknown',
      'owner',
    ],
    ['an owner of the team', { owner: { kind: 'person', accountId: projectManager } }, 'stakeholder-unknown', 'owner'],
    ['an owner of no kind', { owner: { kind: 'everybody' } }, 'field-invalid', 'owner'],
    ['an owner that is a path', { owner: { kind: 'person', accountId: '../../etc' } }, 'field-invalid', 'owner'],
    ['an engagement that is none', { engagementId: 'f'.repeat(24) }, 'not-found', 'engagementId'],
    ['an engagement id that is a key', { engagementId: 'engagement:x' }, 'field-invalid', 'engagementId'],
    ['a type that is none', { type: 'sign-off' }, 'field-invalid', 'type'],
    ['minus five minutes', { effort: -5 }, 'field-invalid', 'effort'],
    ['half a minute', { effort: 0.5 }, 'field-invalid', 'effort'],
    ['a year of work', { effort: 525_600 }, 'field-invalid', 'effort'],
    ['evidence of no kind', { evidenceRule: { kind: 'blood' } }, 'field-invalid', 'evidenceRule'],
    ['answers to no questions', { evidenceRule: { kind: 'answers', questions: [] } }, 'field-invalid', 'evidenceRule'],
    [
      'eleven questions',
      { evidenceRule: { kind: 'answers', questions: Array(11).fill('Why?') } },
      'field-invalid',
      'evidenceRule',
    ],
    ['a link that is a script', { links: [{ url: 'javascript:alert(1)', label: '' }] }, 'field-invalid', 'links'],
    ['a link with a password', { links: [{ url: 'https://a:b@c.example', label: '' }] }, 'field-invalid', 'links'],
    ['a link without encryption', { links: [{ url: 'http://example.com', label: '' }] }, 'field-invalid', 'links'],
    ['six links', { links: Array(6).fill({ url: 'https://example.com', label: '' }) }, 'field-invalid', 'links'],
    ['an urgency that is a word', { isUrgent: 'very' }, 'field-invalid', 'isUrgent'],
    ['an activation of no kind', { activation: { kind: 'someday' } }, 'field-invalid', 'activation'],
    ['an activation in the past', { activation: { kind: 'date', day: '2020-01-01' } }, 'date-in-past', 'activation'],
    [
      'an issue that nobody can see',
      { activation: { kind: 'issues', issueIds: ['999999'] } },
      'issue-unknown',
      'activation',
    ],
    ['an issue that is a path', { activation: { kind: 'issues', issueIds: ['../1'] } }, 'field-invalid', 'activation'],
    ['eleven issues', { activation: { kind: 'issues', issueIds: Array(11).fill('1') } }, 'field-invalid', 'activation'],
    ['an attempt that is too short', { attempt: 'a' }, 'field-invalid', 'attempt'],
  ];
  it.each(rows)('with %s is refused by the field, and changes nothing', async (_, changes, code, field) => {
    const before = recordCount();
    const refused = await send('team', 'give-task', { ...taskFor(engagement), ...changes });
    expect(refused).toMatchObject({ ok: false, error: { code, field } });
    expect(recordCount()).toBe(before);
  });
  it('with what came along with copied text is taken without it', async () => {
    const pasted = {
      title: 'From a\u000bslide\u0007 \u2067here',
      instructions: 'Call \u202d+49 30 1\u202c\u000bor write',
    };
    const task = await giveTask(site, engagement, pasted);
    expect(task).toMatchObject({ title: 'From a slide here', instructions: 'Call +49 30 1\nor write' });
  });
  it.each(['a', 7, null, [], [[]], true])('with %j for a payload is refused', async (payload) => {
    expect((await send('team', 'give-task', payload)).ok).toBe(false);
  });
  it('says how long the text may be', async () => {
    const refused = await send('team', 'give-task', { ...taskFor(engagement), title: long(500) });
    expect(refused.error?.facts).toEqual({ limit: taskLimits.title });
  });
  it.each([
    ['spaces', `a${' '.repeat(400_000)}b`],
    ['spaces alone', ' '.repeat(400_000)],
    ['signs that nobody sees', '\u200b'.repeat(150_000)],
  ])('with a title of many %s is refused at once', async (_, title) => {
    const start = performance.now();
    const refused = await send('team', 'give-task', { ...taskFor(engagement), title });
    expect(refused).toMatchObject({ error: { code: 'field-too-long', facts: { limit: taskLimits.title } } });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
  it('of more than Forge carries does not reach the app', async () => {
    const payload = { ...taskFor(engagement), instructions: long(600_000) };
    await expect(send('team', 'give-task', payload)).rejects.toThrow(InvokeFailure);
  });
  it.each(['=HYPERLINK("http://x")', '<script>alert(1)</script>', '🧾 עברית عربى', "'; DROP TABLE", '{{7*7}} {title}'])(
    'keeps %j as it was typed',
    async (title) => {
      const task = await giveTask(site, engagement, { title, instructions: title });
      const panel = accepted(
        await site.portal(customerSponsor, 'show-task', { taskId: task.id }, { requestKey: engagement.requestKey }),
      );
      expect([panel.title, panel.details?.instructions]).toEqual([title, title]);
    },
  );
  it('needs no instructions where the title says it all', async () => {
    expect((await giveTask(site, engagement, { instructions: '' })).instructions).toBe('');
  });
  it('drops what it does not know, and takes nothing from the payload that the platform says', async () => {
    const payload = { accountId: 'x', givenBy: 'x', issueId: '1', state: 'confirmed', history: {} };
    const given = (await send('team', 'give-task', { ...payload, ...taskFor(engagement) })) as {
      value?: { givenBy: string; state: string };
    };
    expect(given.value).toMatchObject({ givenBy: projectManager, state: 'open' });
  });
  it.each([
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":"x"}',
    '{"title":{"toString":"x"}}',
    '{"owner":{"__proto__":{"kind":"side"}}}',
  ])('refuses %s, and nothing else is changed by it', async (text) => {
    const refused = await send('team', 'give-task', { ...taskFor(engagement), ...JSON.parse(text) });
    expect(refused).toMatchObject({ ok: false });
    expect(refused.error?.code).not.toBe('internal');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('deciding on a task', () => {
  it.each([
    ['an unknown id', { taskId: 'a'.repeat(24), revision: 1 }, 'not-found'],
    ['a storage key for an id', { taskId: 'engagement:1', revision: 1 }, 'field-invalid'],
    ['a negative history', { taskId: 'a'.repeat(24), revision: -1 }, 'field-invalid'],
    ['a fraction of a history', { taskId: 'a'.repeat(24), revision: 1.5 }, 'field-invalid'],
    ['a history beyond numbers', { taskId: 'a'.repeat(24), revision: 1e300 }, 'field-invalid'],
  ])('with %s is refused', async (_, payload, code) => {
    for (const [resolver, call] of [
      ['team', 'confirm-task'],
      ['portal', 'complete-task'],
    ] as const) {
      const refused = await send(resolver, call, { ...payload, comment: '' });
      expect(refused).toMatchObject({ ok: false, error: { code } });
    }
  });
  it('needs words where the customer is to read some', async () => {
    const task = await giveTask(site, engagement);
    for (const [call, field] of [
      ['withdraw-task', 'reason'],
      ['return-task', 'missing'],
    ] as const) {
      const refused = await send('team', call, { taskId: task.id, revision: task.revision, [field]: '  ' });
      expect(refused).toMatchObject({ error: { code: 'field-missing', field } });
    }
  });
});

describe('setting up an engagement', () => {
  const usual = () => ({
    attempt: newAttempt(),
    name: `Southbay ${newAttempt()}`,
    serviceDeskId: engagement.serviceDeskId,
    requestTypeId: engagement.requestTypeId,
    timeZone: 'Europe/Berlin',
    language: 'en-US',
    primary: { accountId: customerSponsor, roles: [] },
  });
  it.each<[string, object, string, string]>([
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'field-invalid', 'timeZone'],
    ['an offset for a time zone', { timeZone: '+01:00' }, 'field-invalid', 'timeZone'],
    ['a language that we do not speak', { language: 'xx' }, 'field-invalid', 'language'],
    ['a service project that is none', { serviceDeskId: '999' }, 'service-project-unknown', 'serviceDeskId'],
    ['a path for a service project', { serviceDeskId: '1/../2' }, 'field-invalid', 'serviceDeskId'],
    ['a request type of another project', { requestTypeId: '99999' }, 'request-type-unknown', 'requestTypeId'],
    [
      'a customer who is none',
      { primary: { accountId: 'qm:nobody', roles: [] } },
      'stakeholder-not-customer',
      'primary',
    ],
    ['oneself', { primary: { accountId: projectAdministrator, roles: [] } }, 'stakeholder-', 'primary'],
    ['a name that is taken', { name: ' northwind ' }, 'engagement-name-taken', 'name'],
    ['a role that is none', { primary: { accountId: customerSponsor, roles: ['king'] } }, 'field-invalid', 'primary'],
  ])('with %s is refused by the field, and changes nothing', async (_, changes, code, field) => {
    const before = recordCount();
    const refused = await send('admin', 'create-engagement', { ...usual(), ...changes });
    expect(refused).toMatchObject({ ok: false, error: { field } });
    expect(refused.error?.code).toContain(code);
    expect(recordCount()).toBe(before);
  });
});
