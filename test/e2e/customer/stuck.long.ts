import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { giveTask, openEngagement } from '../../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
const title = 'Load the berths into the test system';
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  await giveTask(stand.resolvers, engagement, { title });
});
afterAll(() => stand.close());

describe('a customer who is stuck', () => {
  it('says what stands in the way, and the team gets an issue that blocks theirs', async () => {
    const frame = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await frame.getByRole('button', { name: 'Something else' }).click();
    await frame.getByRole('button', { name: "I'm stuck" }).click();
    await frame.getByLabel('What stands in the way?').fill('Our account for the test system is locked.');
    await frame.getByRole('button', { name: 'Tell the team' }).click();
    await frame.getByText(`The team knows: ${title}`).waitFor();
    await frame.getByText('Help is asked for', { exact: true }).waitFor();
    await stand.host.settle();

    const page = await stand.open(projectManager, '/browse/HAR-1');
    await page.getByText('is blocked by').waitFor();
    await page.getByRole('link', { name: /Our account for the test system is locked/ }).waitFor();
    const team = frameOf(page, 'Countersign');
    await team.getByText('Customer is stuck', { exact: true }).waitFor();
    await team.getByRole('button', { name: title }).click();
    await team.getByText('Petra Manager (demo) is to unblock it.').waitFor();
    expect(await team.getByRole('link', { name: /^HAR-\d+$/ }).count()).toBeGreaterThan(1);
  });

  it('reads how to go on, and does', async () => {
    const team = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await team.getByRole('button', { name: title }).click();
    await team.getByRole('button', { name: 'Unblock' }).click();
    await team.getByLabel('How can they go on now?').fill('The account is open again. The password is as it was.');
    await team.getByRole('button', { name: 'Tell the customer' }).first().click();
    await team.getByText('Waiting for customer', { exact: true }).waitFor();

    const frame = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await frame.getByText('The team answered').waitFor();
    await frame.getByText('The account is open again. The password is as it was.').waitFor();
    await frame.getByText('To do', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText(`Done: ${title}`).waitFor();
  });
});
