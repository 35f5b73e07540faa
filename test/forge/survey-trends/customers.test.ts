/** The circumstances and the customers of a survey: all that is kept of them at its close, and who sees it. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { CustomerTrends } from '../../../src/contract/survey/trends';
import { trendLimits } from '../../../src/contract/survey/trends';
import { noTrends, withTold } from '../../../src/core/survey/trend/kept-trends';
import { keyOf } from '../../../src/forge/storage/key';
import { entityOf, recordOf } from '../../../src/forge/storage/stored-forms';
import { addCustomers } from '../site/customers';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import {
  all,
  answerInConfidence,
  answersTo,
  crowded,
  manager,
  move,
  type Opened,
  openSurvey,
  readingOf,
  resultsOf,
  save,
  shownCheckpoint,
  surveyIdOf,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((fresh) => {
  site = fresh;
});

const trendsOf = async ({ id }: Opened, person = manager): Promise<CustomerTrends> =>
  accepted(await site.plan(person, 'show-customer-trends', { engagementId: id }));
const contexts = async () => accepted(await site.plan(manager, 'show-trends', {})).contexts;
const npsOf = ({ surveys }: CustomerTrends) =>
  surveys.map(({ measures }) => measures.find(({ measure }) => measure === 'nps')?.all);
const apart = (both: readonly string[], at: number) => [both.slice(0, at), both.slice(at)] as const;
const promoters = (asked: number, ...scores: readonly number[]) => ({
  asked,
  answered: scores.length,
  score: {
    kind: 'promoters',
    promoters: scores.filter((score) => score >= 9).length,
    detractors: scores.filter((score) => score <= 6).length,
  },
  counts: null,
  isAlike: false,
});

async function answer(engagement: Opened, customers: readonly string[], ...scores: readonly number[]): Promise<void> {
  for (const [at, score] of scores.entries()) {
    const person = customers[at] ?? '';
    accepted(await save(site, await surveyIdOf(site, engagement, person), person, answersTo(score)));
  }
}

/** Reads a survey, so that the same people may be asked again, and lets the days of the guard pass. */
async function readAndWait(checkpoint: Parameters<typeof shownCheckpoint>[1]): Promise<void> {
  accepted(await site.plan(manager, 'write-reading', readingOf(await shownCheckpoint(site, checkpoint))));
  await site.host.advance(22 * 24 * 60 * 60_000);
}

it('is told by customer where several were asked by name, and adds up to what is told of all', async () => {
  const [ours, theirs] = apart(addCustomers(site, 10), 7);
  const [one, other] = [await openEngagement(site, [...ours]), await openEngagement(site, [...theirs], 'Others')];
  const survey = await openSurvey(site, [one, other]);
  await answer(one, ours, 10, 9, 9, 3, 7);
  await answer(other, theirs, 2, 10);
  const part = (engagement: Opened, changes: object = {}) =>
    site.plan(manager, 'show-results', { checkpointId: survey.id, ...all, engagementId: engagement.id, ...changes });
  expect(codeOf(await part(one))).toBe('results-not-yet');
  await move(site, 'close-checkpoint', survey);

  expect(npsOf(await trendsOf(one))).toEqual([promoters(7, 10, 9, 9, 3, 7)]);
  expect(npsOf(await trendsOf(other))).toEqual([promoters(3, 2, 10)]);
  const [whole, first, second] = [
    accepted(await resultsOf(site, survey)),
    accepted(await part(one)),
    accepted(await part(other)),
  ];
  expect(first).toMatchObject({
    filter: { ...all, engagementId: one.id, customer: 'Northwind' },
    asked: 7,
    complete: 5,
    noReply: 2,
  });
  expect(first.asked + second.asked).toBe(whole.asked);
  expect(first.complete + second.complete).toBe(whole.complete);
  for (const [at, { counts }] of whole.questions.entries())
    for (const [value, count] of Object.entries(counts ?? {}))
      expect((first.questions[at]?.counts?.[value] ?? 0) + (second.questions[at]?.counts?.[value] ?? 0)).toBe(count);
  // Of a customer no part is told, and of who is none of the survey's nothing.
  expect(codeOf(await part(one, { kind: 'external' }))).toBe('field-invalid');
  expect(codeOf(await part({ ...one, id: 'e00000000000000000000009' }))).toBe('field-invalid');
});

it('is told in confidence of nobody by customer, and says how many surveys are left out', async () => {
  const [ours, theirs] = apart(addCustomers(site, 12), 6);
  const [one, other] = [await openEngagement(site, [...ours]), await openEngagement(site, [...theirs], 'Others')];
  const survey = await openSurvey(site, [one, other], { mode: 'confidential' });
  for (const [engagement, customers] of [
    [one, ours],
    [other, theirs],
  ] as const)
    for (const [at, person] of customers.entries())
      accepted(
        await answerInConfidence(site, await surveyIdOf(site, engagement, person), person, answersTo(at < 3 ? 9 : 2)),
      );
  await move(site, 'close-checkpoint', survey);
  await site.host.advance(12 * 60 * 60_000);
  expect(await trendsOf(one)).toMatchObject({ surveys: [], contexts: [], leftOut: 1 });
  const part = { checkpointId: survey.id, ...all, engagementId: one.id };
  expect(codeOf(await site.plan(manager, 'show-results', part))).toBe('field-invalid');
  // The state is kept, which says nothing of answers; nobody is compared with themselves.
  expect(await contexts()).toMatchObject([{ id: survey.id, pairs: [] }]);
});

it('compares those who answered both by name, and keeps the state as it was when each closed', async () => {
  const customers = addCustomers(site, 8);
  const engagement = await openEngagement(site, customers);
  const first = await openSurvey(site, [engagement], { title: 'First' });
  // None so low that it opens a case: whoever has one is not asked again.
  await answer(engagement, customers, 7, 7, 7, 8, 8, 8, 9);
  await move(site, 'close-checkpoint', first);
  await readAndWait(first);
  const second = await openSurvey(site, [engagement], { title: 'Second' });
  await answer(engagement, customers, 8, 8, 8, 9, 9, 9, 9, 10);
  await move(site, 'close-checkpoint', second);
  const [before, after] = await contexts();
  expect(before).toMatchObject({ id: first.id, pairs: [], state: { open: 0, overdue: 0, unsigned: 0 } });
  expect(after).toMatchObject({
    id: second.id,
    pairs: expect.arrayContaining([
      { measure: 'nps', before: first.id, higher: 6, lower: 0, same: 1 },
      // All of them say yes to it both times.
      { measure: 'needed', before: first.id, higher: 0, lower: 0, same: 7 },
    ]),
  });
  expect(after?.on.localeCompare(before?.on ?? '')).toBe(1);
});

it.each(['named', 'confidential'] as const)(
  'keeps no state where somebody’s inbox can’t be read: less than all would be taken for all (%s)',
  async (mode) => {
    const customers = addCustomers(site, 6);
    const engagement = await openEngagement(site, customers);
    const survey = await openSurvey(site, [engagement], { mode });
    // As a newer version stores it.
    rewrite(site.host, 'inbox', `inbox:${engagement.id}.${customers[0]}`, (value) => ({ ...value, v: 1_000 }));
    await move(site, 'close-checkpoint', survey);
    await site.host.advance(12 * 60 * 60_000);
    expect(await contexts()).toMatchObject([{ id: survey.id, state: null }]);
  },
);

it('is nobody’s who is a customer of one of the engagements', async () => {
  const engagement = await openEngagement(site, [people.customerSponsor, people.internalCustomer]);
  const survey = await openSurvey(site, [engagement]);
  await move(site, 'close-checkpoint', survey);
  expect((await trendsOf(engagement)).surveys.map(({ id }) => id)).toEqual([survey.id]);
  expect(await trendsOf(engagement, people.internalCustomer)).toMatchObject({ surveys: [], contexts: [], leftOut: 0 });
});

it('takes five reads at most, for fifty surveys that asked several customers', async () => {
  const { engagement } = await crowded(site, 2);
  const { engagement: other } = await crowded(site, 2, 'Others');
  const open = await openSurvey(site, [engagement, other]);
  await move(site, 'close-checkpoint', open);
  const [told] = accepted(await site.plan(manager, 'show-trends', {})).surveys;
  if (!told) throw new Error('It was closed');
  const { id: projectId } = accepted(await site.plan(manager, 'show-project', {})).project;
  const many = Array.from({ length: trendLimits.surveys }, (_, at) => ({
    ...told,
    id: `c${String(at).padStart(23, '0')}`,
  }));
  const value = recordOf('survey-trends', projectId, many.reduce(withTold, noTrends(projectId)), 9, '');
  const put = [{ key: keyOf('survey-trends', projectId), entityName: entityOf('survey-trends'), value }];
  expect(site.host.storage.handle('/api/v1/batch/set', put).status).toBe(200);
  // None of these was ever counted by customer.
  expect(await trendsOf(engagement)).toMatchObject({ surveys: [], leftOut: trendLimits.surveys });
  const record = site.host.meter.all().findLast(({ functionKey }) => functionKey === 'plan');
  expect(record && record.storage.reads + record.storage.queries).toBeLessThanOrEqual(5);
});
