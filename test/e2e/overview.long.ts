import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../demo/people';
import type { EngagementSummary } from '../../src/contract/engagement';
import { draftGate, gateTerms, openGate, signAs, toSofia } from '../forge/site/gates';
import { accepted, giveTask, openEngagement } from '../forge/site/site';
import { expectAccessible, frameOf, openStand, type Stand } from './stand/stand';

const sofia = customerSponsor;
let stand: Stand;
let engagement: EngagementSummary & { requestKey: string };
let bollards: string;
beforeAll(async () => {
  stand = await openStand();
  engagement = await openEngagement(stand.resolvers);
  ({ id: bollards } = await giveTask(stand.resolvers, engagement, { title: 'Bollards', due: '2026-12-03' }));
  await giveTask(stand.resolvers, engagement, { title: 'Cranes', due: null });
  await giveTask(stand.resolvers, engagement, {
    title: 'Docks',
    due: null,
    activation: { kind: 'date', day: '2027-06-01' },
  });
  for (const title of ['Design', 'Handbook'])
    await draftGate(stand.resolvers, engagement, gateTerms(toSofia({ title, mode: 'advise' })));
  // Lists lag behind what was written.
  await stand.host.advance(60_000);
});
afterAll(() => stand.close());

const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0] ?? '0');

/** Every outlet of the overview, as soon as nothing is being loaded. */
async function figuresIn(frame: FrameLocator) {
  // Until every list was read, the pictures are left out.
  await frame.getByRole('table', { name: 'Who does what' }).waitFor({ state: 'attached' });
  await expect
    .poll(() => frame.getByRole('status').filter({ hasText: 'Loading …', visible: true }).count(), { timeout: 8_000 })
    .toBe(0);
  const card = frame.getByRole('region', { name: 'Northwind' });
  const block = async (label: string) =>
    numberIn(
      await card
        .locator('dl > div', { has: frame.getByText(label, { exact: true }) })
        .locator('dd')
        .textContent(),
    );
  const part = async (label: string) =>
    numberIn(
      await frame
        .getByRole('row', { name: `The customers' part, ${label}` })
        .getByRole('cell')
        .last()
        .textContent(),
    );
  const said = card.getByText('not with the customer yet');
  return {
    block: {
      team: await block('Waiting for your team'),
      customer: await block('Waiting for the customer'),
      notYet: (await said.count()) === 0 ? 0 : numberIn(await said.textContent()),
    },
    picture: {
      team: await part('Waiting for your team'),
      customer: (await part('With the customer, on time')) + (await part('With the customer, overdue')),
      notYet: await part('Not with the customer yet'),
    },
    today: numberIn(await card.getByRole('row').first().getByRole('cell').last().textContent()),
  };
}

const alike = (figures: { team: number; customer: number; notYet: number }) => ({
  block: figures,
  picture: figures,
  today: figures.customer,
});

const openPage = async (): Promise<{ page: Page; frame: FrameLocator }> => {
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page');
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('row', { name: /Bollards/ }).waitFor();
  return { page, frame };
};
const goTo = (frame: FrameLocator, name: string) => frame.getByRole('tab', { name }).click();

/** The customer does a task in the portal. */
async function complete(taskId: string): Promise<void> {
  const { resolvers, host } = stand;
  const [task] = accepted(await resolvers.plan(projectManager, 'show-tasks', { taskIds: [taskId] }));
  const completion = { taskId, revision: task?.revision ?? 0, comment: 'As agreed' };
  accepted(await resolvers.portal(sofia, 'complete-task', completion));
  await host.settle();
  await host.advance(60_000);
}

it('has figures that agree after what was done on another tab, and after what a customer has done', async () => {
  const { page, frame } = await openPage();
  await goTo(frame, 'Overview');
  expect(await figuresIn(frame)).toEqual(alike({ team: 0, customer: 2, notYet: 3 }));

  await goTo(frame, 'Sign-off');
  await frame.getByLabel('Search').filter({ visible: true }).fill('Design');
  await frame.getByRole('button', { name: 'Design', exact: true }).click();
  await frame.getByRole('button', { name: 'Preview and ask' }).click();
  await frame.getByRole('button', { name: 'Ask the customer', exact: true }).click();
  await frame
    .getByRole('row', { name: /Design/ })
    .getByText('Waiting for sign-off')
    .waitFor();
  await goTo(frame, 'Overview');
  expect(await figuresIn(frame)).toEqual(alike({ team: 0, customer: 3, notYet: 2 }));

  // While everything is loaded anew, the block stays on the screen.
  await complete(bollards);
  await frame.getByRole('button', { name: 'Refresh' }).click();
  expect(await frame.getByRole('region', { name: 'Northwind' }).count()).toBe(1);
  expect(await figuresIn(frame)).toEqual(alike({ team: 1, customer: 2, notYet: 2 }));
  await expectAccessible(page);

  // What was typed on the list's tab is there.
  await goTo(frame, 'Sign-off');
  expect(await frame.getByLabel('Search').filter({ visible: true }).inputValue()).toBe('Design');
  await frame.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await frame.getByLabel('Why is it no longer needed?').fill('Another design is made.');
  await frame.getByRole('button', { name: 'Withdraw gate' }).click();
  await page.getByText('Withdrawn: Design').waitFor();
  await goTo(frame, 'Overview');
  expect(await figuresIn(frame)).toEqual(alike({ team: 1, customer: 1, notYet: 2 }));
});

it('is loaded anew when it is seen again after a good while', async () => {
  const { frame } = await openPage();
  await goTo(frame, 'Overview');
  const before = await figuresIn(frame);
  const gate = await openGate(stand.resolvers, engagement, toSofia({ title: 'Manual' }));
  await signAs(stand.resolvers, sofia, gate, { outcome: 'rejected', reason: 'Of last year.' });
  await stand.host.settle();
  await stand.host.advance(60_000);
  const hide = (minutes: number) =>
    frame.locator(':root').evaluate((_, away) => {
      const turnTo = (visibilityState: string) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      const { now } = Date;
      turnTo('hidden');
      Date.now = () => now() + away * 60_000;
      turnTo('visible');
      Date.now = now;
    }, minutes);
  await hide(1);
  expect(await figuresIn(frame)).toEqual(before);
  await hide(11);
  const { team, customer, notYet } = before.block;
  expect(await figuresIn(frame)).toEqual(alike({ team: team + 1, customer, notYet }));
});

it('keeps what is typed about a gate while the overview is looked at, though the gate changes meanwhile', async () => {
  const gate = await openGate(stand.resolvers, engagement, toSofia({ title: 'Tariffs', mode: 'advise' }), 'HAR-3');
  await stand.host.advance(60_000);
  const { frame } = await openPage();
  await goTo(frame, 'Sign-off');
  await frame.getByRole('button', { name: 'Tariffs', exact: true }).click();
  await frame.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await frame.getByLabel('Why is it no longer needed?').fill('They are in the handbook.');
  await signAs(stand.resolvers, sofia, gate, { outcome: 'rejected', reason: 'Too dear.' });
  await stand.host.settle();
  await stand.host.advance(60_000);
  await goTo(frame, 'Overview');
  const { block, picture } = await figuresIn(frame);
  expect(picture).toEqual(block);
  await goTo(frame, 'Sign-off');
  await frame
    .getByRole('row', { name: /Tariffs/ })
    .getByText('Rejected', { exact: true })
    .waitFor();
  expect(await frame.getByLabel('Why is it no longer needed?').inputValue()).toBe('They are in the handbook.');
});
