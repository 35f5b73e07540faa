/** A project raises how many answers in confidence it takes; what has opened keeps the numbers with which it did. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Thresholds, usualThresholds } from '../../../src/contract/survey/checkpoint';
import { accepted, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  commentsOn,
  crowded,
  formOf,
  manager,
  move,
  openSurvey,
  planCheckpoint,
  resultsOf,
  settled,
  shownCheckpoint,
  surveyIdOf,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((fresh) => {
  site = fresh;
});

const admin = people.projectAdministrator;
const raise = async (thresholds: Thresholds) => {
  const now = accepted(await site.admin(admin, 'show-survey-settings', {}));
  return site.admin(admin, 'change-survey-settings', { ...now, thresholds });
};
const confidential = { mode: 'confidential' } as const;
const answerAll = async (surveyId: string, customers: readonly string[]) => {
  for (const [at, person] of customers.entries())
    accepted(await answerInConfidence(site, surveyId, person, answersTo(at % 2 === 0 ? 9 : 3)));
};

it('takes as many people as the project wants, and nothing weaker than usual', async () => {
  const { engagement } = await crowded(site, 9);
  const { thresholds } = accepted(await site.plan(manager, 'list-questionnaires', {}));
  expect(thresholds).toEqual(usualThresholds);
  for (const low of [{ answers: 3 }, { spread: 7 }, { words: 5 }])
    expect(await raise({ ...usualThresholds, ...low })).toMatchObject({ error: { field: 'thresholds' } });
  const raised = { answers: 10, spread: 12, words: 14 };
  expect(accepted(await raise(raised))).toMatchObject({ thresholds: raised });
  expect(accepted(await site.plan(manager, 'list-questionnaires', {})).thresholds).toEqual(raised);
  const tooFew = await openSurvey(site, [engagement], confidential);
  expect(tooFew).toMatchObject({ state: 'cancelled', cancelledFor: 'too-few', thresholds: raised });
});

it('holds what has opened to the numbers of its opening, whatever the settings become', {
  timeout: 90_000,
}, async () => {
  const { engagement, customers } = await crowded(site, 9);
  const raised = { answers: 9, spread: 9, words: 9 };
  // What is raised after the planning and before the opening holds.
  const planned = await planCheckpoint(site, [engagement], confidential);
  accepted(await raise(raised));
  const open = await move(site, 'open-checkpoint', planned);
  expect(open.thresholds).toEqual(raised);
  const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
  expect((await formOf(site, surveyId, customers[0] ?? '')).thresholds).toEqual(raised);
  accepted(await raise(usualThresholds));
  await answerAll(surveyId, customers.slice(0, 8));
  await move(site, 'close-checkpoint', open);
  await settled(site);

  const asTold = async () => [
    accepted(await resultsOf(site, open)),
    accepted(await commentsOn(site, open)),
    (await shownCheckpoint(site, open)).thresholds,
  ];
  const before = await asTold();
  // Eight answers would be told by the usual numbers.
  expect(before).toMatchObject([
    { complete: 8, isSuppressed: true, thresholds: raised },
    { isSuppressed: true },
    raised,
  ]);
  for (const thresholds of [
    { answers: 5, spread: 8, words: 8 },
    { answers: 20, spread: 20, words: 20 },
  ]) {
    await raise(thresholds);
    expect(await asTold()).toEqual(before);
  }
});

it('tells nothing less of what was told before they were raised', { timeout: 90_000 }, async () => {
  const { engagement, customers } = await crowded(site, 9);
  const open = await openSurvey(site, [engagement], confidential);
  accepted(await raise({ answers: 20, spread: 20, words: 20 }));
  await answerAll(await surveyIdOf(site, engagement, customers[0] ?? ''), customers.slice(0, 8));
  await move(site, 'close-checkpoint', open);
  await settled(site);
  expect(accepted(await resultsOf(site, open))).toMatchObject({
    complete: 8,
    isSuppressed: false,
    thresholds: usualThresholds,
  });
  expect(accepted(await commentsOn(site, open)).isSuppressed).toBe(false);
});
