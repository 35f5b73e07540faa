/** The guard against asking too often, over engagements and projects. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { accepted, openEngagement, type Site } from '../site/site';
import {
  answersTo,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  readingOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  uwe,
  withEngagement,
} from './given';

const day = 24 * 60 * 60_000;
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

it('asks somebody of two engagements once', async () => {
  const other = await openEngagement(site, [sofia, people.bystander], 'Southbay');
  const open = await openSurvey(site, [engagement, other]);
  expect(open.asked).toBe(3);
  expect(open.rosters.map(({ asked }) => asked.map(({ accountId }) => accountId))).toEqual([
    [sofia, uwe],
    [people.bystander],
  ]);
  expect(open.rosters.map(({ notAsked }) => notAsked)).toEqual([{}, {}]);
  expect(open.rosters[1]?.elsewhere).toEqual({ count: 1, people: [sofia] });
  await expect(surveyIdOf(site, other, sofia)).rejects.toThrow('not asked');
  const surveyId = await surveyIdOf(site, other, people.bystander);
  expect((await save(site, surveyId, sofia, answersTo(9))).ok).toBe(false);
});

it('leaves those in peace who were asked by another project', async () => {
  const other = await openEngagement(site, [sofia], 'Elsewhere', 'DAY');
  await openSurvey(site, [engagement], { audience: { roles: ['sponsor'], kinds: [], people: [] } });
  const planned = await planCheckpoint(site, [other], {}, 'DAY');
  const cancelled = await move(site, 'open-checkpoint', planned, 'DAY');
  expect(cancelled).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked', asked: null });
  expect(cancelled.rosters[0]?.notAsked).toEqual({ rested: { count: 1, people: [sofia] } });
});

it('asks again after its days, once the team has read what was said', async () => {
  const first = await openSurvey(site, [engagement]);
  const closed = await move(site, 'close-checkpoint', first);
  await site.host.advance(22 * day);
  const second = await openSurvey(site, [engagement]);
  expect(second).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked' });
  expect(second.rosters[0]?.notAsked).toMatchObject({ 'results-unread': { count: 2 } });
  accepted(await site.plan(manager, 'write-reading', readingOf(closed)));
  expect(await openSurvey(site, [engagement])).toMatchObject({ state: 'open', asked: 2 });
});

it('asks nobody in a critical period, and nobody who does not fit', async () => {
  const { projectAdministrator } = people;
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const known = engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is there');
  const { revision, name, language, calendar, reminders, ladder, deemed } = known;
  const criticalPeriods = [{ name: 'Year end', from: '2026-11-01', to: '2026-11-05' }];
  const changed = { engagementId: known.id, revision, name, language, reminders, ladder, deemed };
  accepted(
    await site.admin(projectAdministrator, 'change-engagement', {
      ...changed,
      calendar: { ...calendar, criticalPeriods },
    }),
  );
  const critical = await openSurvey(site, [engagement]);
  expect(critical.rosters[0]?.notAsked).toMatchObject({ 'critical-period': { count: 2 } });
  const nobody = await openSurvey(site, [engagement], { audience: { roles: ['partner'], kinds: [], people: [] } });
  expect(nobody).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-eligible' });
  await site.host.advance(4 * day);
  const one = await openSurvey(site, [engagement], { audience: { roles: [], kinds: [], people: [uwe] } });
  expect(one.rosters[0]?.asked.map(({ accountId }) => accountId)).toEqual([uwe]);
  await settled(site);
  expect((await shownCheckpoint(site, one)).state).toBe('open');
});

const override = (site: Site, { id, revision }: CheckpointInFull, reason = 'Their sponsor wants to be heard.') =>
  site.plan(manager, 'override-unread', { checkpointId: id, revision, reason });

it('asks despite unread results where somebody gives a reason, in that survey alone', async () => {
  await move(site, 'close-checkpoint', await openSurvey(site, [engagement]));
  await site.host.advance(22 * day);
  const planned = await planCheckpoint(site, [engagement]);
  expect(planned.unreadOverride).toBeNull();
  const given = accepted(await override(site, planned));
  expect(given.unreadOverride).toMatchObject({ reason: 'Their sponsor wants to be heard.', by: manager });
  const open = await move(site, 'open-checkpoint', planned);
  expect(open).toMatchObject({ state: 'open', asked: 2, unreadOverride: { by: manager } });
  const history = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: planned.id }));
  expect(history.find(({ what }) => what === 'checkpoint-overridden')).toMatchObject({
    by: manager,
    words: 'Their sponsor wants to be heard.',
  });
  // No customer reads the reason.
  const surveyId = await surveyIdOf(site, engagement, sofia);
  expect(JSON.stringify(await site.portal(sofia, 'show-survey', { surveyId }))).not.toContain('wants to be heard');
  await move(site, 'close-checkpoint', open);
  await site.host.advance(22 * day);
  expect(await openSurvey(site, [engagement])).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked' });
});

it('overrides no other reason of the guard', async () => {
  await move(site, 'close-checkpoint', await openSurvey(site, [engagement]));
  const planned = await planCheckpoint(site, [engagement]);
  accepted(await override(site, planned));
  const cancelled = await move(site, 'open-checkpoint', planned);
  expect(cancelled).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked' });
  expect(cancelled.rosters[0]?.notAsked).toEqual({ 'asked-recently': { count: 2, people: [sofia, uwe] } });
});

it('takes an override of a planned survey alone, once, from who may change it', async () => {
  const planned = await planCheckpoint(site, [engagement]);
  const command = { checkpointId: planned.id, revision: planned.revision, reason: 'Now \u202e=1+1 <b>🙂</b>' };
  expect(await site.plan(people.internalCustomer, 'override-unread', command)).toMatchObject({ ok: false });
  expect(await override(site, planned, ' ')).toMatchObject({ ok: false, error: { code: 'field-missing' } });
  expect(await override(site, planned, 'x'.repeat(501))).toMatchObject({
    ok: false,
    error: { code: 'field-too-long' },
  });
  const twice = [override(site, planned), override(site, planned)];
  const [one, other] = (await Promise.all(twice)).map(accepted);
  expect(one?.revision).toBe(other?.revision);
  expect(await override(site, planned, 'Another')).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } });
  const cancelled = await move(site, 'cancel-checkpoint', planned);
  expect(await override(site, cancelled)).toMatchObject({ ok: false, error: { code: 'checkpoint-not-planned' } });
});
