/** A survey from its plan to the team's reading, on the project page: planned, opened, answered by name, closed, read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser, internalCustomer, projectManager } from '../../demo/people';
import { accepted, engagementIn, openEngagement } from '../forge/site/site';
import { contentOf, expectAccessible, expectNoSidewaysScroll, frameOf, openStand, type Stand } from './stand/stand';

const title = 'After the booking screen';
let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers, [customerSponsor, customerUser, internalCustomer]));
});
afterAll(() => stand.close());

const openTab = async (options: Parameters<Stand['open']>[2] = {}) => {
  const isGerman = options?.language === 'de-DE';
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page', options);
  const frame = frameOf(page, isGerman ? 'Kundenplan' : 'Customer plan');
  await frame.getByRole('tab', { name: isGerman ? 'Umfragen' : 'Surveys' }).click();
  return { page, frame };
};

type Wish = { branchText?: string; wantsCallback?: boolean };

async function answer(person: string, csat: number, comment: string, wish: Wish = {}): Promise<void> {
  const shown = engagementIn(await stand.resolvers.portal(person, 'show-request', {}, { requestKey }));
  const survey = shown.asks.find(({ kind }) => kind === 'survey');
  const values = { 'csat.1': csat, 'value.1': 4, 'comment.1': comment };
  const given = { surveyId: survey?.id ?? '', given: { values, ...wish }, isDone: true, revision: 0 };
  accepted(await stand.resolvers.portal(person, 'save-answers', given, { requestKey }));
}

it('is planned, opened, answered, closed and read', async () => {
  const { page, frame } = await openTab();
  await frame.getByRole('button', { name: 'Plan a survey' }).click();
  await frame.getByLabel('Title').fill(title);
  await frame
    .getByLabel('Questionnaire', { exact: true })
    .selectOption({ label: 'After a delivery · About one event' });
  await frame.getByRole('radio', { name: 'When we open it' }).check();
  await expectAccessible(page, 'the plan of a survey');
  await frame.getByRole('button', { name: 'Plan survey' }).click();
  await frame.getByRole('button', { name: 'Open now' }).click();
  await expectAccessible(page, 'the question whether to open a survey');
  await frame.getByRole('button', { name: 'Open survey' }).click();
  await frame.getByRole('button', { name: 'Close now' }).waitFor();

  await stand.host.settle();
  await answer(customerSponsor, 5, 'It is quick.');
  await answer(customerUser, 2, '=1+1 <b>Too many clicks</b>', {
    branchText: 'Answer the phone',
    wantsCallback: true,
  });
  // Comments come from an index, which follows a little later.
  await stand.host.advance(60_000);
  await frame.getByRole('button', { name: 'Refresh', exact: true }).click();
  await frame.getByText('1 of 2 satisfied').waitFor();
  await frame.getByRole('listitem').getByText('=1+1 <b>Too many clicks</b>').last().waitFor();
  const cases = frame.getByRole('region', { name: 'Cases to follow up' });
  await cases.getByRole('button', { name: /Show the case of/ }).click();
  await cases.getByText('Answer the phone').waitFor();
  expect(await cases.getByRole('list', { name: 'Open cases' }).getByRole('listitem').count()).toBe(1);
  await cases.getByRole('button', { name: 'Reply', exact: true }).click();
  await frame.getByLabel('What have you understood?').fill('You wait too long on the phone.');
  await frame.getByLabel('What are you doing about it?').fill('A second line is open from today.');
  await cases.getByRole('region', { name: 'What the customer reads' }).getByText('A second line is open').waitFor();
  await expectAccessible(page, 'a reply in a case');
  await frame.getByRole('button', { name: 'Send reply' }).click();
  await cases.getByText('sent, not delivered yet', { exact: false }).first().waitFor();

  await frame.getByRole('button', { name: 'Close now' }).click();
  await frame.getByRole('button', { name: 'Close survey' }).click();
  await frame.getByRole('button', { name: 'Write what we conclude' }).click();
  await frame.getByLabel('What do you conclude from the results?').fill('Booking takes too many clicks.');
  await frame.getByLabel('Issue key').fill('HAR-9');
  await frame.getByLabel('What you tell them').fill('We take out two of the five steps.');
  await expectAccessible(page, 'the reading of results');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('What follows:').waitFor();
  await frame.getByRole('button', { name: 'Back to all surveys' }).click();
  await expect.poll(() => frame.locator(':focus').textContent()).toBe(title);
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Export all surveys as JSON' }).click();
  const file = (await contentOf(await download)).toString();
  for (const words of [title, 'Booking takes too many clicks.', 'We take out two', 'It is quick.', customerUser]) {
    expect(file).toContain(words);
  }
  await frame.getByText('All surveys are saved.').waitFor();
});

it('is read at 320 px, in German and in the dark', async () => {
  const { page, frame } = await openTab({ width: 320, theme: 'dark', language: 'de-DE' });
  await frame.getByRole('button', { name: title }).click();
  await frame.getByText('1 von 2 zufrieden').waitFor();
  await expectAccessible(page, 'results at 320 px');
  await expectNoSidewaysScroll(page);
});

it('is asked with a questionnaire of the project, copied from one that ships', async () => {
  const { page, frame } = await openTab();
  await frame.getByRole('button', { name: 'Questionnaires' }).click();
  await frame.getByRole('button', { name: 'Copy' }).first().click();
  await expectAccessible(page, 'the editor of a questionnaire');
  await frame.getByLabel('Name', { exact: true }).fill('After our deliveries');
  await frame.getByRole('button', { name: 'Save questionnaire' }).click();
  await frame.getByText('After our deliveries').first().waitFor();
  await frame.getByRole('button', { name: 'Back to all surveys' }).click();
  await frame.getByRole('button', { name: 'Plan a survey' }).click();
  await frame
    .getByLabel('Questionnaire', { exact: true })
    .selectOption({ label: 'After our deliveries · About one event' });
});
