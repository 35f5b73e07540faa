/** Surveys by name: each answer is saved as it is given, whatever the line does, until the customer says that these are all. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bystander, customerSponsor, customerUser, otherCompanyCustomer, projectManager } from '../../../demo/people';
import type { SurveyForm } from '../../../src/contract/survey/portal-survey';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { accepted, engagementIn } from '../../forge/site/site';
import { openSurvey, openSurveyed } from '../../forge/survey/opened';
import { callsOf, holdCalls } from '../stand/calls';
import {
  contentOf,
  expectAccessible,
  expectNoSidewaysScroll,
  frameOf,
  openStand,
  requestPage,
  type Stand,
} from '../stand/stand';

const title = 'Half-way review';
let stand: Stand;
let requestKey: string;
let checkpoint: CheckpointInFull;
beforeAll(async () => {
  stand = await openStand();
  const engagement = await openSurveyed(stand.resolvers);
  ({ requestKey } = engagement);
  checkpoint = await openSurvey(stand.resolvers, engagement, { title, mode: 'named' });
});
afterAll(() => stand.close());

/** The survey as the app has it. */
async function stored(person: string): Promise<SurveyForm> {
  const shown = engagementIn(await stand.resolvers.portal(person, 'show-request', {}, { requestKey }));
  const survey = [...shown.asks, ...shown.recent].find(({ kind }) => kind === 'survey');
  return accepted(await stand.resolvers.portal(person, 'show-survey', { surveyId: survey?.id ?? '' }, { requestKey }));
}

async function openForm(page: Page): Promise<FrameLocator> {
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Answer', exact: true }).click();
  await frame.getByRole('button', { name: 'Done', exact: true }).waitFor();
  return frame;
}

const question = (frame: FrameLocator, name: RegExp) => frame.getByRole('group', { name });
const nps = (frame: FrameLocator, score: number) =>
  question(frame, /recommend us/).getByLabel(`${score}`, { exact: true });

it('is answered with the keyboard alone: what is missing is marked, and the thanks have the focus', async () => {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const frame = await openForm(page);
  await frame.getByText('The team sees your answers with your name').first().waitFor();
  await nps(frame, 5).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  expect(await nps(frame, 10).isChecked()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await nps(frame, 9).isChecked()).toBe(true);
  await frame.getByText('You have answered 1 of 5 questions').waitFor();
  await frame.getByText('Saved', { exact: true }).waitFor();
  await frame.getByRole('button', { name: 'Done', exact: true }).focus();
  await page.keyboard.press('Enter');
  const needed = question(frame, /still need/);
  await needed.getByText('Please answer this question.').waitFor();
  const yes = needed.getByLabel('Yes', { exact: true });
  await expect.poll(() => yes.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await expectAccessible(page, 'a survey with questions left out');
  for (const press of ['Space', 'Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(press);
  await frame.getByRole('button', { name: 'Done', exact: true }).focus();
  await page.keyboard.press('Enter');
  const thanks = frame.getByText(`Thank you for your answers: ${title}`);
  await thanks.waitFor();
  await expect
    .poll(() => thanks.evaluate((element) => element.ownerDocument.activeElement?.contains(element)))
    .toBe(true);
  expect(await stored(customerSponsor)).toMatchObject({ standing: 'complete', answers: { values: { 'nps.1': 9 } } });

  await frame.getByRole('button', { name: title }).click();
  await frame.getByRole('button', { name: 'Change my answers' }).click();
  const form = frame.getByRole('form', { name: 'Survey' });
  await expect.poll(() => form.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await nps(frame, 4).check();
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect(await stored(customerSponsor)).toMatchObject({ standing: 'complete', answers: { values: { 'nps.1': 4 } } });
  // Lists come from an index, which follows a little later.
  await stand.host.advance(60_000);
  await frame.getByRole('button', { name: 'Your answers in surveys by name' }).click();
  await frame.getByText('4 (from 0 = Not at all likely to 10 = Extremely likely)').waitFor();
  for (const form of ['CSV', 'JSON']) {
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: `Save as ${form}` }).click();
    const file = (await contentOf(await download)).toString();
    expect(file).toContain(form === 'CSV' ? '4 (from 0 = Not at all likely to 10 = Extremely likely)' : '"nps.1": 4');
    expect(file).toContain(title);
  }
});

it('sends what is changed while an answer is on its way after it, together, and takes back what a low score had said', async () => {
  const page = await stand.open(customerUser, requestPage(requestKey));
  const sent = callsOf(page, 'save-answers');
  const frame = await openForm(page);
  const letGo = await holdCalls(page, 'save-answers');
  await nps(frame, 3).check();
  await frame.getByLabel(/What would have to change/).fill('Answer the phone');
  await frame.getByLabel('Please call me back about this').check();
  await nps(frame, 8).check();
  expect(await frame.getByLabel(/What would have to change/).count()).toBe(0);
  await question(frame, /whom to contact/)
    .getByLabel('Partly')
    .check();
  await frame.getByText('Saving…').waitFor();
  expect(sent).toHaveLength(1);
  await letGo('arrive');
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect(sent.map(({ payload }) => payload.given)).toEqual([
    { values: { 'nps.1': 3 }, branchText: '', wantsCallback: false },
    { values: { 'nps.1': 8, 'knows-contact.1': 'partly' } },
  ]);
  await nps(frame, 2).check();
  expect(await frame.getByLabel(/What would have to change/).inputValue()).toBe('Answer the phone');
  expect(await frame.getByLabel('Please call me back about this').isChecked()).toBe(false);
  await frame.getByText('Saved', { exact: true }).waitFor();
  const branch = { branchText: 'Answer the phone', wantsCallback: false };
  await expect.poll(() => stored(customerUser)).toMatchObject({ standing: 'begun', answers: branch });
});

it('keeps what did not arrive over a reload, and sends it then', async () => {
  const page = await stand.open(otherCompanyCustomer, requestPage(requestKey));
  const frame = await openForm(page);
  const letGo = await holdCalls(page, 'save-answers');
  await letGo('break');
  await question(frame, /still need/)
    .getByLabel('No', { exact: true })
    .check();
  await frame.getByLabel(/What do you need today/).fill('A second crane');
  await frame.getByText('Not saved yet. We keep trying').waitFor();
  expect((await stored(otherCompanyCustomer)).answers).toBeNull();
  await page.unroute('**/host/invoke');
  await page.reload();
  await expect.poll(() => frame.getByLabel(/What do you need today/).inputValue()).toBe('A second crane');
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect((await stored(otherCompanyCustomer)).answers?.values).toEqual({
    'needed.1': 'no',
    'comment.1': 'A second crane',
  });

  await frame.getByRole('button', { name: 'Later' }).click();
  await frame.getByText('You find the survey under “Put off”, and can answer it until Dec 6, 2026.').waitFor();
  expect(await stored(otherCompanyCustomer)).toMatchObject({ standing: 'begun', putOffOn: expect.any(String) });
  await frame.getByRole('heading', { name: 'Put off' }).waitFor();
  await frame.getByText('You put this off on').waitFor();
  await frame.getByRole('button', { name: title }).click();
  await frame.getByText('You have answered 2 of 5 questions').waitFor();
  await frame.getByRole('button', { name: 'Not this time' }).click();
  await frame.getByText('What you have answered so far is deleted').waitFor();
  await frame.getByLabel(/Your reason/).fill('No time this week');
  await frame.getByRole('button', { name: 'Don’t answer this time' }).click();
  await frame.getByText(`You are not answering this time: ${title}`).waitFor();
  expect(await stored(otherCompanyCustomer)).toMatchObject({ standing: 'declined', answers: null });
  await frame.getByRole('button', { name: title }).click();
  await frame.getByRole('button', { name: 'Answer after all' }).click();
  await frame.getByText('You have answered 2 of 5 questions').waitFor({ state: 'detached' });
  await nps(frame, 0).check();
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect(await stored(otherCompanyCustomer)).toMatchObject({ standing: 'begun', answers: { values: { 'nps.1': 0 } } });
});

it('shows what was said in another tab and what was entered here, and saves what its reader chooses', async () => {
  const page = await stand.open(otherCompanyCustomer, requestPage(requestKey), { width: 320, theme: 'dark' });
  const frame = await openForm(page);
  const { id: surveyId, revision } = await stored(otherCompanyCustomer);
  const elsewhere = { surveyId, reason: 'No time', revision };
  accepted(await stand.resolvers.portal(otherCompanyCustomer, 'decline-survey', elsewhere, { requestKey }));
  await frame.getByLabel(/What do you need today/).fill('A second crane');
  await frame.getByLabel(/What do you need today/).blur();
  const notice = frame.getByText('Your answers were changed elsewhere');
  await notice.waitFor();
  await frame.getByText('You said: not this time.').waitFor();
  await frame.getByText('A second crane').waitFor();
  await expect
    .poll(() => notice.evaluate((element) => element.ownerDocument.activeElement?.contains(element)))
    .toBe(true);
  expect((await stored(otherCompanyCustomer)).standing).toBe('declined');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, 'answers that were changed elsewhere');
  // Neither is lost when the page is loaded again.
  await page.reload();
  await frame.getByRole('button', { name: 'Save this' }).click();
  await frame.getByText('Saved', { exact: true }).waitFor();
  expect(await frame.getByLabel(/What do you need today/).inputValue()).toBe('A second crane');
  expect(await stored(otherCompanyCustomer)).toMatchObject({
    standing: 'begun',
    answers: { values: { 'comment.1': 'A second crane' } },
  });
});

it('tells who has it open that it was closed, and gives them back what they wrote', async () => {
  const page = await stand.open(bystander, requestPage(requestKey), { width: 320, theme: 'dark' });
  const frame = await openForm(page);
  await expectNoSidewaysScroll(page);
  const { id: checkpointId } = checkpoint;
  const { revision } = accepted(await stand.resolvers.plan(projectManager, 'show-checkpoint', { checkpointId }));
  accepted(await stand.resolvers.plan(projectManager, 'close-checkpoint', { checkpointId, revision }));
  await stand.host.settle();
  await frame.getByLabel(/What do you need today/).fill('A second crane');
  await frame.getByRole('button', { name: 'Done', exact: true }).focus();
  await frame.getByText('This survey has changed since you opened it').waitFor();
  await frame.getByText('This survey is over and takes no more answers.').waitFor();
  await expect.poll(() => frame.locator('textarea').first().inputValue()).toBe('A second crane');
  await expectAccessible(page, 'a survey that is over');
});
