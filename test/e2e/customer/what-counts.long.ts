/** A target from the customer's mark to two signatures: marked in the portal, proposed on the project page, countered, accepted, signed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { openEngagement } from '../../forge/site/site';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers, [customerSponsor, customerUser]));
});
afterAll(() => stand.close());

type Options = Parameters<Stand['open']>[2];

const openPortal = async (person: string, options: Options = {}) => {
  const isGerman = options?.language === 'de-DE';
  const page = await stand.open(person, requestPage(requestKey), options);
  const frame = frameOf(page, isGerman ? 'Ihre Aufgaben' : 'Your tasks');
  await frame.getByRole('button', { name: isGerman ? 'Was für Sie zählt' : 'What counts for you' }).click();
  return { page, frame };
};

const openTab = async () => {
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page');
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('tab', { name: 'Surveys' }).click();
  const counts = frame.getByRole('region', { name: 'What counts for Northwind' });
  await counts
    .getByText(/Customers mark in the portal|What counts for/)
    .first()
    .waitFor();
  return { page, frame, counts };
};

it('is marked with the keyboard by the sponsor', async () => {
  const { page, frame } = await openPortal(customerSponsor);
  const box = frame.getByRole('checkbox', { name: 'Satisfaction' });
  await box.focus();
  await page.keyboard.press('Space');
  await frame.getByText('Marked: Satisfaction').waitFor();
  expect(await box.isChecked()).toBe(true);
  expect(await box.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await expectAccessible(page, 'what counts for a customer');
});

it('is the headline on the project page, where a target is proposed', async () => {
  const { page, counts } = await openTab();
  await counts.getByText('Counts for: Sofia Sponsor (Northwind demo)').waitFor();
  await counts.getByText('No result yet').waitFor();
  await counts.getByRole('button', { name: 'Propose a target' }).click();
  await counts.getByLabel('Target', { exact: true }).fill('180');
  await counts.getByRole('button', { name: 'Propose', exact: true }).click();
  await counts.getByText('Enter a number from 0 to 100.').waitFor();
  await expectAccessible(page, 'the form of a target');
  await counts.getByLabel('Target', { exact: true }).fill('80');
  await counts.getByRole('button', { name: 'Propose', exact: true }).click();
  await counts
    .getByText(/Proposed target 80%: by Petra Manager/)
    .first()
    .waitFor();
});

it('is countered by a colleague, in German, at 320 px and in the dark', async () => {
  const { page, frame } = await openPortal(customerUser, { width: 320, theme: 'dark', language: 'de-DE' });
  await frame
    .getByText(/Vorgeschlagener Zielwert 80/)
    .first()
    .waitFor();
  expect(await frame.getByRole('button', { name: 'Diesen Zielwert unterschreiben' }).count()).toBe(0);
  await frame.getByRole('button', { name: 'Anderen Zielwert vorschlagen' }).click();
  await expectAccessible(page, 'a counter-proposal at 320 px');
  await expectNoSidewaysScroll(page);
  await frame.getByLabel('Zielwert', { exact: true }).fill('90');
  await frame.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
  await frame.getByText('Ihr Vorschlag ist beim Projektteam.').waitFor();
});

it('is accepted by the team and signed by the sponsor', async () => {
  const { counts } = await openTab();
  await counts.getByRole('button', { name: 'Sign for the team' }).click();
  await counts
    .getByText(/The team agrees to 90%/)
    .first()
    .waitFor();
  await counts.getByRole('button', { name: 'Sign for the team' }).click();
  await counts.getByText('The customer has not signed it').waitFor();
  const { page, frame } = await openPortal(customerSponsor);
  await frame.getByRole('button', { name: 'Sign this target' }).click();
  await frame.getByRole('button', { name: 'Sign for our side' }).click();
  await frame.getByText('You have signed the target.').waitFor();
  await frame
    .getByText(/Target 90%: signed for the team by Petra Manager .* and for the customer by you on/)
    .first()
    .waitFor();
  await expectAccessible(page, 'an agreed target');
});
