/** The strip above every page, on a site with as many people as files of real issues bring. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { developer, projectManager } from '../../demo/people';
import { openStand, type Stand } from './stand/stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  const issues = Array.from({ length: 828 }, (_, n) => ({
    key: `REAL-${n + 1}`,
    fields: { summary: 'A real issue', assignee: { accountId: `real-${n}`, displayName: `Jörg Number-${n}` } },
  }));
  stand.host.jira.importIssues(issues, 'real.json');
});
afterAll(() => stand.close());

it.each([1280, 400])('a person is found and chosen with the keyboard alone, %i wide', async (width) => {
  const page = await stand.open(projectManager, '/projects', { width });
  const menu = page.locator('[data-person-menu]');
  expect(await page.locator('*').count()).toBeLessThan(400);

  await page.locator('.bar-person').focus();
  await page.keyboard.press('Enter');
  const search = menu.getByRole('searchbox');
  await expect.poll(() => search.evaluate((input) => input === document.activeElement)).toBe(true);
  const box = await search.boundingBox();
  expect(box?.y).toBeLessThan(200);

  await page.keyboard.type('jorg');
  await expect.poll(() => menu.getByRole('status').textContent()).toBe('The first 8 of 828 people');
  expect(await menu.getByRole('button').count()).toBe(8);
  // The last words typed count, however fast they are sent.
  await page.keyboard.type(' 700');
  await page.keyboard.press('Enter');
  await page.locator('.bar-person', { hasText: 'Jörg Number-700' }).waitFor();
});

it('the people of the demo are at hand, and reached with arrow keys', async () => {
  const page = await stand.open(projectManager, '/projects');
  const { displayName } = stand.host.jira.people().find(({ accountId }) => accountId === developer) ?? {};
  await page.locator('.bar-person').click();
  const search = page.locator('[data-person-menu]').getByRole('searchbox');
  await expect.poll(() => search.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  // A key that comes before the one it follows is answered chooses somebody else.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(displayName);
  await page.keyboard.press('Enter');
  await page.locator('.bar-person', { hasText: displayName ?? '' }).waitFor();
});
