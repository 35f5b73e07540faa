/** The settings of a project for its surveys: stricter than the standard, never weaker, and who is shown what was said by name. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type SurveySettingsNow, standardSettings } from '../../../src/contract/survey/settings';
import { accepted, type Site } from '../site/site';
import {
  answersTo,
  commentsOn,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  readingOf,
  save,
  settled,
  sofia,
  surveyIdOf,
  withEngagement,
} from '../survey/given';

const day = 24 * 60 * 60_000;
const admin = people.projectAdministrator;
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

const shown = async (): Promise<SurveySettingsNow> => accepted(await site.admin(admin, 'show-survey-settings', {}));
const change = async (changes: Partial<SurveySettingsNow>, by = admin) =>
  site.admin(by, 'change-survey-settings', { ...(await shown()), ...changes });
const read = async (id: string) => {
  const known = accepted(await site.plan(manager, 'show-checkpoint', { checkpointId: id }));
  accepted(await site.plan(manager, 'write-reading', readingOf(known)));
};

it('asks nobody sooner than the settings say', async () => {
  expect(await shown()).toEqual({ ...standardSettings, revision: 0 });
  const minimumDays = { ...standardSettings.minimumDays, relationship: 40 };
  expect(accepted(await change({ minimumDays }))).toMatchObject({ minimumDays, revision: 1 });
  const first = await move(site, 'close-checkpoint', await openSurvey(site, [engagement]));
  await read(first.id);
  await site.host.advance(30 * day);
  const tooSoon = await move(site, 'open-checkpoint', await planCheckpoint(site, [engagement]));
  expect(tooSoon).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked' });
  expect(tooSoon.rosters[0]?.notAsked).toMatchObject({ 'asked-recently': { count: 2 } });
  await site.host.advance(11 * day);
  expect(await openSurvey(site, [engagement])).toMatchObject({ state: 'open', asked: 2 });
});

it('asks nobody more often than the settings say, by surveys of whatever kind', async () => {
  accepted(await change({ mostSurveys: 1 }));
  const first = await move(site, 'close-checkpoint', await openSurvey(site, [engagement]));
  await read(first.id);
  const pulse = await openSurvey(site, [engagement], { questionnaireId: 'shipped.pulse' });
  expect(pulse.rosters[0]?.notAsked).toMatchObject({ 'asked-often': { count: 2 } });
});

it('shows what was said by name to those alone who may edit, where the project wants it so', async () => {
  const open = await openSurvey(site, [engagement]);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, answersTo(3)));
  await settled(site);
  const asReader = (call: 'list-comments') => site.plan(people.internalCustomer, call, { checkpointId: open.id });
  // They browse the project, and are no customer of this engagement.
  expect(await asReader('list-comments')).toMatchObject({ ok: true, value: { comments: [{ by: sofia }] } });
  accepted(await change({ namedAnswers: 'editors' }));
  expect(await commentsOn(site, open)).toMatchObject({ ok: true, value: { comments: [{ by: sofia }] } });
  for (const call of ['list-comments'] as const) {
    expect(await asReader(call)).toMatchObject({ error: { code: 'named-answers-kept' } });
  }
  expect(
    await site.plan(people.internalCustomer, 'show-results', { checkpointId: open.id, role: null, kind: null }),
  ).toMatchObject({ ok: true });
});

it('does not say by the reasons of another survey who has given a low score, where the project keeps what was said by name', async () => {
  const first = await openSurvey(site, [engagement]);
  accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(2)));
  await move(site, 'close-checkpoint', first);
  await read(first.id);
  await site.host.advance(22 * day);
  const next = await openSurvey(site, [engagement], { title: 'Next' });
  expect(next).toMatchObject({ state: 'open', asked: 1 });
  const notAsked = async (person: string) =>
    accepted(await site.plan(person, 'show-checkpoint', { checkpointId: next.id })).rosters[0]?.notAsked;
  const caseOpen = { 'case-open': { count: 1, people: [sofia] } };
  for (const person of [manager, people.internalCustomer]) expect(await notAsked(person)).toEqual(caseOpen);
  accepted(await change({ namedAnswers: 'editors' }));
  expect(await notAsked(manager)).toEqual(caseOpen);
  expect(await notAsked(people.internalCustomer)).toEqual({ rested: { count: 1, people: [sofia] } });
});

it('takes nothing weaker than the standard, and no change of what is not as it was seen', async () => {
  const weaker = { ...standardSettings.minimumDays, pulse: 13 };
  expect(await change({ minimumDays: weaker })).toMatchObject({ ok: false, error: { field: 'minimumDays' } });
  for (const mostSurveys of [0, 7]) {
    expect(await change({ mostSurveys })).toMatchObject({ ok: false, error: { field: 'mostSurveys' } });
  }
  const wanted = { ...(await shown()), mostSurveys: 4 };
  const twice = [1, 2].map(() => site.admin(admin, 'change-survey-settings', wanted));
  expect((await Promise.all(twice)).map((each) => accepted(each).revision)).toEqual([1, 1]);
  expect(await site.admin(admin, 'change-survey-settings', { ...wanted, mostSurveys: 3 })).toMatchObject({
    error: { code: 'changed-meanwhile' },
  });
  expect(await change({ mostSurveys: 3 }, manager)).toMatchObject({ ok: false });
});
