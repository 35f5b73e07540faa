/** The file with all surveys of a project: what is told of each, who was asked and why not, and in confidence nothing more than screens tell. */
import { expect, it } from 'vitest';
import type { callPlan } from '../../../static/team/call/calls';
import { loadWhole } from '../../../static/team/survey/export/whole';
import { accepted, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  manager,
  move,
  openSurvey,
  planCheckpoint,
  readingOf,
  resultsOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  uwe,
  withSurveySite,
} from './given';

let site: Site;
withSurveySite((opened) => {
  site = opened;
});

const as = (person: string) =>
  ((name: 'show-checkpoint', payload: { checkpointId: string }) => site.plan(person, name, payload)) as typeof callPlan;
const nobodyTold = () => undefined;

it('has every survey with its rosters, results, words, reading and history, and the targets with theirs', async () => {
  const engagement = await openEngagement(site);
  const closed = await openSurvey(site, [engagement]);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, answersTo(2, { branchText: 'Answer the phone', wantsCallback: true })));
  accepted(await decline(site, surveyId, uwe, 'On leave'));
  await move(site, 'close-checkpoint', closed);
  accepted(await site.plan(manager, 'write-reading', readingOf(await shownCheckpoint(site, closed))));
  // Whoever was asked a moment ago is not asked again: nobody is left.
  const cancelled = await openSurvey(site, [engagement], { title: 'The next one' });
  expect(cancelled.state).toBe('cancelled');
  const planned = await planCheckpoint(site, [engagement], { title: 'Later on', opensOn: '2027-03-01' });
  const target = { engagementId: engagement.id, measure: 'nps', revision: 0, value: 40, note: 'By spring' } as const;
  accepted(await site.plan(manager, 'propose-target', target));
  await settled(site);

  const steps: string[] = [];
  const whole = accepted(
    await loadWhole(as(manager), { engagements: [engagement], known: [] }, (number, all) =>
      steps.push(`${number} of ${all}`),
    ),
  );
  const ids = [closed.id, cancelled.id, planned.id];
  expect(whole.surveys.map(({ survey }) => survey.id).toSorted()).toEqual(ids.toSorted());
  expect(steps).toEqual(ids.map((_, index) => `${index + 1} of ${ids.length}`));
  const [first] = whole.surveys.filter(({ survey }) => survey.id === closed.id);
  expect(first?.survey).toEqual(await shownCheckpoint(site, closed));
  expect(first?.survey.reading?.text).toBe('Most are content.');
  expect(first?.results).toHaveLength(3);
  expect(first?.results[0]).toEqual(accepted(await resultsOf(site, closed)));
  expect(first?.comments.map(({ by, text }) => [by, text]).toSorted()).toEqual(
    [
      [sofia, 'Answer the phone'],
      [sofia, 'I give it a 2'],
      [uwe, 'On leave'],
    ].toSorted(),
  );
  expect(first?.cases.map(({ accountId }) => accountId)).toEqual([sofia]);
  expect(first?.history.map(({ what }) => what)).toContain('checkpoint-read');
  const [untouched] = whole.surveys.filter(({ survey }) => survey.id === planned.id);
  expect(untouched).toMatchObject({ results: [], comments: [], cases: [] });
  expect(whole.trends.surveys.map(({ id }) => id)).toEqual([closed.id]);
  const [counts] = whole.engagements;
  expect(counts?.measures?.measures.find(({ measure }) => measure === 'nps')?.target.proposed?.value).toBe(40);
  expect(counts?.history.map(({ what, value }) => [what, value])).toEqual([['target-proposed', 40]]);
});

it('in confidence has no name beside an answer, while it is open and afterwards', async () => {
  const { engagement, customers } = await crowded(site, 9);
  const checkpoint = await openSurvey(site, [engagement], { mode: 'confidential' });
  const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
  const before = accepted(await loadWhole(as(manager), { engagements: [engagement], known: [] }, nobodyTold));
  for (const [index, person] of customers.entries()) {
    accepted(await answerInConfidence(site, surveyId, person, answersTo(index % 2 === 0 ? 3 : 9)));
    const now = accepted(await loadWhole(as(manager), { engagements: [engagement], known: [] }, nobodyTold));
    expect(JSON.stringify(now)).toBe(JSON.stringify(before));
  }
  expect(before.surveys[0]).toMatchObject({ results: [], comments: [] });
  await move(site, 'close-checkpoint', checkpoint);
  const [after] = accepted(await loadWhole(as(manager), { engagements: [engagement], known: [] }, nobodyTold)).surveys;
  expect(after?.results[0]).toMatchObject({ complete: 9, isSuppressed: false });
  expect(after?.comments.length).toBe(9);
  const said = JSON.stringify([after?.results, after?.comments, after?.cases, after?.history]);
  for (const person of customers) expect(said).not.toContain(person);
  const standings = after?.survey.rosters.flatMap(({ asked }) => asked.map(({ standing }) => standing));
  expect(standings).toEqual(customers.map(() => null));
});

it('is whole or not at all, and has nothing of where its reader is a customer', async () => {
  const engagement = await openEngagement(site);
  await openSurvey(site, [engagement]);
  const call = as(manager);
  const failing = ((name: 'show-checkpoint', payload: { checkpointId: string }) =>
    String(name) === 'show-results' ? { ok: false, error: { code: 'try-again' } } : call(name, payload)) as typeof call;
  expect(await loadWhole(failing, { engagements: [engagement], known: [] }, nobodyTold)).toEqual({
    ok: false,
    error: { code: 'try-again' },
  });
  // Somebody who may browse the project, and is a customer in part of it.
  const other = await openEngagement(site, [sofia, site.people.internalCustomer], 'Other');
  await openSurvey(site, [other], { questionnaireId: 'shipped.delivery' });
  await settled(site);
  const whole = accepted(
    await loadWhole(as(site.people.internalCustomer), { engagements: [engagement, other], known: [] }, nobodyTold),
  );
  expect(whole.surveys.map(({ survey }) => survey.engagementIds)).toEqual([[engagement.id]]);
  expect(whole.engagements.map(({ measures }) => measures === null)).toEqual([false, true]);
});
