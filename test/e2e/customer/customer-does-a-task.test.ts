import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectAdministrator, projectManager } from '../../../demo/people';
import { expectAccessible, frameOf, openInbox, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const day = 24 * 60 * 60_000;

describe('from an empty project to a confirmed task', () => {
  let requestKey = '';

  it('a team member without an engagement learns who can set one up', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-9');
    await frameOf(page, 'Countersign').getByText('No customer here yet').waitFor();
    await expectAccessible(page);
  });

  it('a project administrator sets up an engagement', async () => {
    const page = await stand.open(projectAdministrator, '/projects/HAR/settings/apps/project-settings');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Set up an engagement' }).click();
    await frame.getByLabel('Name', { exact: true }).fill('Northwind');
    await frame.getByLabel('Service project').selectOption({ label: 'Customer care (CARE)' });
    await frame.getByLabel('Request type').selectOption({ label: 'Project collaboration' });
    await frame.getByRole('combobox', { name: 'Primary customer' }).fill('Sofia');
    await frame.getByRole('option', { name: /Sofia Sponsor/ }).click();
    await frame.getByLabel('Signatory').check();
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Set up engagement', exact: true }).click();
    await frame.getByText('Setting up').waitFor();
    await stand.host.settle();
    await frame.getByText('Active').waitFor();
    requestKey = (await frame.getByRole('link', { name: /^CARE-\d+$/ }).textContent()) ?? '';
    expect(requestKey).toMatch(/^CARE-\d+$/);
  });

  it('a team member gives the customer a task', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-9');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByText('This is required.').first().waitFor();
    await frame.getByLabel('Title').fill('Send the price list <b>🧾</b>');
    await frame.getByLabel('Instructions for the customer').fill('As a spreadsheet.\nSee https://example.com/template');
    await frame.getByLabel('Who is to do it').selectOption({ label: 'Sofia Sponsor (Northwind demo)' });
    await frame.getByLabel('Due date').fill('2026-12-01');
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByText('Waiting for customer').waitFor();
    await page.getByText('Given: Send the price list').waitFor();
    // With the digest of the next morning.
    await stand.host.advance(day);
  });

  it('the customer is mailed, finds it on their request and does it', async () => {
    const page = await stand.open(customerSponsor, '/host/mailbox');
    await page.getByText('Send the price list').filter({ visible: true }).first().waitFor();
    await page.goto(stand.site.url + requestPage(requestKey));
    const frame = frameOf(page, 'Your tasks');
    await frame.getByText('Next for you').waitFor();
    await frame.getByRole('heading', { name: 'Send the price list <b>🧾</b>' }).waitFor();
    await frame.getByRole('link', { name: 'https://example.com/template' }).waitFor();
    await frame.getByLabel('Comment').fill('Attached to the request.');
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('Done: Send the price list').waitFor();
    await frame.getByText('Being checked', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await frame.getByText('Nothing to do right now').waitFor();
  });

  it('the team sees it done, returns it, and the customer sees what is missing in their inbox', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-9');
    const frame = frameOf(page, 'Countersign');
    await frame.getByText('Done by customer', { exact: true }).waitFor();
    await frame.getByRole('button', { name: /Send the price list/ }).click();
    await frame.getByText('Attached to the request.').waitFor();
    await frame.getByRole('button', { name: 'Return', exact: true }).click();
    await frame.getByLabel('What is still missing?').fill('The prices for 2027');
    await frame.getByRole('button', { name: 'Return to customer' }).click();
    await frame.getByText('Round 2').waitFor();

    const portal = await stand.open(customerSponsor, '/servicedesk/customer/user/requests');
    await openInbox(portal, 'Your tasks');
    const inbox = frameOf(portal, 'Your tasks');
    await inbox.getByText('The prices for 2027').waitFor();
    await expectAccessible(portal);
    await inbox.getByLabel('Comment').fill('Now with 2027.');
    await inbox.getByRole('button', { name: 'Mark as done' }).click();
    await inbox.getByText('Done: Send the price list').waitFor();
  });

  it('the team confirms it, and its history is whole', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-9');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: /Send the price list/ }).click();
    await frame.getByRole('button', { name: 'Confirm', exact: true }).click();
    await frame.getByRole('button', { name: 'Confirm task' }).click();
    await frame.getByText('Confirmed', { exact: true }).first().waitFor();
    await frame.getByRole('button', { name: 'Show history' }).click();
    await frame.getByText('Unaltered').waitFor();
    expect(await frame.getByText(/marked it as done/).count()).toBe(2);
    await expectAccessible(page);
  });

  it('an urgent task that is no longer needed is withdrawn, and the customer reads why at once', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-10');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Choose a colour');
    await frame.getByLabel('Instructions for the customer').fill('Any will do.');
    await frame.getByLabel('Who is to do it').selectOption({ label: "Anyone on the customer's side" });
    await frame.getByRole('button', { name: 'More settings' }).click();
    await frame.getByLabel('Urgent').check();
    await frame.getByLabel('Why it is urgent').fill('The harbour is closed tomorrow');
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await frame.getByRole('button', { name: /Choose a colour/ }).click();
    await frame.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await frame.getByLabel('Why is it no longer needed?').fill('We kept the old one');
    await frame.getByRole('button', { name: 'Withdraw task' }).click();
    await frame.getByText('Withdrawn', { exact: true }).first().waitFor();
    await stand.host.settle();
    const portal = await stand.open(customerSponsor, requestPage(requestKey));
    await portal.getByText('The reason: We kept the old one').waitFor();
  });
});
