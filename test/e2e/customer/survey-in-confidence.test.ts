/** Surveys in confidence: nothing is sent before the button, which says what it does. */
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bystander, customerSponsor, customerUser } from '../../../demo/people';
import { openSurvey, openSurveyed } from '../../forge/survey/opened';
import { callsOf } from '../stand/calls';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, requestPage, type Stand } from '../stand/stand';

const title = 'How is it going?';
let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  const engagement = await openSurveyed(stand.resolvers);
  ({ requestKey } = engagement);
  await openSurvey(stand.resolvers, engagement, { title, mode: 'confidential', questionnaire: 'pulse' });
});
afterAll(() => stand.close());

const names = ['show-survey', 'save-answers', 'answer-in-confidence', 'decline-survey'];
const score = (frame: FrameLocator, number: number) => frame.getByRole('radio', { name: `${number}`, exact: true });

it('is kept in the tab until it is sent, once and for good', async () => {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const sent = callsOf(page, ...names);
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Answer', exact: true }).click();
  await frame.getByText('Nobody learns who said what, or who has answered').waitFor();
  await frame.getByText('at least 5 people answer. 5 are asked.').waitFor();
  await frame.getByText('What this means').click();
  await frame.getByText('you answer by name instead').waitFor();
  await frame.getByRole('button', { name: 'Send in confidence' }).click();
  await frame.getByText('Please answer this question.').waitFor();
  await score(frame, 3).check();
  await frame.getByLabel(/What would make you more confident/).fill('A date that holds');
  await page.reload();
  await expect
    .poll(() => frame.getByLabel(/What would make you more confident/).inputValue())
    .toBe('A date that holds');
  expect(await score(frame, 3).isChecked()).toBe(true);
  expect(new Set(sent.map(({ functionKey }) => functionKey))).toEqual(new Set(['show-survey']));
  await frame.getByRole('button', { name: 'Send in confidence' }).click();
  await frame.getByText(`Thank you. Your answers were sent in confidence: ${title}`).waitFor();
  expect(sent.filter(({ functionKey }) => functionKey !== 'show-survey').map(({ payload }) => payload.answers)).toEqual(
    [{ values: { 'confidence.1': 3 }, branchText: 'A date that holds', wantsCallback: false }],
  );
  await frame.getByRole('button', { name: title }).click();
  await frame.getByText('You have responded in confidence').waitFor();
  expect(
    await page
      .frames()
      .at(-1)
      ?.evaluate(() => JSON.stringify({ ...sessionStorage })),
  ).not.toContain('A date');
});

it('is sent by name where a call is wanted, and says so on the button', async () => {
  const page = await stand.open(customerUser, requestPage(requestKey), { width: 320, theme: 'dark' });
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Answer', exact: true }).click();
  await score(frame, 0).check();
  await frame.getByLabel('Please call me back about this').check();
  await frame.getByText('Your answers will be sent with your name').waitFor();
  expect(await frame.getByRole('button', { name: 'Send in confidence' }).count()).toBe(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, 'an answer by name');
  await score(frame, 9).check();
  await frame.getByRole('button', { name: 'Send in confidence' }).waitFor();
  expect(await frame.getByText('Your answers will be sent with your name').count()).toBe(0);
  await score(frame, 1).check();
  await frame.getByLabel('Please call me back about this').check();
  await frame.getByRole('button', { name: 'Send with my name' }).click();
  await frame.getByText('Thank you. Your answers were sent with your name').waitFor();
  await frame.getByRole('button', { name: title }).click();
  await frame.getByText('You asked to be called back. The team sees these answers').waitFor();
});

it('can be left out in confidence, too (German)', async () => {
  const page = await stand.open(bystander, requestPage(requestKey), { language: 'de-DE' });
  const sent = callsOf(page, ...names);
  const frame = page.frameLocator('iframe').first();
  await frame.getByRole('button', { name: 'Antworten', exact: true }).click();
  await frame.getByText('Niemand erfährt, wer was gesagt oder wer geantwortet hat').waitFor();
  await frame.getByRole('group', { name: /Wie zuversichtlich sind Sie/ }).waitFor();
  await frame.getByRole('button', { name: 'Dieses Mal nicht', exact: true }).click();
  await frame.getByText('Niemand erfährt, dass Sie es waren').waitFor();
  await expectAccessible(page, 'a survey that is left out');
  await frame.getByRole('button', { name: 'Nicht antworten', exact: true }).click();
  await frame.getByText('Niemand kann sehen, dass Sie es waren').waitFor();
  expect(sent.at(-1)).toMatchObject({ functionKey: 'decline-survey', payload: { reason: '' } });
});
