/** "Later" is an answer: by name the team sees it, and what was given is kept; in confidence no record tells of it. */
import { expect, it } from 'vitest';
import { accepted, codeOf, engagementIn, type Site } from '../site/site';
import { transactionsOf } from '../survey/dump';
import {
  answersTo,
  crowded,
  decline,
  formOf,
  later,
  move,
  type Opened,
  openSurvey,
  resultsOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  surveyIn,
  uwe,
  withEngagement,
} from '../survey/given';
import { stored } from '../survey-many/world';

let site: Site;
let engagement: Opened;
withEngagement((given) => {
  ({ site, engagement } = given);
});

const rowIn = async (id: string, person: string) =>
  (await shownCheckpoint(site, { id })).rosters[0]?.asked.find(({ accountId }) => accountId === person);
const eventsOf = (surveyId: string) => stored(site.host, 'survey', surveyId)?.history.length;

it('moves out of the way, keeps what was given, and is answered after all', async () => {
  const open = await openSurvey(site, [engagement]);
  const id = await surveyIdOf(site, engagement, sofia);
  const given = { values: { 'nps.1': 0 } };

  expect(accepted(await later(site, id, sofia))).toMatchObject({
    standing: 'asked',
    putOffOn: '2026-11-02',
    answers: null,
  });
  expect(await surveyIn(site, engagement, sofia)).toMatchObject({
    standing: 'asked',
    turn: 'customer',
    isPutOff: true,
    putOffOn: '2026-11-02',
    due: '2026-11-11',
  });
  expect(await rowIn(open.id, sofia)).toMatchObject({ standing: 'put-off', putOffOn: '2026-11-02' });
  expect(await rowIn(open.id, uwe)).toMatchObject({ standing: 'silent', putOffOn: null });
  expect(accepted(await resultsOf(site, open))).toMatchObject({ partial: 0, putOff: 1, noReply: 1 });
  const { answered } = accepted(await site.portal(sofia, 'list-answered', { engagementId: engagement.id }));
  expect(answered).toEqual([]);

  // Half of it, and later again: a partial, and counted as one alone.
  expect(accepted(await later(site, id, sofia, given))).toMatchObject({ standing: 'begun', putOffOn: '2026-11-02' });
  expect(await rowIn(open.id, sofia)).toMatchObject({ standing: 'partial', putOffOn: '2026-11-02' });
  const half = accepted(await resultsOf(site, open));
  expect(half).toMatchObject({ asked: 2, partial: 1, putOff: 0, noReply: 1 });
  expect(half.questions.find(({ key }) => key === 'nps')).toMatchObject({ counts: { 0: 1 } });

  expect(accepted(await save(site, id, sofia, answersTo(9)))).toMatchObject({ standing: 'complete', putOffOn: null });
  expect(await surveyIn(site, engagement, sofia)).toMatchObject({ isDone: true, putOffOn: null });
  expect((await surveyIn(site, engagement, sofia))?.isPutOff).toBeUndefined();
  expect(await rowIn(open.id, sofia)).toMatchObject({ standing: 'complete', putOffOn: null });
  expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 1, partial: 0, putOff: 0, noReply: 1 });
});

it('of somebody who has answered everything is no putting off', async () => {
  await openSurvey(site, [engagement]);
  const id = await surveyIdOf(site, engagement, sofia);
  expect(accepted(await later(site, id, sofia, answersTo(8)))).toMatchObject({ standing: 'complete', putOffOn: null });
});

it('counts once, sent twice or at once, and never over what was said meanwhile', async () => {
  const open = await openSurvey(site, [engagement]);
  const id = await surveyIdOf(site, engagement, sofia);
  const twice = await Promise.all([later(site, id, sofia, {}, 0), later(site, id, sofia, {}, 0)]);
  expect(twice.map(codeOf)).toEqual(['accepted', 'accepted']);
  expect((await formOf(site, id, sofia)).revision).toBe(1);
  const events = eventsOf(id);
  // Again on the same day it changes nothing.
  expect(accepted(await later(site, id, sofia)).revision).toBe(1);
  expect(eventsOf(id)).toBe(events);
  expect(accepted(await resultsOf(site, open))).toMatchObject({ putOff: 1, noReply: 1 });

  const both = await Promise.all([decline(site, id, uwe, '', 0), later(site, id, uwe, {}, 0)]);
  expect(both.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
  accepted(await decline(site, id, uwe));
  expect(codeOf(await later(site, id, uwe, {}, 0))).toBe('changed-meanwhile');
  expect(await rowIn(open.id, uwe)).toMatchObject({ standing: 'declined', putOffOn: null });
  expect(accepted(await resultsOf(site, open))).toMatchObject({ declined: 1, putOff: 1, noReply: 0 });
});

it('is for who is asked alone, and until the close', async () => {
  const open = await openSurvey(site, [engagement], { audience: { roles: [], kinds: [], people: [sofia] } });
  const id = await surveyIdOf(site, engagement, sofia);
  expect(codeOf(await later(site, id, uwe, {}, 0))).toBe('not-found');
  expect(codeOf(await later(site, '0'.repeat(id.length), sofia, {}, 0))).toBe('not-found');
  accepted(await later(site, id, sofia));
  await move(site, 'close-checkpoint', open);
  expect(await surveyIn(site, engagement, sofia)).toBeUndefined();
  expect(codeOf(await later(site, id, sofia, { values: { 'nps.1': 1 } }))).toBe('survey-over');
  expect(await formOf(site, id, sofia)).toMatchObject({ standing: 'over', answers: null });
  expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 0, putOff: 1, noReply: 0 });
  expect(await rowIn(open.id, sofia)).toMatchObject({ standing: 'put-off' });
});

it('comes after everything else that waits for its reader, and moves to the day of the last time', async () => {
  await openSurvey(site, [engagement]);
  const id = await surveyIdOf(site, engagement, sofia);
  accepted(await later(site, id, sofia));
  await site.host.advance(24 * 60 * 60_000);
  expect(accepted(await later(site, id, sofia)).putOffOn).toBe('2026-11-03');
  await settled(site);
  const { asks } = engagementIn(await site.portal(sofia, 'show-request', {}, { requestKey: engagement.requestKey }));
  expect(asks.at(-1)).toMatchObject({ id, isPutOff: true, putOffOn: '2026-11-03' });
});

it('in confidence is no command: nothing is written', async () => {
  const { engagement: large, customers } = await crowded(site, 5, 'Large');
  const [person = ''] = customers;
  await openSurvey(site, [large], { mode: 'confidential' });
  const id = await surveyIdOf(site, large, person);
  const heard = transactionsOf(site);
  expect(codeOf(await later(site, id, person, {}, 0))).toBe('survey-mode-changed');
  expect(heard).toEqual([]);
});
