import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { openEngagement } from '../../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers));
});
afterAll(() => stand.close());

describe('what a task asks to be handed in', () => {
  it('is settled when it is given', async () => {
    const frame = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Send us the final data');
    await frame.getByLabel('Due date').fill('2026-12-01');
    await frame.getByRole('button', { name: 'More settings' }).click();
    await frame.getByLabel('What the customer hands in').selectOption({ label: 'A link' });
    await frame.getByRole('button', { name: 'Add link' }).click();
    await frame.getByLabel('Address').fill('https://example.com/template');
    await frame.getByRole('textbox', { name: 'Name' }).fill('The template');
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByRole('button', { name: 'Send us the final data' }).waitFor();

    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Name who will test');
    await frame.getByRole('button', { name: 'More settings' }).click();
    await frame.getByLabel('What the customer hands in').selectOption({ label: 'Answers to questions' });
    await frame.getByLabel('Question 1', { exact: true }).fill('Who leads the test?');
    await frame.getByRole('button', { name: 'Add question' }).click();
    await frame.getByLabel('Question 2', { exact: true }).fill('Who stands in?');
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByRole('button', { name: 'Name who will test' }).waitFor();
  });

  it('a link is asked for, opened by the team, and asked for again in a second round', async () => {
    const page = await stand.open(customerSponsor, requestPage(requestKey));
    const frame = frameOf(page, 'Your tasks');
    await frame.getByRole('heading', { name: 'Send us the final data' }).waitFor();
    await frame.getByRole('link', { name: 'The template' }).waitFor();
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('This is required.').waitFor();
    await frame.getByLabel('Link to the result').fill('https://files.example.com/data.zip');
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('Done: Send us the final data').waitFor();

    const team = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await team.getByRole('button', { name: 'Send us the final data' }).click();
    await team.getByText('https://files.example.com/data.zip').waitFor();
    await team.getByRole('button', { name: 'Return', exact: true }).click();
    await team.getByLabel('What is still missing?').fill('The second terminal.');
    await team.getByRole('button', { name: 'Return to customer' }).click();
    await team.getByText('Round 2').waitFor();

    await page.reload();
    await frame.getByText('The second terminal.').waitFor();
    await frame.getByText('Something is missing', { exact: true }).waitFor();
    await frame.getByLabel('Link to the result').first().fill('https://files.example.com/both.zip');
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('Done: Send us the final data').waitFor();
  });

  it('answers are asked for, taken back for a moment, and read by the team', async () => {
    const frame = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await frame.getByRole('heading', { name: 'Name who will test' }).waitFor();
    await frame.getByLabel('Who leads the test?').fill('Sofia');
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('This is required.').waitFor();
    await frame.getByLabel('Who stands in?').fill('Uwe');
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('Done: Name who will test').waitFor();
    await frame
      .getByRole('button', { name: /^Undo \(until/ })
      .first()
      .click();
    await frame.getByText('Taken back: Name who will test').waitFor();
    expect(await frame.getByLabel('Who stands in?').inputValue()).toBe('Uwe');
    await frame.getByLabel('Who stands in?').fill('Carla');
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('Done: Name who will test').waitFor();

    const team = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await team.getByRole('button', { name: 'Name who will test' }).click();
    await team.getByText('Who stands in?').waitFor();
    await team.getByText('Carla', { exact: true }).waitFor();
    await team.getByRole('button', { name: 'Confirm', exact: true }).click();
    await team.getByRole('button', { name: 'Confirm task' }).click();
    await team.getByText('Confirmed', { exact: true }).first().waitFor();
  });

  it('nothing can be taken back once the time for it is over', async () => {
    await stand.host.advance(16 * 60_000);
    const frame = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await frame.getByRole('button', { name: 'Send us the final data' }).click();
    await frame
      .getByText(/^You marked it as done on/)
      .first()
      .waitFor();
    expect(await frame.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });
});
