/** Customers who were taken out of an engagement, and still read its request through an organization of Jira Service Management. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted } from '../site/site';

const { customerUser: uwe, projectAdministrator: administrator } = people;
const company = 'Northwind Terminals (demo)';
const hour = 60 * 60_000;
const days = gateDays();

const stillRead = async () =>
  accepted(await days.site.admin(administrator, 'show-settings', {})).engagements.find(
    ({ id }) => id === days.engagement.id,
  )?.stillRead;
const share = (isShared: boolean) => days.site.host.jira.shareRequest(days.engagement.requestKey, company, isShared);
const takeOut = async () => {
  const wanted = { engagementId: days.engagement.id, accountId: uwe };
  accepted(await days.site.admin(administrator, 'remove-stakeholder', wanted));
  await days.site.host.settle();
};
const reads = async () =>
  (
    await days.site.host.requestJira(uwe, {
      method: 'GET',
      path: `/rest/servicedeskapi/request/${days.engagement.requestKey}`,
      headers: {},
    })
  ).status === 200;

describe('whoever is taken out', () => {
  beforeEach(() => days.begin());

  it('no longer reads the request, and is named to nobody', async () => {
    await takeOut();
    expect([await reads(), await stillRead()]).toEqual([false, []]);
  });

  it('is named to administrators at once while the request is shared with their organization, until it is not', async () => {
    share(true);
    await takeOut();
    expect([await reads(), await stillRead()]).toEqual([true, [{ accountId: uwe, organizations: [company] }]]);
    const panel = accepted(await days.site.team(people.projectManager, 'show-issue', {}));
    expect(panel.engagements.map((each) => each.stillRead)).toEqual([[]]);
    await days.advanceTo('2026-11-24T12:00:00Z');
    expect(await stillRead()).toHaveLength(1);
    share(false);
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect([await reads(), await stillRead()]).toEqual([false, []]);
  });

  it('is named within a day where the request is shared later, and not once they are back', async () => {
    await takeOut();
    share(true);
    await days.advanceTo('2026-11-24T12:00:00Z');
    expect(await stillRead()).toHaveLength(1);
    const back = { engagementId: days.engagement.id, accountId: uwe, roles: ['user' as const] };
    accepted(await days.site.admin(administrator, 'add-stakeholder', back));
    expect(await stillRead()).toEqual([]);
  });

  it('stays as it was noted while the app can’t see the request', async () => {
    share(true);
    await takeOut();
    const fault = { kind: 'error', status: 404 } as const;
    const match = /GET .*api\/3\/issue\/\d+\?fields=customfield/;
    days.site.host.faults.next({ service: 'jira', match, times: 99, fault });
    await days.site.host.advance(30 * hour);
    expect(days.site.host.faults.waiting()).toBeLessThan(99);
    expect(await stillRead()).toHaveLength(1);
  });

  it('stays as it was noted while Jira does not say', async () => {
    share(true);
    await takeOut();
    const fault = { kind: 'error', status: 403 } as const;
    days.site.host.faults.next({ service: 'jira', match: /servicedeskapi\/organization/, times: 99, fault });
    await days.site.host.advance(30 * hour);
    expect(await stillRead()).toHaveLength(1);
  });
});
