/** Customers who can't take part: their account is closed, or they are not on the request. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { IssueProperty } from '../../../src/core/issue/issue-property';
import { gateDays } from '../site/gate-days';
import { draftGate, gateTerms, openGate, signatory, subjectOf } from '../site/gates';
import { accepted, giveTask, issueProperty, newAttempt, taskFor } from '../site/site';

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

  it('is shown to the team from the next day on, and told nothing; the others are', async () => {
    expect((await onPanel()).engagements[0]?.absent).toEqual([]);
    days.site.host.jira.closeAccount(uwe);
    await days.advanceTo('2026-12-11T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([{ accountId: uwe, why: 'closed' }]);
    expect(await days.shown(gate)).toMatchObject({ waitingFor: expect.arrayContaining([uwe]), turn: 'team' });
    const [overview] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
    expect(overview).toMatchObject({ waitingOnTeam: 2, waitingOnCustomer: 0 });
    // The issue says the same: in JQL, in its lozenge and on its panel.
    const property = (await issueProperty(days.site.host, 'HAR-1')) as IssueProperty;
    expect(property).toMatchObject({ waitingOnTeam: 2, waitingOnCustomer: 0, openTasks: 0 });
    expect(property.waitingOn).toContain(people.customerSponsor);
    expect(property.waitingOn).not.toContain(uwe);
    expect((await onPanel()).asks.task.shown).toMatchObject([{ title: 'Send the list', isInVain: true }]);
    const { tasks } = accepted(await days.site.plan(people.projectManager, 'list-tasks', { state: 'open' }));
    expect(tasks).toMatchObject([{ title: 'Send the list', awaits: 'owner' }]);
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
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 2, waitingOnCustomer: 0 });
    await putBack();
    await days.advanceTo('2026-12-02T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([]);
    expect((await linesFor('2026-11-27')).join('\n')).toContain('Send the list');
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 0, waitingOnCustomer: 2 });
    const [overview] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
    expect(overview).toMatchObject({ waitingOnTeam: 0, waitingOnCustomer: 2 });
    const inVain = (await onPanel()).asks.task.shown.map(({ isInVain }) => isInVain);
    expect(inVain).toEqual([undefined]);
    const { engagements } = accepted(await days.site.admin(admin, 'show-settings', {}));
    expect(engagements[0]?.troubles).toEqual([]);
  });

  it('is asked again as soon as they open the request, once they are on it again', async () => {
    const open = () => days.site.portal(uwe, 'show-request', {}, { requestKey: days.engagement.requestKey });
    await takeOff();
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect((await onPanel()).engagements[0]?.absent).toEqual([{ accountId: uwe, why: 'off-request' }]);
    await putBack();
    accepted(await open());
    await days.site.host.settle();
    expect((await onPanel()).engagements[0]?.absent).toEqual([]);
    expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 0, waitingOnCustomer: 2 });
    const { engagement } = accepted(await open());
    expect(engagement?.asks.map(({ turn }) => turn)).not.toContain('team');
  });

  it('is named for nothing new until they are back', async () => {
    days.site.host.jira.closeAccount(uwe);
    await days.advanceTo('2026-11-25T12:00:00Z');
    const asked = taskFor(days.engagement, { owner: { kind: 'person', accountId: uwe } });
    const given = await days.site.team(people.projectManager, 'give-task', asked);
    expect(given).toMatchObject({ ok: false, error: { code: 'stakeholder-absent', field: 'owner' } });
    const other = await giveTask(days.site, days.engagement, {
      owner: { kind: 'person', accountId: people.customerSponsor },
    });
    const reassigned = await days.site.team(people.projectManager, 'reassign-task', {
      taskId: other.id,
      revision: other.revision,
      owner: { kind: 'person', accountId: uwe },
    });
    expect(reassigned).toMatchObject({ ok: false, error: { code: 'stakeholder-absent' } });
    const terms = gateTerms({ signatories: [signatory(uwe)], rule: { kind: 'all' } });
    const subject = await subjectOf(days.site, 'HAR-1');
    const wanted = { attempt: newAttempt(), engagementId: days.engagement.id, subject, terms };
    const drafted = await days.site.team(people.projectManager, 'draft-gate', wanted);
    expect(drafted).toMatchObject({ ok: false, error: { code: 'stakeholder-absent', field: 'signatories' } });
  });

  it('is not offered to a colleague who passes a task on', async () => {
    const { site, engagement } = days;
    const { id: taskId } = await giveTask(site, engagement, {
      owner: { kind: 'person', accountId: people.customerSponsor },
    });
    const at = { requestKey: engagement.requestKey };
    const offered = async () => {
      const wanted = { engagementId: engagement.id, taskId };
      const found = accepted(await site.portal(people.customerSponsor, 'list-colleagues', wanted, at));
      return found.map(({ accountId }) => accountId);
    };
    expect(await offered()).toContain(uwe);
    await takeOff();
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect(await offered()).not.toContain(uwe);
    const wanted = { engagementId: engagement.id, taskId: gate.id };
    const strange = await site.portal(people.customerSponsor, 'list-colleagues', wanted, at);
    expect(strange).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is not asked by a role either: the gate stays a draft until somebody else has the role, or they are back', async () => {
    const { site, engagement } = days;
    const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    const { revision } = known ?? engagement;
    accepted(
      await site.admin(admin, 'change-stakeholder', {
        engagementId: engagement.id,
        accountId: uwe,
        revision,
        kind: 'external',
        roles: ['signatory'],
        isPrimary: false,
        support: null,
        deputy: null,
      }),
    );
    const byRole = { kind: 'role', role: 'signatory', isRequired: false, step: 1 } as const;
    const draft = await draftGate(site, engagement, gateTerms({ signatories: [byRole], title: 'By role' }));
    await takeOff();
    await days.advanceTo('2026-11-25T12:00:00Z');
    const refused = await site.team(people.projectManager, 'open-gate', draft);
    expect(refused).toMatchObject({ ok: false, error: { code: 'stakeholder-absent', field: 'signatories' } });
    await putBack();
    await days.advanceTo('2026-11-26T12:00:00Z');
    accepted(await site.team(people.projectManager, 'open-gate', draft));
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
