import { beforeEach, describe, expect, it } from 'vitest';
import {
  bystander,
  developer,
  firstCustomer,
  internalCustomer,
  otherCompanyCustomer,
  outsider,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from '../../example/site/people';
import { appAccount } from '../../src/jira/people/accounts';
import { anonymous, app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const sponsor = person(firstCustomer);
const root = '/rest/servicedeskapi';
type Page<Value = Record<string, unknown>> = {
  values: Value[];
  size: number;
  isLastPage: boolean;
  _links: Record<string, string>;
};

describe('service projects', () => {
  it.each([
    ['an agent', person(projectManager), 1],
    ['a customer', person(bystander), 1],
    ['the app', app, 1],
    ['a developer without a part in it', person(developer), 0],
    ['the outsider', person(outsider), 0],
  ])('are listed for those who may use them: %s', async (_, as, count) => {
    expect((await scene.read<Page>(as, 'GET', `${root}/servicedesk`)).size).toBe(count);
    expect((await scene.call(as, 'GET', `${root}/servicedesk/1`)).status).toBe(count === 1 ? 200 : 404);
  });

  it('have request types with the fields that they ask for', async () => {
    const types = await scene.read<Page<{ id: string; name: string }>>(pm, 'GET', `${root}/servicedesk/1/requesttype`);
    expect(types.values.map(({ name }) => name)).toEqual(['Working together', 'Get help', 'Request access']);
    const fields = await scene.read(sponsor, 'GET', `${root}/servicedesk/1/requesttype/1/field`);
    expect(fields).toMatchObject({
      canRaiseOnBehalfOf: false,
      requestTypeFields: [{ fieldId: 'summary', required: true }, {}, {}],
    });
    expect(await scene.read(pm, 'GET', `${root}/servicedesk/1/requesttype/1/field`)).toMatchObject({
      canRaiseOnBehalfOf: true,
    });
    expect((await scene.call(pm, 'GET', `${root}/servicedesk/1/requesttype/9/field`)).status).toBe(404);
  });

  it('list customers to agents and the app, who must opt in to the experiment', async () => {
    const path = `${root}/servicedesk/1/customer`;
    const optIn = { 'X-ExperimentalApi': 'opt-in' };
    expect((await scene.call(pm, 'GET', path)).status).toBe(412);
    const found = await scene.call(pm, 'GET', `${path}?query=CARL`, undefined, optIn);
    expect(found.body).toMatchObject({
      size: 1,
      values: [{ accountId: firstCustomer, emailAddress: 'carl.customer@demo.example' }],
    });
    const all = await scene.call(app, 'GET', path, undefined, optIn);
    expect((all.body as Page).size).toBe(5);
    expect((await scene.call(sponsor, 'GET', path, undefined, optIn)).status).toBe(403);
    expect((await scene.call(person(developer), 'GET', path, undefined, optIn)).status).toBe(404);
    expect((await scene.call(anonymous, 'GET', path, undefined, optIn)).status).toBe(401);
    const page = await scene.call(pm, 'GET', `${path}?start=2&limit=2`, undefined, optIn);
    expect(page.body).toMatchObject({ start: 2, size: 2, isLastPage: false });
    const links = (page.body as Page)._links;
    expect([links.next, links.prev]).toEqual([
      'https://demo.example/rest/servicedeskapi/servicedesk/1/customer?start=4&limit=2',
      'https://demo.example/rest/servicedeskapi/servicedesk/1/customer?start=0&limit=2',
    ]);
    const wild = await scene.call(pm, 'GET', `${path}?query=%25`, undefined, optIn);
    expect((wild.body as Page).size).toBe(0);
  });
});

describe('requests', () => {
  const fields = {
    serviceDeskId: '1',
    requestTypeId: '2',
    requestFieldValues: { summary: 'Help', description: 'Two\n\nparagraphs' },
  };

  it('are raised by customers for themselves, and by the app and agents for customers of the desk', async () => {
    const own = await scene.read<{ issueKey: string }>(sponsor, 'POST', `${root}/request`, fields);
    expect(own).toMatchObject({
      issueKey: 'HELP-6',
      reporter: { accountId: firstCustomer },
      currentStatus: { status: 'Waiting for support' },
    });
    const raise = (as: typeof app, more: object) => scene.call(as, 'POST', `${root}/request`, { ...fields, ...more });
    expect((await raise(app, { raiseOnBehalfOf: secondCustomer })).body).toMatchObject({
      reporter: { accountId: secondCustomer },
    });
    expect((await raise(pm, { raiseOnBehalfOf: internalCustomer })).status).toBe(201);
    expect((await raise(app, { raiseOnBehalfOf: developer })).status).toBe(400);
    expect((await raise(app, { requestParticipants: [outsider] })).status).toBe(400);
    expect((await raise(sponsor, { raiseOnBehalfOf: secondCustomer })).status).toBe(403);
    expect((await raise(sponsor, { requestParticipants: [secondCustomer] })).status).toBe(403);
    expect((await raise(person(developer), {})).status).toBe(404);
    expect((await raise(app, { requestTypeId: '99' })).status).toBe(400);
    expect((await raise(app, { requestFieldValues: {} })).status).toBe(400);
    expect((await raise(app, { requestFieldValues: { summary: 'x', colour: 'red' } })).status).toBe(400);
    const refused = (await raise(app, { raiseOnBehalfOf: developer })).body;
    expect(refused).toMatchObject({
      errorMessage: expect.stringContaining('not a customer'),
      i18nErrorMessage: { i18nKey: expect.any(String) },
    });
  });

  it('that fail leave nothing behind', async () => {
    const before = await scene.read<{ issues: [] }>(app, 'POST', '/rest/api/3/search/jql', { jql: 'project = HELP' });
    await scene.call(app, 'POST', `${root}/request`, {
      ...fields,
      requestFieldValues: { summary: 'x', duedate: 'soon' },
    });
    const after = await scene.read<{ issues: [] }>(app, 'POST', '/rest/api/3/search/jql', { jql: 'project = HELP' });
    expect(after.issues.length).toBe(before.issues.length);
    expect((await scene.read<{ issueKey: string }>(app, 'POST', `${root}/request`, fields)).issueKey).toBe('HELP-6');
  });

  it.each([
    ['the reporter', person(firstCustomer), 200],
    ['a participant', person(secondCustomer), 200],
    ['the app', app, 200],
    ['an agent', person(projectManager), 200],
    ['a customer of another company', person(otherCompanyCustomer), 403],
    ['a customer of no company', person(bystander), 403],
    ['a licensed person without the desk', person(developer), 404],
    ['nobody', anonymous, 401],
  ])('open for those who have a part in them: %s', async (_, as, status) => {
    const key = await openRequest(scene, firstCustomer, [secondCustomer]);
    expect((await scene.call(as, 'GET', `${root}/request/${key}`)).status).toBe(status);
    expect((await scene.call(as, 'GET', `${root}/request/HELP-99`)).status).toBe(status === 401 ? 401 : 404);
    expect((await scene.call(as, 'GET', `${root}/request/LIB-9`)).status).toBe(status === 401 ? 401 : 404);
  });

  it('open for the organisation that they are shared with, and stay shut in Jira for portal-only customers', async () => {
    expect((await scene.call(sponsor, 'GET', `${root}/request/HELP-1`)).status).toBe(200);
    expect((await scene.call(person(otherCompanyCustomer), 'GET', `${root}/request/HELP-1`)).status).toBe(403);
    for (const path of ['', '/comment', '/properties', '/transitions']) {
      expect((await scene.call(sponsor, 'GET', `/rest/api/3/issue/HELP-1${path}`)).status).toBe(404);
    }
  });

  it('are listed by ownership, status, type and term', async () => {
    const key = await openRequest(scene, firstCustomer, [secondCustomer]);
    const listed = async (accountId: string, query: string) => {
      const page = await scene.read<Page<{ issueKey: string }>>(person(accountId), 'GET', `${root}/request?${query}`);
      return page.values.map(({ issueKey }) => issueKey);
    };
    expect(await listed(firstCustomer, '')).toEqual([key, 'HELP-1', 'HELP-2']);
    expect(await listed(firstCustomer, 'requestOwnership=OWNED_REQUESTS')).toEqual([key, 'HELP-2']);
    expect(await listed(secondCustomer, 'requestOwnership=PARTICIPATED_REQUESTS')).toEqual([key, 'HELP-2']);
    expect(await listed(firstCustomer, 'requestOwnership=ALL_ORGANIZATIONS')).toEqual(['HELP-1']);
    expect(await listed(firstCustomer, 'requestStatus=CLOSED_REQUESTS')).toEqual(['HELP-2']);
    expect(await listed(firstCustomer, 'requestStatus=OPEN_REQUESTS')).toEqual([key, 'HELP-1']);
    expect(await listed(firstCustomer, 'serviceDeskId=1&requestTypeId=1')).toEqual([key]);
    expect(await listed(firstCustomer, 'searchTerm=catal')).toEqual([key]);
    expect(await listed(bystander, '')).toEqual(['HELP-5']);
    expect((await scene.call(sponsor, 'GET', `${root}/request?requestTypeId=1`)).status).toBe(400);
    const page = await scene.read<Page>(sponsor, 'GET', `${root}/request?limit=1&start=1`);
    expect(page).toMatchObject({ size: 1, isLastPage: false, values: [{ issueKey: 'HELP-1' }] });
  });

  it('tell their participants, history, type and desk when asked, and what they cannot tell', async () => {
    const key = await openRequest(scene, firstCustomer, [secondCustomer]);
    const request = await scene.read(
      sponsor,
      'GET',
      `${root}/request/${key}?expand=participant,status,requestType,serviceDesk,comment`,
    );
    expect(request).toMatchObject({
      participants: { values: [{ accountId: secondCustomer }] },
      status: { values: [{ status: 'Waiting for support' }] },
      requestType: { name: 'Working together' },
      serviceDesk: { projectKey: 'HELP' },
      comments: { size: 0 },
      createdDate: { iso8601: '2026-11-22T10:30:00+0100', epochMillis: scene.clock.now() },
    });
    await expect(scene.call(sponsor, 'GET', `${root}/request/${key}?expand=sla`)).rejects.toThrow('expand=sla');
  });
});

describe('request comments', () => {
  it('are public or internal: customers read and write public ones only, others see an empty list', async () => {
    const key = await openRequest(scene, firstCustomer);
    const path = `${root}/request/${key}/comment`;
    expect((await scene.call(app, 'POST', path, { body: 'Hello', public: true })).status).toBe(201);
    expect((await scene.call(pm, 'POST', path, { body: 'Careful', public: false })).status).toBe(201);
    expect((await scene.call(sponsor, 'POST', path, { body: 'Secret', public: false })).status).toBe(403);
    expect((await scene.call(sponsor, 'POST', path, { body: 'Thanks', public: true })).status).toBe(201);
    expect((await scene.call(sponsor, 'POST', path, { body: 'Thanks' })).status).toBe(400);
    expect((await scene.call(sponsor, 'POST', path, { body: ' ', public: true })).status).toBe(400);
    expect((await scene.call(person(bystander), 'POST', path, { body: 'Me too', public: true })).status).toBe(403);
    const bodies = async (as: typeof app, query = '') => {
      const page = await scene.read<Page<{ body: string }>>(as, 'GET', `${path}${query}`);
      return page.values.map(({ body }) => body);
    };
    expect(await bodies(sponsor)).toEqual(['Hello', 'Thanks']);
    expect(await bodies(pm)).toEqual(['Hello', 'Careful', 'Thanks']);
    expect(await bodies(pm, '?public=false')).toEqual(['Careful']);
    expect(await bodies(pm, '?internal=false')).toEqual(['Hello', 'Thanks']);
    expect(await bodies(person(bystander))).toEqual([]);
    expect((await scene.call(sponsor, 'GET', `${root}/request/HELP-99/comment`)).status).toBe(404);
  });

  it('are wiki markup, whose escapes nobody reads: in Jira, in the portal, and in mails', async () => {
    const written = '\\[~accountid:5\\] \\{panel\\} wait\\! a\\|b C:\\\u2060temp \\\u2060\\[x\\]';
    const read = '[~accountid:5] {panel} wait! a|b C:\\temp \\[x]';
    const made = await scene.read<{ issueKey: string }>(app, 'POST', `${root}/request`, {
      serviceDeskId: '1',
      requestTypeId: '1',
      requestFieldValues: { summary: 'Plain \\[summary\\]', description: written },
      raiseOnBehalfOf: firstCustomer,
    });
    const issuePath = `/rest/api/3/issue/${made.issueKey}`;
    await scene.read(app, 'POST', `${root}/request/${made.issueKey}/comment`, { body: written, public: true });
    const paragraph = { content: [{ content: [{ type: 'text', text: read }] }] };
    expect(await scene.read(pm, 'GET', `${issuePath}?fields=summary,description`)).toMatchObject({
      fields: { summary: 'Plain \\[summary\\]', description: paragraph },
    });
    expect(await scene.read(pm, 'GET', `${issuePath}/comment`)).toMatchObject({ comments: [{ body: paragraph }] });
    const shown = await scene.read<Page<{ body: string }>>(sponsor, 'GET', `${root}/request/${made.issueKey}/comment`);
    expect(shown.values.map(({ body }) => body)).toEqual([read]);
    expect(scene.jira.mailbox().at(-1)?.text).toContain(read);
    // Jira's own operations take documents, whose text is only text.
    const said = { type: 'doc', version: 1, content: [{ type: 'paragraph', ...paragraph.content[0] }] };
    const document = JSON.parse(JSON.stringify(said).replace(JSON.stringify(read), JSON.stringify(written)));
    const kept = await scene.read(pm, 'POST', `${issuePath}/comment`, { body: document });
    expect(kept).toMatchObject({ body: document });
  });

  it('that come through Jira as documents are for customers to read, and mailed, unless they are marked as internal', async () => {
    const key = await openRequest(scene, firstCustomer);
    const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
    const items = ['One', 'Two'].map((words) => ({ type: 'listItem', content: [text(words)] }));
    const body = {
      type: 'doc',
      version: 1,
      content: [text('For you:'), { type: 'bulletList', content: items }, text('That is all.')],
    };
    const marked = (internal: boolean) => [{ key: 'sd.public.comment', value: { internal } }];
    const add = (more: object) =>
      scene.read<{ id: string }>(app, 'POST', `/rest/api/3/issue/${key}/comment`, { body, ...more });
    const mailed = () => scene.jira.mailbox().filter(({ text: said }) => said.includes('For you:')).length;
    const open = await add({});
    const shown = await add({ properties: marked(false) });
    expect(mailed()).toBe(2);
    const hidden = await add({ properties: marked(true) });
    expect(mailed()).toBe(2);
    const { values } = await scene.read<Page<{ id: string; body: string }>>(
      sponsor,
      'GET',
      `${root}/request/${key}/comment`,
    );
    const read = 'For you:\n* One\n* Two\n\nThat is all.';
    expect(values.map(({ id, body: said }) => [id, said])).toEqual([open, shown].map(({ id }) => [id, read]));
    const list = '/rest/api/3/comment/list?expand=properties';
    const listed = await scene.read(app, 'POST', list, { ids: [Number(hidden.id)] });
    expect(listed).toMatchObject({ values: [{ jsdPublic: false, properties: marked(true) }] });
    const byCustomer = await scene.read(sponsor, 'POST', list, { ids: [Number(open.id)] });
    expect(byCustomer).toMatchObject({ total: 0, values: [] });
  });

  it('show in Jira which of them customers read', async () => {
    const key = await openRequest(scene, firstCustomer);
    await scene.read(pm, 'POST', `/rest/api/3/issue/${key}/comment`, {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Note' }] }] },
      properties: [{ key: 'sd.public.comment', value: { internal: true } }],
    });
    expect(await scene.read(pm, 'GET', `/rest/api/3/issue/${key}/comment`)).toMatchObject({
      comments: [{ jsdPublic: false }],
    });
    expect((await scene.read<Page>(sponsor, 'GET', `${root}/request/${key}/comment`)).size).toBe(0);
  });
});

describe('participants', () => {
  it('are managed by the app, agents and the reporter, out of the customers of the desk', async () => {
    const key = await openRequest(scene, firstCustomer);
    const path = `${root}/request/${key}/participant`;
    const change = (as: typeof app, method: string, ...accountIds: string[]) =>
      scene.call(as, method, path, { accountIds });
    expect((await change(app, 'POST', secondCustomer)).body).toMatchObject({ values: [{ accountId: secondCustomer }] });
    expect((await change(sponsor, 'POST', internalCustomer, secondCustomer)).body).toMatchObject({ size: 2 });
    expect((await change(app, 'POST', developer)).status).toBe(400);
    expect((await change(app, 'POST', 'qm:gone')).status).toBe(400);
    expect((await change(person(secondCustomer), 'POST', bystander)).status).toBe(403);
    expect((await change(person(bystander), 'POST', bystander)).status).toBe(403);
    expect((await change(person(projectAdministrator), 'DELETE', secondCustomer)).body).toMatchObject({
      values: [{ accountId: internalCustomer }],
    });
    expect((await scene.call(person(secondCustomer), 'GET', `${root}/request/${key}`)).status).toBe(403);
    expect(await scene.read(sponsor, 'GET', path)).toMatchObject({ size: 1 });
  });
});

describe("the service desk's mails", () => {
  const mails = () => scene.jira.mailbox().map(({ to, text }) => [to, text.split('\n')[0]]);

  it('tell the reporter of the request, participants that they share it, everybody but the author of public comments', async () => {
    const key = await openRequest(scene, firstCustomer, [secondCustomer]);
    expect(mails()).toEqual([
      [firstCustomer, expect.stringContaining('we got your request')],
      [secondCustomer, expect.stringContaining('Notes shared the request')],
    ]);
    await scene.read(app, 'POST', `${root}/request/${key}/comment`, { body: 'Please send the list.', public: true });
    await scene.read(person(secondCustomer), 'POST', `${root}/request/${key}/comment`, {
      body: 'Here it is.',
      public: true,
    });
    await scene.read(pm, 'POST', `${root}/request/${key}/comment`, { body: 'Internal.', public: false });
    expect(mails().slice(2)).toEqual([
      [firstCustomer, 'Notes commented:'],
      [secondCustomer, 'Notes commented:'],
      [firstCustomer, expect.stringContaining('Cora Colleague')],
    ]);
    const [first] = scene.jira.mailbox().slice(2);
    expect(first).toMatchObject({ requestKey: key, at: scene.clock.now(), subject: `${key} Library catalogue` });
    expect(first?.text).toContain('Please send the list.');
    expect(scene.jira.mailbox().some(({ to }) => to === appAccount)).toBe(false);
  });

  it('reach the organisation that shares a request, tell of status changes, and stop for whoever unsubscribes', async () => {
    await scene.read(app, 'POST', `${root}/request/HELP-1/comment`, { body: 'News', public: true });
    expect(mails().map(([to]) => to)).toEqual([secondCustomer, firstCustomer]);
    expect((await scene.call(sponsor, 'DELETE', `${root}/request/HELP-1/notification`)).status).toBe(204);
    expect(await scene.read(sponsor, 'GET', `${root}/request/HELP-1/notification`)).toEqual({ subscribed: false });
    const { transitions } = await scene.read<{ transitions: { id: string; name: string }[] }>(
      pm,
      'GET',
      '/rest/api/3/issue/HELP-1/transitions',
    );
    await scene.read(pm, 'POST', '/rest/api/3/issue/HELP-1/transitions', {
      transition: { id: transitions.find(({ name }) => name === 'Resolve')?.id },
    });
    expect(mails().slice(2)).toEqual([[secondCustomer, expect.stringContaining('changed the status to Resolved')]]);
    await scene.read(sponsor, 'PUT', `${root}/request/HELP-1/notification`);
    await scene.read(app, 'POST', `${root}/request/HELP-1/comment`, { body: 'More', public: true });
    expect(
      mails()
        .slice(3)
        .map(([to]) => to),
    ).toEqual([secondCustomer, firstCustomer]);
  });

  it('that an app asks Jira for go to people who may see the issue, never to the caller alone', async () => {
    const notify = (to: object) =>
      scene.call(app, 'POST', '/rest/api/3/issue/LIB-9/notify', { subject: 'S', textBody: 'T', to });
    expect(
      (await notify({ users: [{ accountId: developer }, { accountId: firstCustomer }, { accountId: outsider }] }))
        .status,
    ).toBe(204);
    expect(scene.jira.mailbox()).toMatchObject([{ to: developer, subject: 'S', text: 'T' }]);
    expect((await notify({})).status).toBe(400);
    expect((await notify({ users: [{ accountId: appAccount }] })).status).toBe(400);
  });
});
