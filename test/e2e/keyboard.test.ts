/** The main job with the keyboard alone, and the focus never lost. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerUser, projectManager } from '../../demo/people';
import { frameOf, openStand, type Stand } from './stand/stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ hasStory: true });
});
afterAll(() => stand.close());

/** The name of the element with the focus, inside whichever frame has it. */
async function focused(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    const name = await frame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.tagName === 'IFRAME') return '';
      const labels = (element as HTMLInputElement).labels;
      return element.getAttribute('aria-label') ?? (labels?.[0]?.textContent || element.textContent) ?? '';
    });
    if (name && frame.parentFrame()) return name.trim();
  }
  return '';
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Eighty presses of Tab did not reach ${name}; the focus is on "${await focused(page)}"`);
}

/** The focus follows what the page shows by a moment. */
const expectFocus = (page: Page, name: RegExp) => expect.poll(() => focused(page)).toMatch(name);

/** The tasks of the issue panel, from the top; below them is the survey that waits for the version. */
const expectOrder = (frame: FrameLocator, titles: string[]) =>
  expect.poll(() => frame.getByRole('heading', { level: 3 }).allTextContents()).toEqual([...titles, 'After the pilot']);

describe('with the keyboard alone', () => {
  it('a team member gives a task', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-10');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).waitFor();
    await tabTo(page, /^Give the customer a task$/);
    await page.keyboard.press('Enter');
    await frame.getByLabel('Title').waitFor();
    await tabTo(page, /^Title/);
    await page.keyboard.type('Name a contact for the go-live');
    await tabTo(page, /^Instructions for the customer/);
    await page.keyboard.type('Who can we call on the weekend?');
    await tabTo(page, /^Who is to do it/);
    await page.keyboard.type('Uwe');
    await tabTo(page, /^Give task$/);
    await page.keyboard.press('Enter');
    await frame.getByText('Name a contact for the go-live').first().waitFor();
    await expectFocus(page, /^Give the customer a task$/);
  });

  it('the customer completes their next task, and hears of it', async () => {
    const page = await stand.open(customerUser, '/servicedesk/customer/portal/1/CARE-6');
    const frame = frameOf(page, 'Your tasks');
    await frame.getByRole('button', { name: 'Mark as done' }).waitFor();
    await tabTo(page, /^Comment/);
    await page.keyboard.type('You find it in the shared folder.');
    await tabTo(page, /^Mark as done$/);
    await page.keyboard.press('Enter');
    await frame.getByText('Done: Send us the list of berths').waitFor();
    await expectFocus(page, /Done: Send us the list of berths/);
  });

  it('a team member keeps the words they typed when Escape is pressed, and closes an empty form with it', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-14');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: /Send us the list of berths/ }).waitFor();
    await tabTo(page, /^Send us the list of berths/);
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Withdraw', exact: true }).waitFor();
    await tabTo(page, /^Withdraw$/);
    await page.keyboard.press('Enter');
    const reason = frame.getByLabel('Why is it no longer needed?');
    await reason.waitFor();
    await page.keyboard.type('We have it by now');
    await page.keyboard.press('Escape');
    expect(await reason.inputValue()).toBe('We have it by now');
    await reason.fill('');
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });
    await expectFocus(page, /^Withdraw$/);
  });

  it('a team member confirms a task, which moves down the list and keeps the focus', async () => {
    const page = await stand.open(projectManager, '/browse/HAR-14');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: 'Give the customer a task' }).click();
    await frame.getByLabel('Title').fill('Send us today’s tides');
    await frame.getByLabel('Due date').fill('2026-11-23');
    await frame.getByRole('button', { name: 'Give task', exact: true }).click();
    await expectOrder(frame, ['Send us the list of berths', 'Send us today’s tides']);
    await tabTo(page, /^Send us the list of berths/);
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Confirm', exact: true }).waitFor();
    await tabTo(page, /^Confirm$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Confirm task$/);
    await page.keyboard.press('Enter');
    await expectOrder(frame, ['Send us today’s tides', 'Send us the list of berths']);
    await expectFocus(page, /^Send us the list of berths$/);
  });
});
