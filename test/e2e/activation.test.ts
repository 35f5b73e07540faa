import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, developer, projectManager } from '../../demo/people';
import { openEngagement } from '../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers));
});
afterAll(() => stand.close());

const minute = 60_000;
const day = 24 * 60 * minute;

describe('tasks that begin later', () => {
  it('a team member plans one for when an issue is done, and one for a date', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-9');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Try the calendar around midnight');
    await frame.getByRole('button', { name: 'More settings' }).click();
    await frame.getByLabel('Starts', { exact: true }).selectOption({ label: 'When issues are done' });
    await frame.getByRole('combobox', { name: 'Issues to wait for' }).fill('HAR-13');
    await frame.getByRole('option', { name: /^HAR-13/ }).click();
    await frame.getByText("once these issues are done. Until then the customer doesn't see it").waitFor();
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByText('Starts when HAR-13 is done').waitFor();

    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Invite your dispatchers');
    await frame.getByRole('button', { name: 'More settings' }).click();
    await frame.getByLabel('Starts', { exact: true }).selectOption({ label: 'On a date' });
    await frame.getByLabel('Start date').fill('2026-11-25');
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByText('Starts on Nov 25, 2026').waitFor();
    expect(await frame.getByText('Planned', { exact: true }).count()).toBe(2);
  });

  it('the customer sees each of them when its time has come', async () => {
    const portal = await stand.open(customerSponsor, requestPage(requestKey));
    const frame = frameOf(portal, 'Your tasks');
    await frame.getByText('Nothing to do right now').waitFor();

    const site = await stand.open(developer, '/browse/HAR-13');
    await site.getByRole('button', { name: 'Ask for review' }).click();
    await site.getByRole('button', { name: 'Accept', exact: true }).click();
    await site.getByText('Status changed').waitFor();
    // Jira's events arrive a little later.
    await stand.host.advance(minute);
    await portal.reload();
    await frame.getByRole('heading', { name: 'Try the calendar around midnight' }).waitFor();
    expect(await frame.getByText('Invite your dispatchers').count()).toBe(0);

    await stand.host.advance(2 * day);
    await portal.reload();
    await frame.getByRole('button', { name: 'Invite your dispatchers' }).waitFor();

    const panel = await stand.open(projectManager, '/browse/HAR-9');
    const team = frameOf(panel, 'Countersign');
    await team.getByRole('button', { name: 'Try the calendar around midnight' }).click();
    await team.getByRole('button', { name: 'Show history' }).click();
    await team.getByText('Countersign started it').waitFor();
  });
});
