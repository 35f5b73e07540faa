import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bystander, firstCustomer, outsider, projectAdministrator, projectManager } from '../../example/site/people';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

let site: SmallSite;
let issueKey: string;
let requestPath: string;

beforeAll(async () => {
  site = await startSmallSite();
  issueKey = /href="\/browse\/(LIB-\d+)"/.exec(await page(projectManager, '/projects/LIB'))?.[1] ?? '';
  requestPath =
    /href="(\/servicedesk\/customer\/portal\/\d+\/HELP-\d+)"/.exec(
      await page(firstCustomer, '/servicedesk/customer/user/requests'),
    )?.[1] ?? '';
  // The validator reads a manifest that it has not seen yet.
}, 60_000);
afterAll(() => site.close());

async function page(person: string, path: string, status = 200): Promise<string> {
  const reply = await site.as(person, path);
  expect(`${path}: ${reply.status}`).toBe(`${path}: ${status}`);
  return reply.text();
}

describe('pages', () => {
  it.each([
    '/',
    '/projects',
    '/projects/LIB',
    '/projects/LIB?text=portal&status=Done',
    '/projects/LIB/board',
    '/projects/LIB/apps/plan',
    '/projects/LIB/apps/plan/deeper/down',
    '/projects/HELP',
    '/issues',
    '/issues?text=portal',
    '/issues?jql=project%20%3D%20HAR',
    '/servicedesk/customer/portals',
    '/host/mailbox',
    '/host/mailbox?of=everybody',
    '/host/meter',
  ])('show for the project manager: %s', async (path) => {
    const markup = await page(projectManager, path);
    expect(markup).toContain('<main id="main"');
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).not.toMatch(/undefined|\[object|style="/);
  });

  it.each([
    '/',
    '/servicedesk/customer/portals',
    '/servicedesk/customer/user/requests',
    '/host/mailbox',
    '/host/meter',
  ])('show for a customer: %s', async (path) => {
    const markup = await page(firstCustomer, path);
    expect(markup).toContain('My things');
    expect(markup.match(/<h1/g)).toHaveLength(1);
  });

  it("keep to a strict policy of the site's own", async () => {
    const policy = (await site.as(projectManager, '/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`frame-src ${site.frameUrl}`);
  });

  it("show the issue with the app's panel, about that issue and in the chosen language", async () => {
    const english = await page(projectManager, `/browse/${issueKey}`);
    expect(english).toContain('Fixture panel');
    expect(english).toContain(`&#34;issueKey&#34;:&#34;${issueKey}&#34;`);
    const cookie = `person=${encodeURIComponent(projectManager)}; language=de-DE`;
    const german = await (await fetch(`${site.url}/browse/${issueKey}`, { headers: { cookie } })).text();
    expect(german).toContain('Prüfbereich');
  });

  it('show what an issue is linked to, here and elsewhere, with addresses of the web only', async () => {
    const send = async (path: string, body: object) =>
      site.host.requestJira(projectManager, {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const ends = { inwardIssue: { key: 'LIB-9' }, outwardIssue: { key: 'LIB-12' } };
    await send('/rest/api/3/issueLink', { type: { name: 'Blocks' }, ...ends });
    const object = { title: '<b>Check-point</b>', url: 'https://elsewhere.example/?a="1"' };
    await send('/rest/api/3/issue/LIB-9/remotelink', { relationship: 'comes from', object });
    const links = load(await page(projectManager, '/browse/LIB-9'))('.links');
    expect(links.find('a[href="/browse/LIB-12"]').parent().text()).toMatch(/^blocks LIB-12 /);
    expect(links.find('a[target="_blank"]').text()).toBe('<b>Check-point</b>');
    expect(links.text()).toContain('comes from');
    expect(load(await page(projectManager, '/browse/LIB-12'))('.links').text()).toContain('is blocked by LIB-9');
    expect(load(await page(projectManager, '/browse/LIB-13'))('.links').length).toBe(0);
  });

  it('show issue contexts closed, with their label and what the app says of the issue', async () => {
    const markup = load(await page(projectManager, '/browse/LIB-9'));
    const own = markup('.issue-side [data-module="context"]');
    expect([own.attr('open'), own.find('summary').text()]).toEqual([undefined, 'Fixture panelSeen LIB-9']);
    expect(own.find('[data-status]').attr('data-status')).toBe('lozenge inprogress');
    expect(own.find('.app-frame').attr('data-frame')).toContain('"moduleKey":"context"');
    expect(markup('[data-module="fixed-context"] summary').text()).toBe('Fixed labelAlways');
  });

  it('show customers nothing of Jira', async () => {
    for (const path of ['/projects', '/projects/LIB', '/projects/LIB/board', `/browse/${issueKey}`, '/issues']) {
      const markup = await page(firstCustomer, path, 403);
      expect(markup).toContain('This is for the team');
      expect(markup).not.toContain('Library');
    }
  });

  it('are alike for what is hidden and what does not exist', async () => {
    const hidden = await page(outsider, `/browse/${issueKey}`, 404);
    const missing = await page(outsider, '/browse/NONE-1', 404);
    expect(hidden.replaceAll(issueKey, 'NONE-1')).toBe(missing);
    expect(await page(outsider, '/projects/LIB', 404)).toContain('You can’t see this');
    expect(await page(bystander, requestPath, 404)).toContain('You can’t see this request');
  });

  it("open the app's settings for project administrators only", async () => {
    expect(await page(projectAdministrator, '/projects/LIB/settings/apps/settings')).toContain('data-frame=');
    await page(outsider, '/projects/LIB/settings/apps/settings', 404);
  });

  it("show a request to its customers, with the app's panel in it", async () => {
    const markup = await page(firstCustomer, requestPath);
    expect(markup).toContain('Request panel');
    expect(markup).toContain(`&#34;requestKey&#34;:&#34;${requestPath.split('/').pop()}&#34;`);
  });

  it("show the app's panel on every request, whatever it is about and however it came", async () => {
    await site.post(firstCustomer, requestPath.replace(/\/HELP-\d+$/, '/create/2'), { summary: 'By hand' });
    const list = load(await page(firstCustomer, '/servicedesk/customer/user/requests'));
    const paths = list('a[href*="/HELP-"]')
      .toArray()
      .map((link) => String(link.attribs.href));
    expect(paths.length).toBeGreaterThan(1);
    for (const path of new Set(paths)) {
      expect(load(await page(firstCustomer, path))('.app-frame').attr('data-frame')).toContain('"request-panel"');
    }
  });

  it('lead customers from an issue to the same request in the portal, if it is theirs', async () => {
    const requestKey = requestPath.split('/').pop();
    const reply = await site.as(firstCustomer, `/browse/${requestKey}`);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, requestPath]);
    const hidden = await page(bystander, `/browse/${requestKey}`, 403);
    const missing = await page(bystander, '/browse/NONE-1', 403);
    expect(hidden.replaceAll(String(requestKey), 'NONE-1')).toBe(missing);
    expect(await page(projectManager, `/browse/${requestKey}`)).toContain('data-frame=');
  });

  it('say where the time on the clock is', async () => {
    const clock = async (person: string) => load(await page(person, '/host/meter'))('[data-now]').text();
    expect(await clock(projectManager)).toMatch(/^Mon, Nov 2, 9:0\d AM, Berlin$/);
    expect(await clock(outsider)).toMatch(/^Mon, Nov 2, 3:0\d AM, New York$/);
  });

  it('say so where there is no page', async () => {
    expect(await page(projectManager, '/nowhere', 404)).toContain('Nothing here');
    expect((await site.as(projectManager, '/browse/%E0%A4%A')).status).toBe(400);
  });
});

describe('forms', () => {
  it('add a comment to an issue, and it can never become markup', async () => {
    const reply = await site.post(projectManager, `/browse/${issueKey}/comment`, {
      kind: 'issue',
      comment: '<img src=x onerror=alert(1)>\nsecond line',
    });
    expect(reply.status).toBe(303);
    const markup = await page(projectManager, `/browse/${issueKey}`);
    expect(markup).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(markup).not.toContain('<img src=x');
  });

  it('edit an issue, and clear its date again', async () => {
    const edit = (summary: string, duedate: string, person = projectManager) =>
      site.post(person, `/browse/${issueKey}/edit`, { summary, duedate });
    await edit('Renamed on the site', '2026-12-24');
    expect(await page(projectManager, `/browse/${issueKey}`)).toContain('Dec 24, 2026');
    await edit('Renamed "again"', '');
    await edit('Not mine to rename', '', outsider);
    await edit('', '');
    const markup = load(await page(projectManager, `/browse/${issueKey}`));
    expect(markup('h1').text()).toContain('Renamed "again"');
    expect([markup('#summary').val(), markup('#duedate').val()]).toEqual(['Renamed "again"', '']);
    expect(markup('.details').text()).not.toContain('Due date');
  });

  it('edit its words and versions, and leave formatted words alone that were not touched', async () => {
    const summary = 'Renamed "again"';
    const edit = (form: Record<string, string>) =>
      site.post(projectManager, `/browse/${issueKey}/edit`, { summary, ...form });
    const read = async () => {
      const path = `/rest/api/3/issue/${issueKey}?fields=description,fixVersions`;
      const reply = await site.host.requestJira(projectManager, { method: 'GET', path, headers: {} });
      return (reply.body as { fields: { description: unknown; fixVersions: { id: string }[] } }).fields;
    };
    await edit({ description: 'First\r\n\r\nSecond', versions: 'shown', version: '10002' });
    const written = await read();
    expect(written.fixVersions.map(({ id }) => id)).toEqual(['10002']);
    const shown = load(await page(projectManager, `/browse/${issueKey}`));
    expect(shown('#description').val()).toBe('First\n\nSecond');
    expect(shown('[name=version]:checked').val()).toBe('10002');
    await edit({ description: 'First\r\n\r\nSecond' });
    expect(await read()).toEqual(written);
    await edit({ description: '', versions: 'shown' });
    expect(await read()).toEqual({ description: null, fixVersions: [] });
  });

  it('attach a file of bytes, and remove it', async () => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array([0xff, 0xd8, 0x00, 0x0d, 0x0a])]), 'Hafen <ä>.jpg');
    await site.as(projectManager, `/browse/${issueKey}/attach`, { method: 'POST', body });
    const shown = load(await page(projectManager, `/browse/${issueKey}`));
    expect(shown('.attachments li').text()).toMatch(/^Hafen <ä>\.jpg 5 B · Paul Manager/);
    const attachment = String(shown('[name=attachment]').val());
    await site.post(outsider, `/browse/${issueKey}/detach`, { attachment });
    expect(load(await page(projectManager, `/browse/${issueKey}`))('.attachments li').length).toBe(1);
    await site.post(projectManager, `/browse/${issueKey}/detach`, { attachment });
    expect(load(await page(projectManager, `/browse/${issueKey}`))('.attachments li').length).toBe(0);
  });

  it('change and release a version, as an administrator', async () => {
    const form = {
      name: '1.0 First branches',
      description: 'Two branches and a pier',
      releaseDate: '',
      released: 'true',
    };
    await site.post(projectManager, '/projects/LIB/versions/10001', form);
    const before = load(await page(projectManager, '/projects/LIB/versions'))('#version-10001');
    expect([before.find('.lozenge').text(), before.find('form').length]).toEqual(['Unreleased', 0]);
    await site.post(projectAdministrator, '/projects/LIB/versions/10001', form);
    const after = load(await page(projectAdministrator, '/projects/LIB/versions'))('#version-10001');
    expect(after.text()).toMatch(/Released[\s\S]*Two branches and a pier/);
    expect(after.find('[name=releaseDate]').val()).toBe('');
  });

  it('change the status of an issue', async () => {
    const before = await page(projectManager, `/browse/${issueKey}`);
    const transition = /name="transition" value="(\d+)"/.exec(before)?.[1] ?? '';
    const reply = await site.post(projectManager, `/browse/${issueKey}/transition`, { transition });
    expect(decodeURIComponent(reply.headers.getSetCookie().join())).toContain('Status changed');
  });

  it('add a comment in the portal, which reaches the other side', async () => {
    await site.post(firstCustomer, requestPath, { comment: 'From the portal' });
    expect(await page(firstCustomer, requestPath)).toContain('From the portal');
    const key = requestPath.split('/').pop();
    expect(await page(projectManager, `/browse/${key}`)).toContain('From the portal');
  });

  it('open a request', async () => {
    const home = await (await site.as(firstCustomer, requestPath.replace(/\/HELP-\d+$/, ''))).text();
    const create = /href="(\/servicedesk\/customer\/portal\/\d+\/create\/\d+)"/.exec(home)?.[1] ?? '';
    expect(await page(firstCustomer, create)).toContain('name="summary"');
    const reply = await site.post(firstCustomer, create, { summary: 'A new request', description: 'Please help' });
    expect(await page(firstCustomer, reply.headers.get('location') ?? '')).toContain('A new request');
  });

  it('change the person, who starts at a door of their own', async () => {
    const become = (accountId: string, back: string) => site.post(projectManager, '/host/person', { accountId, back });
    const customer = await become(firstCustomer, '/projects/LIB');
    expect(customer.headers.get('location')).toBe('/servicedesk/customer/portals');
    expect(customer.headers.getSetCookie()[0]).toContain(`person=${encodeURIComponent(firstCustomer)}`);
    expect(customer.headers.getSetCookie()[0]).toContain('HttpOnly');
    expect((await become(outsider, '/projects/LIB')).headers.get('location')).toBe('/projects/LIB');
    expect((await become('nobody', '/')).status).toBe(400);
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
      expect((await become(outsider, back)).headers.get('location')).toBe('/');
    }
  });

  it('offer few people at once, and find all others as one types', async () => {
    const crowded = await startSmallSite();
    const somebody = (n: number) => ({ accountId: `crowd-${n}`, displayName: `Zoë Crowd-${n}` });
    const issues = Array.from({ length: 300 }, (_, n) => ({
      key: `MANY-${n + 1}`,
      fields: { summary: 'One of many', assignee: somebody(n) },
    }));
    crowded.host.jira.importIssues(issues, 'many.json');
    const buttons = async (person: string) =>
      load(await (await crowded.as(person, '/projects')).text())('button[name="accountId"]')
        .map((_, button) => button.attribs.value ?? '')
        .get();
    const atHand = await buttons(projectManager);
    expect(atHand).toEqual((await buttons(firstCustomer)).toSorted((a, b) => atHand.indexOf(a) - atHand.indexOf(b)));
    expect(atHand).toContain(firstCustomer);
    expect(atHand.filter((id) => id.startsWith('crowd-'))).toEqual([]);
    expect(await buttons('crowd-7')).toEqual(['crowd-7', ...atHand]);

    const find = async (text: string) => {
      const reply = await crowded.ask(projectManager, '/host/people', { text });
      const { markup, words } = ((await reply.json()) as { value: { markup: string; words: string } }).value;
      const ids = load(markup)('button')
        .map((_, button) => button.attribs.value ?? '')
        .get();
      return { ids, words };
    };
    expect(await find('zoe CROWD 299')).toEqual({ ids: ['crowd-299'], words: 'One person' });
    expect(await find('imported file')).toMatchObject({ words: 'The first 8 of 300 people' });
    expect((await find('crowd')).ids).toHaveLength(8);
    expect(await find('rowd')).toEqual({ ids: [], words: 'Nobody here goes by that' });
    expect((await crowded.post(projectManager, '/host/person', { accountId: 'crowd-299', back: '/' })).status).toBe(
      303,
    );
    await crowded.close();
  });

  it('move the clock', async () => {
    const before = site.host.clock.now();
    await site.post(projectManager, '/host/clock', { by: 'day', back: '/' });
    expect(site.host.clock.now() - before).toBeGreaterThanOrEqual(24 * 3_600_000);
    expect((await site.post(projectManager, '/host/clock', { by: 'century', back: '/' })).status).toBe(400);
  });

  it('are taken from pages of this site only', async () => {
    const reply = await site.as(projectManager, '/host/clock', {
      method: 'POST',
      headers: { origin: site.frameUrl },
      body: new URLSearchParams({ by: 'day', back: '/' }),
    });
    expect(reply.status).toBe(403);
  });
});

describe('what the script asks for a frame', () => {
  const value = async (reply: Response) => ((await reply.json()) as { value: Record<string, unknown> }).value;

  it('is served as the person of the cookie, about the subject of the page', async () => {
    const call = {
      moduleKey: 'panel',
      subject: { issueKey },
      functionKey: 'show',
      payload: { accountId: outsider },
      modal: { said: 'by the opener' },
    };
    const reply = await value(await site.ask(projectManager, '/host/invoke', call));
    expect(reply).toMatchObject({
      accountId: projectManager,
      moduleKey: 'panel',
      functionKey: 'show',
      payload: { accountId: outsider },
      extension: { issue: { key: issueKey }, modal: { said: 'by the opener' } },
    });
  });

  it('is refused where the person may not see the subject', async () => {
    const call = { moduleKey: 'panel', subject: { issueKey }, functionKey: 'show' };
    expect((await site.ask(outsider, '/host/invoke', call)).status).toBe(500);
    expect((await site.ask(outsider, '/host/context', call)).status).toBe(500);
  });

  it('is refused on a page that was made for somebody else', async () => {
    const call = { moduleKey: 'panel', subject: { issueKey }, functionKey: 'show' };
    const reply = await site.ask(projectManager, '/host/invoke', call, { 'x-person': firstCustomer });
    expect(reply.status).toBe(409);
    const { displayName } = site.host.jira.people().find(({ accountId }) => accountId === projectManager) ?? {};
    expect(await reply.json()).toMatchObject({ error: expect.any(String), actingAs: displayName });
  });

  it('gives the context with theme and language', async () => {
    const context = await value(
      await site.ask(projectManager, '/host/context', { moduleKey: 'panel', subject: { issueKey } }),
    );
    expect(context).toMatchObject({
      accountId: projectManager,
      locale: 'en-US',
      theme: { colorMode: 'light', light: 'light' },
      extension: { type: 'jira:issuePanel', issue: { key: issueKey } },
    });
  });

  it('reaches Jira as the person', async () => {
    const call = { restPath: `/rest/api/3/issue/${issueKey}?fields=summary`, method: 'GET', headers: [], body: null };
    const mine = await value(await site.ask(projectManager, '/host/fetch-product', call));
    expect(mine.status).toBe(200);
    expect(JSON.parse(String(mine.body))).toMatchObject({ key: issueKey });
    const theirs = await value(await site.ask(outsider, '/host/fetch-product', call));
    expect(theirs.status).toBe(404);
  });
});
