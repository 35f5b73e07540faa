import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { giveTask, openEngagement } from '../../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
const title = 'Translate the invoice texts';
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  await giveTask(stand.resolvers, engagement, { title });
});
afterAll(() => stand.close());

async function decline(reason: string) {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Something else' }).click();
  await frame.getByRole('button', { name: 'Decline', exact: true }).click();
  await frame.getByLabel("Why can't this be done?").fill(reason);
  await frame.getByRole('button', { name: 'Decline task' }).click();
  await frame.getByText(`Declined: ${title}`).waitFor();
  return { page, frame };
}

async function openDeclined() {
  const frame = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
  await frame.getByText('Declined by customer', { exact: true }).waitFor();
  await frame.getByRole('button', { name: title }).click();
  return frame;
}

describe('a task that the customer declines', () => {
  it('is asked for again, with a reason that the customer reads', async () => {
    const { page, frame } = await decline('We have no translator.');
    const team = await openDeclined();
    await team.getByText('We have no translator.').waitFor();
    await team.getByRole('button', { name: 'Ask again' }).click();
    await team
      .getByLabel('Why is it needed all the same?')
      .fill('The law asks for it. A machine translation is enough.');
    await team.getByRole('button', { name: 'Ask customer again' }).click();
    await team.getByText('Waiting for customer', { exact: true }).waitFor();

    await page.reload();
    await frame.getByText('The law asks for it. A machine translation is enough.').waitFor();
    await frame.getByRole('button', { name: 'Mark as done' }).waitFor();
  });

  it('is declined by mistake, and that is taken back', async () => {
    const { frame } = await decline('Wrong button.');
    await frame.getByRole('button', { name: /^Undo/ }).first().click();
    await frame.getByText(`Taken back: ${title}`).waitFor();
    await frame.getByRole('button', { name: 'Mark as done' }).waitFor();
  });

  it('goes to somebody else in the end', async () => {
    await decline('Uwe knows the words.');
    const team = await openDeclined();
    await team.getByRole('button', { name: 'Reassign', exact: true }).click();
    await team.getByLabel('Who is to do it now').selectOption({ label: 'Uwe User (Northwind demo)' });
    await team.getByRole('button', { name: 'Reassign task' }).click();
    await team.getByText('Waiting for customer', { exact: true }).waitFor();

    const uwe = frameOf(await stand.open(customerUser, requestPage(requestKey)), 'Your tasks');
    await uwe.getByText('Next for you').waitFor();
    await uwe.getByRole('heading', { name: title }).waitFor();
    const sofia = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await sofia.getByText('Nothing to do right now').waitFor();
    expect(await sofia.getByText(title).count()).toBe(0);
  });
});
