import { afterAll, afterEach, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { hourlyApp } from '../site/hourly';
import { accepted, giveTask, jiraGet, openEngagement, openSite, type Site } from '../site/site';

const day = 24 * 60 * 60_000;

const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
afterEach(() => site.close());

/** A Monday, half past seven in the customer's Berlin. */
const open = async () => {
  site = await openSite({ startsAt: Date.parse('2026-11-23T06:30:00Z'), manifest: hourly.manifest });
  return openEngagement(site);
};

/** The lines of the digests that name a task, by day. */
async function linesAbout(title: string, requestKey: string): Promise<string[]> {
  const path = `/rest/servicedeskapi/request/${requestKey}/comment?limit=100`;
  const { values } = await jiraGet(site.host, projectAdministrator, path);
  return (values as { body: string; created: { epochMillis: number } }[]).flatMap(({ body, created }) => {
    const told = new Date(created.epochMillis).toISOString().slice(0, 10);
    const lines = body.split('\n').filter((line) => line.startsWith('* ') && line.includes(title));
    return lines.map((line) => `${told} ${line.slice(2).split(':')[0]}`);
  });
}

const stepsOf = async (taskId: string) =>
  accepted(await site.team(projectManager, 'show-history', { taskId })).lines.map(({ what, at }) => [
    at.slice(0, 10),
    what,
  ]);

it('a customer who is silent for four weeks is nudged, then the sponsor is asked, and then left in peace', async () => {
  const { requestKey, ...engagement } = await open();
  const owner = { kind: 'person', accountId: customerUser } as const;
  const task = await giveTask(site, engagement, { title: 'Test users', owner });
  await site.host.advance(28 * day);

  // Two, five, eight and fifteen working days after the day on which they were told.
  expect(await stepsOf(task.id)).toEqual([
    ['2026-11-23', 'task-given'],
    ['2026-11-25', 'customer-nudged'],
    ['2026-11-30', 'customer-reminded'],
    ['2026-12-03', 'sponsor-told'],
    ['2026-12-14', 'reminders-paused'],
  ]);
  expect(await linesAbout('Test users', requestKey)).toEqual([
    '2026-11-23 New',
    '2026-11-25 Is anything in the way? Still waiting for you',
    '2026-11-30 The project team is held up by this',
    '2026-12-03 No answer yet from Uwe User (Northwind demo), and the project team asks for your help',
    '2026-12-03 The project team is held up by this',
    '2026-12-14 Still open, but you will get no more reminders of it',
  ]);
  const [shown] = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
  expect(shown?.ladder).toMatchObject({ step: 'pause' });

  const resumed = { taskId: task.id, revision: shown?.revision ?? 0 };
  expect(accepted(await site.team(projectManager, 'resume-reminders', resumed)).ladder).toBeNull();
  await site.host.advance(3 * day);
  expect((await stepsOf(task.id)).slice(-2)).toEqual([
    ['2026-12-21', 'reminders-resumed'],
    ['2026-12-23', 'customer-nudged'],
  ]);
}, 180_000);

it('an answer ends it, and the count begins anew', async () => {
  const { requestKey, ...engagement } = await open();
  const task = await giveTask(site, engagement, { due: '2026-11-24' });
  await site.host.advance(3.125 * day);
  const now = accepted(await site.portal(customerSponsor, 'show-task', { taskId: task.id }, { requestKey }));
  const accept = { taskId: task.id, revision: now.details?.revision ?? 0 };
  expect((await stepsOf(task.id)).map(([, what]) => what)).toEqual(['task-given', 'task-overdue', 'customer-nudged']);
  accepted(await site.portal(customerSponsor, 'accept-task', accept, { requestKey }));
  await site.host.advance(5 * day);
  expect((await stepsOf(task.id)).slice(3)).toEqual([
    ['2026-11-26', 'task-accepted'],
    ['2026-11-30', 'customer-nudged'],
  ]);
  expect(await linesAbout('Send the price list', requestKey)).toEqual([
    '2026-11-23 New',
    '2026-11-24 Due today',
    '2026-11-26 Is anything in the way? Still waiting for you',
    '2026-11-30 Is anything in the way? Still waiting for you',
  ]);
}, 120_000);

it('nobody is said to be told where the only sponsor is silent herself, or has switched her mails off', async () => {
  const { requestKey, ...engagement } = await open();
  const [hers, his] = [customerSponsor, customerUser].map((accountId) => ({ kind: 'person', accountId }) as const);
  const sponsors = await giveTask(site, engagement, { title: 'Price list', ...(hers ? { owner: hers } : {}) });
  const users = await giveTask(site, engagement, { title: 'Test users', ...(his ? { owner: his } : {}) });
  const off = { engagementId: engagement.id, areWanted: false };
  accepted(await site.portal(customerSponsor, 'set-mails', off, { requestKey }));
  await site.host.advance(11 * day);

  for (const { id } of [sponsors, users]) {
    expect((await stepsOf(id)).at(-1)).toEqual(['2026-12-03', 'sponsor-not-told']);
  }
  const said = [...(await linesAbout('Price list', requestKey)), ...(await linesAbout('Test users', requestKey))];
  expect(said.filter((line) => line.includes('No answer yet from'))).toEqual([]);
  const shown = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
  expect(shown.map(({ title, ladder }) => [title, ladder?.step, ladder?.sponsor, ladder?.isUnmailed])).toEqual([
    ['Test users', 'sponsor', null, undefined],
    ['Price list', 'sponsor', null, true],
  ]);
}, 180_000);
