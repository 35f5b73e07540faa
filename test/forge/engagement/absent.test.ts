/** Customers who can't take part: their account is closed, or they are not on the request. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import { gateDays } from '../site/gate-days';
import { openGate } from '../site/gates';
import { accepted, giveTask } from '../site/site';

const uwe = people.customerUser;
const admin = people.projectAdministrator;
const days = gateDays();
const onPanel = async () => accepted(await days.site.team(people.projectManager, 'show-issue', {}));
const linesFor = async (since: string) => (await days.told()).filter(({ at }) => at > since).map(({ body }) => body);
const putBack = () =>
  days.site.host.requestJira(admin, {
    method: 'POST',
    path: `/rest/servicedeskapi/request/${days.engagement.requestKey}/participant`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountIds: [uwe] }),
  });
const takeOff = () =>
  days.site.host.requestJira(admin, {
    method: 'DELETE',
    path: `/rest/servicedeskapi/request/${days.engagement.requestKey}/participant`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountIds: [uwe] }),
  });

it('a contact whose account is closed is named to the team, and to no customer', async () => {
  await days.begin();
  const { site, engagement } = days;
  const now = async () => {
    const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    if (!known) throw new Error('The engagement is gone');
    return known;
  };
  const contact = { role: 'Lead', hours: '', languages: '', escalation: null };
  const contacts = [
    { ...contact, accountId: people.developer, backup: people.projectManager },
    { ...contact, accountId: people.projectManager, backup: null },
  ];
  const { revision } = await now();
  accepted(await site.admin(admin, 'set-contacts', { engagementId: engagement.id, contacts, revision }));
  const task = await giveTask(site, engagement, { title: 'Send the list' });
  site.host.jira.closeAccount(people.developer);
  const at = { requestKey: engagement.requestKey };
  const shown = async () => JSON.stringify(await site.portal(people.customerSponsor, 'show-request', {}, at));
  expect(await shown()).not.toContain('Former user');
  await days.advanceTo('2026-11-25T12:00:00Z');
  expect((await now()).goneContacts).toEqual([people.developer]);
  site.host.jira.closeAccount(people.projectManager);
  expect(await shown()).not.toContain('Former user');
  const opened = await site.portal(people.customerSponsor, 'show-task', { taskId: task.id }, at);
  expect(JSON.stringify(opened)).not.toContain('Former user');
});

describe('whoever can’t take part', () => {
  let gate: TeamGate;
  beforeEach(async () => {
    await days.begin();
    await giveTask(days.site, days.engagement, {
      title: 'Send the list',
      owner: { kind: 'person', accountId: uwe },
      due: '2026-11-25',
    });
    gate = await openGate(days.site, days.engagement, { title: 'Design' });
    await days.advanceTo('2026-11-24T12:00:00Z');
  });

  it('is shown to the team from the next working day on, and told nothing; the others are', async () => {
    expect((await onPanel()).engagements[0]?.absent).toEqual([]);
    days.site.host.jira.closeAccount(uwe);
    await days.advanceTo('2026-12-11T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([{ accountId: uwe, why: 'closed' }]);
    expect(await days.shown(gate)).toMatchObject({ waitingFor: expect.arrayContaining([uwe]), turn: 'team' });
    const [overview] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
    expect(overview).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 1 });
    const said = (await linesFor('2026-11-25')).join('\n');
    expect(said).not.toContain('Send the list');
    expect(said).not.toContain('Former user');
    // The ladder does not climb for somebody whom nobody can ask.
    const { asks } = await onPanel();
    expect(asks.task.shown.map(({ ladder }) => ladder)).toEqual([null]);
  });

  it('is asked again once they are on the request again', async () => {
    expect((await takeOff()).status).toBe(200);
    await days.advanceTo('2026-11-27T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([{ accountId: uwe, why: 'off-request' }]);
    expect((await linesFor('2026-11-25')).join('\n')).not.toContain('Send the list');
    await putBack();
    await days.advanceTo('2026-12-02T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([]);
    expect((await linesFor('2026-11-27')).join('\n')).toContain('Send the list');
    const { engagements } = accepted(await days.site.admin(admin, 'show-settings', {}));
    expect(engagements[0]?.troubles).toEqual([]);
  });

  it('stays as noted while Jira does not say', async () => {
    await takeOff();
    await days.advanceTo('2026-11-25T12:00:00Z');
    days.site.host.faults.use({ jira: { error: 1 } });
    await days.advanceTo('2026-11-26T12:00:00Z');
    days.site.host.faults.use({});
    expect((await onPanel()).engagements[0]?.absent).toEqual([{ accountId: uwe, why: 'off-request' }]);
  });
});
