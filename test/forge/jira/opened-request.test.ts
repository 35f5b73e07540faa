/** The engagement request is opened once, and shows nobody by what the app knows it. */

import { automationAccount } from 'forge-host/accounts';
import { createJira, type JiraSite } from 'forge-host/jira';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, projectAdministrator } from '../../../demo/people';
import { makeIssue, makeReporter } from '../site/issues';
import { accepted, jiraGet, openEngagement, openSite, type Site } from '../site/site';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

async function requests() {
  const jql = encodeURIComponent('summary ~ "Northwind" ORDER BY created ASC');
  const path = `/rest/api/3/search/jql?jql=${jql}&fields=*all&properties=countersign-reference&maxResults=50`;
  const { issues } = await jiraGet(site.host, projectAdministrator, path);
  type Found = { key: string; fields: { description: unknown }; properties: Record<string, unknown> };
  return (issues as Found[]).filter(({ key }) => key.startsWith('CARE-'));
}

describe('an engagement request', () => {
  const opening = /POST \/rest\/servicedeskapi\/request /;
  const marking = /PUT .*properties\/countersign-reference/;
  it.each([
    ['nothing happens', null],
    ['the reply is lost', { match: opening, fault: { kind: 'lost-response' } }],
    ['the app dies before it has marked it', { match: marking, fault: { kind: 'crash', when: 'before' } }],
    ['the app dies after that', { match: marking, fault: { kind: 'crash', when: 'after' } }],
    ['Jira lets nobody mark it', { match: marking, fault: { kind: 'error', status: 400 } }],
  ] as const)('is opened once, without a reference that anybody reads: %s', async (_, expected) => {
    const before = (await requests()).length;
    if (expected) site.host.faults.next({ service: 'jira', ...expected });
    // After a fault the request is not there at once.
    await openEngagement(site, [customerSponsor]).catch(() => undefined);
    await site.host.advance(60 * 60_000);
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    const requestKey = engagements[0]?.requestKey;
    expect(engagements).toMatchObject([{ status: 'active' }]);
    expect(site.host.faults.waiting()).toBe(0);
    const [opened, ...more] = (await requests()).slice(before);
    expect([opened?.key, more]).toEqual([requestKey, []]);
    expect(JSON.stringify(opened?.fields.description)).not.toMatch(/CS[0-9A-F]{8}/);
  });

  it('is found by a later attempt behind any number of the customer’s other requests', async () => {
    for (let count = 0; count < 101; count++) {
      await makeReporter(site, (await makeIssue(site)).key, customerSponsor);
    }
    const before = (await requests()).length;
    site.host.faults.next({ service: 'jira', match: opening, fault: { kind: 'lost-response' } });
    await openEngagement(site, [customerSponsor]).catch(() => undefined);
    await site.host.advance(60 * 60_000);
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    expect(engagements).toMatchObject([{ status: 'active' }]);
    expect((await requests()).slice(before)).toHaveLength(1);
  });
});

describe('what somebody else has opened', () => {
  let jira: JiraSite;
  beforeEach(async () => {
    await site.close();
    site = await openSite({
      createJira: (parts, options) => {
        jira = createJira(parts, options);
        return jira;
      },
    });
  });
  const summary = 'Your tasks: Northwind';
  const automation = { kind: 'user', accountId: automationAccount } as const;

  async function open(as: Parameters<JiraSite['handle']>[1], type: string, fields = {}): Promise<string> {
    const [desk] = accepted(await site.admin(projectAdministrator, 'list-service-projects', {}));
    const serviceDeskId = desk?.id ?? '';
    const types = accepted(await site.admin(projectAdministrator, 'list-request-types', { serviceDeskId }));
    const { status, body } = await jira.handle(
      {
        method: 'POST',
        path: '/rest/servicedeskapi/request',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          serviceDeskId,
          requestTypeId: types.find(({ name }) => name === type)?.id,
          raiseOnBehalfOf: customerSponsor,
          requestFieldValues: { summary, description: 'Another one', ...fields },
        }),
      },
      as,
    );
    expect([status, body]).toEqual([201, body]);
    return (body as { issueKey: string }).issueKey;
  }

  it.each<[string, Parameters<JiraSite['handle']>[1], string, number]>([
    ['another app', automation, 'Project collaboration', 0],
    ['the app itself, of another type', { kind: 'app' }, 'Get help', 0],
    ['the app itself, before there was such an engagement', { kind: 'app' }, 'Project collaboration', 10 * 60_000],
  ])('is never taken for the engagement’s, whatever its summary: %s', async (_, as, type, ms) => {
    const foreign = [await open(as, type)];
    await site.host.advance(ms);
    site.host.faults.next({
      service: 'jira',
      match: /POST \/rest\/servicedeskapi\/request /,
      fault: { kind: 'error' },
    });
    await openEngagement(site, [customerSponsor]).catch(() => undefined);
    foreign.push(...(ms === 0 ? [await open(as, type)] : []));
    await site.host.advance(60 * 60_000);
    expect(site.host.faults.waiting()).toBe(0);
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    expect(engagements).toMatchObject([{ status: 'active', requestKey: expect.stringMatching(/^CARE-/) }]);
    expect(foreign).not.toContain(engagements[0]?.requestKey);
    const opened = await jiraGet(site.host, projectAdministrator, `/rest/api/3/issue/${engagements[0]?.requestKey}`);
    expect(opened.fields.summary).toBe(summary);
  });
});
