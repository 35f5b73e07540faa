/** The silence of customers as the team sees it: a reason, a talk that clears it, and a later reason; on a small screen, by keyboard. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerUser, projectManager } from '../../demo/people';
import { hourlyApp } from '../forge/site/hourly';
import { accepted, giveTask, openEngagement } from '../forge/site/site';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, type Stand } from './stand/stand';

const day = 24 * 60 * 60_000;
const hourly = hourlyApp();
let stand: Stand;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeAll(async () => {
  stand = await openStand({ manifest: hourly.manifest });
  engagement = await openEngagement(stand.resolvers);
});
afterAll(async () => {
  await stand.close();
  hourly.remove();
});

const sofia = 'Sofia Sponsor (Northwind demo)';

async function openSilence(): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page', { width: 320 });
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('tab', { name: 'Overview' }).click();
  return { page, frame };
}

it('is nobody at first, then whoever has not looked for weeks, until somebody has spoken with them', async () => {
  const first = await openSilence();
  const nobody = first.frame.getByRole('region', { name: 'Who is silent' });
  await nobody.getByText('Nobody is silent').waitFor();
  await nobody.getByText('Working days without a visit to the portal: 15').waitFor();

  const look = () => stand.resolvers.portal(customerUser, 'show-request', {}, { requestKey: engagement.requestKey });
  await stand.host.advance(23 * day);
  accepted(await look());
  const { page, frame } = await openSilence();
  const silent = frame.getByRole('region', { name: 'Who is silent' });
  const row = silent.getByRole('listitem').filter({ hasText: sofia });
  await row.getByText('No visit to the portal noted since Nov 23, 2026, for 17 working days').waitFor();
  expect(await silent.getByText('Uwe User').count()).toBe(0);
  await expectAccessible(page, 'who is silent');
  await expectNoSidewaysScroll(page);

  const speak = row.getByRole('button', { name: `I have spoken with them: ${sofia}` });
  await speak.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => frame.locator(':focus').getAttribute('aria-label')).toBe(`I have spoken with them: ${sofia}`);
  await page.keyboard.press('Enter');
  await silent.getByLabel('What you learned').fill('She was on a fair, and is back.');
  await expectAccessible(page, 'the note of a talk');
  await expectNoSidewaysScroll(page);
  await silent.getByRole('button', { name: 'Save note' }).press('Enter');
  await silent.getByRole('region', { name: 'Talks noted' }).getByText('She was on a fair, and is back.').waitFor();
  await silent.getByText('Nobody is silent').waitFor();
  await expectNoSidewaysScroll(page);
});

it('comes back with a later reason', async () => {
  await giveTask(stand.resolvers, engagement, { title: 'Send the price list' });
  await stand.host.advance(23 * day);
  const { frame } = await openSilence();
  const silent = frame.getByRole('region', { name: 'Who is silent' });
  const row = silent.getByRole('listitem').filter({ hasText: `I have spoken` }).filter({ hasText: sofia });
  await row.getByText('No visit to the portal noted since Dec 16, 2026').waitFor();
  await row.getByText('Send the price list').waitFor();
  await row.getByRole('button', { name: `Show tasks: ${sofia}` }).press('Enter');
  await frame.getByRole('tab', { name: 'Plan', selected: true }).waitFor();
  await frame.getByText('Send the price list').first().waitFor();
  expect(await frame.getByLabel('Owner').locator('option:checked').textContent()).toBe(sofia);
});
