import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, internalCustomer, projectManager } from '../../demo/people';
import { giveTask, jiraGet, openEngagement } from '../forge/site/site';
import { contentOf, expectAccessible, frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  const uwe = { kind: 'person', accountId: customerUser } as const;
  for (const task of [
    { title: 'Bollards', due: '2026-12-03', owner: uwe },
    { title: '=HYPERLINK("https://evil.example";"Anchors")', due: '2026-12-01', type: 'decision' as const },
    { title: 'Cranes', due: '2026-12-02', isUrgent: true },
    { title: 'Docks', due: null, owner: { kind: 'side' } as const },
  ]) {
    await giveTask(stand.resolvers, engagement, task);
  }
  // Lists lag behind what was written.
  await stand.host.advance(60_000);
});
afterAll(() => stand.close());

const address = '/projects/HAR/apps/project-page';

/** The titles in the list, from the top. */
const expectTitles = (frame: FrameLocator, titles: RegExp[]) =>
  expect
    .poll(async () => {
      const rows = await frame.getByRole('row').allTextContents();
      return rows.slice(1).map((row, index) => (titles[index]?.test(row) ? 'as expected' : row));
    })
    .toEqual(titles.map(() => 'as expected'));

describe('the plan of all tasks', () => {
  it('is filtered and sorted', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await expectTitles(frame, [/Anchors/, /Cranes/, /Bollards/, /Docks/]);
    await frame.getByRole('columnheader').getByRole('button', { name: 'Task' }).click();
    await expectTitles(frame, [/Anchors/, /Bollards/, /Cranes/, /Docks/]);
    await frame.getByLabel('Owner', { exact: true }).selectOption({ label: 'Uwe User (Northwind demo)' });
    await expectTitles(frame, [/Bollards/]);
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await frame.getByLabel('Search').fill('crane');
    await expectTitles(frame, [/Cranes/]);
    await frame.getByLabel('Search').fill('nothing of the kind');
    await frame.getByText('No task fits').waitFor();
  });

  it('tells the chosen tab from the others where a system forces its own colours', async () => {
    const page = await stand.open(projectManager, address);
    await page.emulateMedia({ forcedColors: 'active' });
    const frame = frameOf(page, 'Customer plan');
    const lineOf = (name: string) =>
      frame.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await lineOf('Plan')).not.toBe(await lineOf('Overview'));
    expect(await lineOf('Sign-off')).toBe(await lineOf('Overview'));
  });

  it('has the focus on the button that opened a command, when the command is cancelled', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await expectTitles(frame, [/Anchors/, /Cranes/, /Bollards/, /Docks/]);
    await frame.getByRole('checkbox', { name: /Cranes/ }).click();
    for (const name of ['Set due date', 'Reassign', 'Save as a template']) {
      const button = frame.getByRole('toolbar').getByRole('button', { name, exact: true });
      await button.click();
      await frame.getByRole('button', { name: 'Cancel' }).click();
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('offers nothing that is refused to somebody who may only look at it', async () => {
    const page = await stand.open(internalCustomer, address);
    const frame = frameOf(page, 'Customer plan');
    await expectTitles(frame, [/Anchors/, /Cranes/, /Bollards/, /Docks/]);
    expect(await frame.getByRole('row').getByRole('checkbox').count()).toBe(0);
    expect(await frame.getByRole('button', { name: 'Give a set of tasks' }).count()).toBe(0);
    await frame.getByRole('tab', { name: 'Overview' }).click();
    await frame.getByRole('heading', { name: "The customer's next 60 days" }).waitFor();
    expect(await frame.getByRole('button', { name: 'Suggest tasks' }).count()).toBe(0);
  });

  it('counts our issues by the categories that Jira itself has', async () => {
    const found = await jiraGet(
      stand.host,
      projectManager,
      '/rest/api/3/search/jql?jql=project=HAR&fields=status&maxResults=100',
    );
    const keys: string[] = found.issues.map(
      ({ fields }: { fields: { status: { statusCategory: { key: string } } } }) => fields.status.statusCategory.key,
    );
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await frame.getByRole('tab', { name: 'Overview' }).click();
    for (const [key, name] of [
      ['new', 'To do'],
      ['indeterminate', 'In progress'],
      ['done', 'Done'],
    ]) {
      const count = keys.filter((each) => each === key).length;
      await frame.getByRole('row', { name: `Our Jira issues, ${name} ${count}`, exact: true }).waitFor();
    }
    expect(keys).toContain('indeterminate');
  });

  it('is saved as a file that no spreadsheet takes for formulas', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await expectTitles(frame, [/Anchors/, /Cranes/, /Bollards/, /Docks/]);
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('HAR-plan.csv');
    const lines = (await contentOf(file)).toString().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('Issue or version,Issue summary,Task,Kind,Customer,Owner,State,Due');
    expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"";""Anchors"")"`);
    expect(lines[3]).toContain('Uwe User (Northwind demo)');
  });

  it('is walked with the keyboard, and what is chosen is withdrawn in one go', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await expectTitles(frame, [/Anchors/, /Cranes/, /Bollards/, /Docks/]);
    await frame.getByRole('row', { name: /Cranes/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await frame.getByText('2 chosen', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await frame.getByText('2 chosen', { exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+a');
    await frame.getByText('4 chosen', { exact: true }).waitFor();
    // The active row is Bollards: Space takes it out again.
    await page.keyboard.press('Space');
    await frame.getByText('3 chosen', { exact: true }).waitFor();
    await frame.getByRole('toolbar').getByRole('button', { name: 'Withdraw' }).click();
    await frame.getByText('of them is urgent: its customer hears of it at once').waitFor();
    await frame.getByRole('button', { name: 'Withdraw 3 tasks' }).click();
    await frame.getByText('This is required.').waitFor();
    await frame.getByLabel('Why are they no longer needed?').fill('The new quay is not built.');
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Withdraw 3 tasks' }).click();
    await frame.getByText('3 tasks withdrawn.').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await expectTitles(frame, [/Bollards/]);

    const sofia = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await sofia.getByRole('button', { name: 'Cranes' }).click();
    await sofia.getByText('The new quay is not built.').waitFor();
  });

  it('takes a set of tasks from a template, each on its day', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await frame.getByRole('button', { name: 'Give a set of tasks' }).click();
    await frame.getByLabel('Template').selectOption({ label: 'Library: Kick-off' });
    await frame.getByText('Agree what the project must achieve').waitFor();
    await frame.getByRole('button', { name: 'Remove Tell us what could go wrong' }).click();
    await frame.getByRole('button', { name: /^Give \d tasks$/ }).click();
    await frame.getByText('It needs a Jira issue.').first().waitFor();
    const issue = frame.getByRole('combobox', { name: 'Jira issue that the tasks go on' });
    const option = frame.getByRole('option', { name: /^HAR-5\b/ });
    await issue.fill('HAR-5');
    await option.waitFor();
    await issue.press('Escape');
    await option.waitFor({ state: 'hidden' });
    await issue.press('ArrowDown');
    await option.waitFor();
    await issue.press('ArrowUp');
    await issue.press('Enter');
    const change = frame.getByRole('button', { name: 'Change, now HAR-5' });
    await change.waitFor();
    await expect.poll(() => change.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await frame.getByLabel('Who is to do it').selectOption({ label: 'Sofia Sponsor (Northwind demo)' });
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Give 4 tasks' }).click();
    await frame.getByText('4 tasks given.').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await frame.getByRole('row', { name: /Agree what the project must achieve/ }).waitFor();

    const sofia = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await sofia.getByText('Next for you').waitFor();
  });

  it('what was chosen is kept as a template, and given again', async () => {
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await frame.getByRole('checkbox', { name: 'Choose Bollards' }).check();
    await frame.getByRole('button', { name: 'Save as a template' }).click();
    await frame.getByRole('textbox', { name: 'Name of the template' }).fill('Quay walls');
    await frame.getByRole('button', { name: 'Save as a template' }).click();
    await page.getByText('Saved: Quay walls').waitFor();
    await frame.getByRole('button', { name: 'Give a set of tasks' }).click();
    await frame.getByLabel('Template').selectOption({ label: 'Quay walls (1 task)' });
    await frame.getByRole('button', { name: 'Give 1 task' }).waitFor();
    await frame.getByRole('list', { name: 'Tasks of the set' }).getByText('Bollards').waitFor();
  });

  it('is suggested tasks of the next phase, for the engagement whose days are empty', async () => {
    const second = await openEngagement(stand.resolvers, [customerUser], 'Southwind');
    await giveTask(stand.resolvers, second, {
      title: 'Clean the berths',
      type: 'data-provision',
      due: '2026-12-04',
      owner: { kind: 'person', accountId: customerUser },
    });
    await stand.host.advance(60_000);
    const page = await stand.open(projectManager, address);
    const frame = frameOf(page, 'Customer plan');
    await frame.getByRole('tab', { name: 'Overview' }).click();
    const card = frame.getByRole('region', { name: 'Southwind' });
    await card.getByRole('button', { name: 'Suggest tasks' }).click();
    const set = frame.getByRole('region', { name: 'Give a set of tasks' });
    await set.getByRole('list', { name: 'Tasks of the set' }).waitFor();
    const chosen = async (label: string) => set.getByLabel(label, { exact: true }).locator(':checked').textContent();
    expect(await chosen('Customer')).toBe('Southwind');
    expect(await chosen('Template')).toBe('Library: Test preparation and acceptance test');
    expect(await set.getByLabel('First day').inputValue()).toBe('2026-12-07');
    await expectAccessible(page);
  });
});
