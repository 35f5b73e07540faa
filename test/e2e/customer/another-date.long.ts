import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { giveTask, openEngagement } from '../../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  await giveTask(stand.resolvers, engagement, { title: 'Send the price list', due: '2026-12-01' });
});
afterAll(() => stand.close());

async function askFor(date: string, reason: string) {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Something else' }).click();
  await frame.getByRole('button', { name: 'Ask for another date' }).click();
  await frame.getByLabel('New date').fill(date);
  await frame.getByLabel('Why that date?').fill(reason);
  await frame.getByRole('button', { name: 'Ask for this date' }).click();
  return { page, frame };
}

async function openAnswer() {
  const frame = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
  await frame.getByText('Asks for another date').waitFor();
  await frame.getByRole('button', { name: 'Send the price list' }).click();
  await frame.getByRole('button', { name: 'Answer about the date' }).click();
  return frame;
}

describe('a customer who needs another date', () => {
  it('asks for it, and the team agrees', async () => {
    const { page, frame } = await askFor('2026-12-08', 'Our buyer is away until then.');
    await frame.getByText('You asked for Dec 8, 2026: Send the price list').waitFor();
    await frame.getByText('Another date asked for', { exact: true }).waitFor();

    const team = await openAnswer();
    await team.getByText('Our buyer is away until then.').waitFor();
    await team.getByRole('button', { name: 'Send answer' }).click();
    await team.getByText('Due in 15 days (Dec 8, 2026)').waitFor();
    expect(await team.getByText('Asks for another date').count()).toBe(0);

    await page.reload();
    await frame.getByText('To do', { exact: true }).waitFor();
    await frame
      .getByText(/Dec 8, 2026/)
      .first()
      .waitFor();
  });

  it('asks once more, and reads why the date has to stay', async () => {
    const { page, frame } = await askFor('2026-12-22', 'He is ill now.');
    await frame.getByText('You asked for Dec 22, 2026: Send the price list').waitFor();

    const team = await openAnswer();
    await team.getByLabel('Your answer').selectOption({ label: 'Keep Dec 8, 2026' });
    await team.getByRole('button', { name: 'Send answer' }).click();
    await team.getByText('This is required.').waitFor();
    await team.getByLabel("Why can't it be that date?").fill('The shop opens on the tenth. Last year’s list will do.');
    await team.getByRole('button', { name: 'Send answer' }).click();
    await team.getByText('Waiting for customer', { exact: true }).waitFor();

    await page.reload();
    await frame.getByText('The team answered').waitFor();
    await frame.getByText('The shop opens on the tenth. Last year’s list will do.').waitFor();
    await frame.getByText('To do', { exact: true }).waitFor();
  });
});
