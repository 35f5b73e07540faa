/** Changing a checkpoint that is planned, and moving the last day of one that is open. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { CheckpointInFull, PlanCheckpoint } from '../../../src/contract/survey/team-survey';
import { daysAfter } from '../../../src/core/calendar/day';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  changeOf,
  crowded,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  surveyIn,
  terms,
  withEngagement,
} from './given';

const day = 24 * 60 * 60_000;
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

const change = (shown: CheckpointInFull, changes: Partial<PlanCheckpoint>, person = manager, where = {}) =>
  site.plan(
    person,
    'change-checkpoint',
    { checkpointId: shown.id, revision: shown.revision, ...changeOf(shown, changes) },
    where,
  );
const linesOf = async ({ id }: CheckpointInFull) =>
  accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: id })).map(({ what, by, changed }) => ({
    ...{ what, by },
    changed: [...changed],
  }));

describe('a planned survey', () => {
  it('is changed in all of its terms, opens by them, and its history tells which', async () => {
    const planned = await planCheckpoint(site, [engagement], { opensOn: '2026-12-20' });
    const changed = accepted(
      await change(planned, {
        ...{ title: 'Pilot', questionnaireId: 'shipped.pulse', opensOn: null, windowDays: 3 },
        audience: { roles: ['sponsor'], kinds: [], people: [] },
      }),
    );
    expect(changed).toMatchObject({ state: 'planned', title: 'Pilot', windowDays: 3, opensOn: null });
    expect(changed.questionnaire.questionnaireId).toBe('shipped.pulse');
    expect((await linesOf(planned)).at(-1)).toEqual({
      what: 'checkpoint-changed',
      by: manager,
      changed: ['title', 'questionnaireId', 'audience', 'opensOn', 'windowDays'],
    });
    const open = await move(site, 'open-checkpoint', planned);
    expect(open).toMatchObject({ state: 'open', asked: 1, surveyKind: 'pulse', title: 'Pilot' });
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({ title: 'Pilot' });
  });

  it('does not open on the day that it had', async () => {
    const planned = await planCheckpoint(site, [engagement], { opensOn: daysAfter(engagement.today, 1) });
    accepted(await change(planned, { opensOn: daysAfter(engagement.today, 5) }));
    await site.host.advance(3 * day);
    expect((await shownCheckpoint(site, planned)).state).toBe('planned');
    await site.host.advance(3 * day);
    expect((await shownCheckpoint(site, planned)).state).toBe('open');
  });

  it('is made confidential and never by name again', async () => {
    const many = (await crowded(site, 6, 'Many')).engagement;
    const planned = await planCheckpoint(site, [many]);
    const confidential = accepted(await change(planned, { mode: 'confidential' }));
    expect(codeOf(await change(confidential, { mode: 'named' }))).toBe('checkpoint-mode-weaker');
    const open = await move(site, 'open-checkpoint', confidential);
    expect(open).toMatchObject({ state: 'open', mode: 'confidential' });
    expect(codeOf(await change(open, { mode: 'named' }))).toBe('checkpoint-open-fixed');
    const person = open.rosters[0]?.asked[0]?.accountId ?? '';
    const surveyId = await surveyIdOf(site, many, person);
    expect(codeOf(await answerInConfidence(site, surveyId, person, answersTo(9)))).toBe('accepted');
  });

  it('is changed once, though it is sent twice, and by one of two at once', async () => {
    const planned = await planCheckpoint(site, [engagement]);
    const once = accepted(await change(planned, { title: 'Once' }));
    expect(accepted(await change(planned, { title: 'Once' })).revision).toBe(once.revision);
    expect(codeOf(await change(planned, { title: 'Stale' }))).toBe('changed-meanwhile');
    const both = await Promise.all([
      change(once, { title: 'Mine' }),
      change(once, { title: 'Yours' }, people.projectAdministrator),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    const now = await shownCheckpoint(site, planned);
    expect(codeOf(await change(now, {}))).toBe('accepted');
    expect((await shownCheckpoint(site, planned)).revision).toBe(now.revision);
    const race = await Promise.all([
      change(now, { title: 'Raced' }),
      site.plan(manager, 'open-checkpoint', { checkpointId: now.id, revision: now.revision }),
    ]);
    expect(race.map(codeOf).filter((code) => code === 'accepted')).toHaveLength(1);
  });

  it('is held to every rule of planning, and refused with the same reason', async () => {
    const planned = await planCheckpoint(site, [engagement]);
    const elsewhere = await openEngagement(site, [sofia], 'Elsewhere', 'DAY');
    const audience = { roles: [], kinds: [], people: [] };
    const opensOn = daysAfter(engagement.today, 1);
    const version = (versionId: string) => ({ kind: 'version-released', versionId }) as const;
    const bad: readonly (readonly [string, Partial<PlanCheckpoint>])[] = [
      ['pulse-one-question', { opensOn, recurrence: { everyWeeks: 2 } }],
      ['not-found', { engagementIds: [elsewhere.id] }],
      ['not-found', { questionnaireId: 'shipped.constructor' }],
      ['confidential-by-name', { mode: 'confidential', audience: { ...audience, people: [sofia] } }],
      ['stakeholder-unknown', { audience: { ...audience, people: ['stranger'] } }],
      ['date-in-past', { opensOn: '2020-01-01' }],
      ['field-invalid', { recurrence: { everyMonths: 6 } }],
      ['field-invalid', { opensOn, occasion: version('99999') }],
      ['field-invalid', { opensOn, recurrence: { everyMonths: 1 }, windowDays: 40 }],
      ['not-found', { occasion: version('99999') }],
    ];
    for (const [code, changes] of bad) {
      const [asPlan, asChange] = [
        await site.plan(manager, 'plan-checkpoint', terms([engagement], changes)),
        await change(planned, changes),
      ];
      expect([changes, codeOf(asPlan)]).toEqual([changes, code]);
      expect([changes, asChange]).toEqual([changes, asPlan]);
    }
    expect((await shownCheckpoint(site, planned)).revision).toBe(planned.revision);
  });

  it('is refused what a plan is refused', async () => {
    const planned = await planCheckpoint(site, [engagement]);
    const elsewhere = await openEngagement(site, [sofia], 'Elsewhere', 'DAY');
    const code = async (changes: object) => codeOf(await change(planned, changes as never));
    expect(await code({ engagementIds: [elsewhere.id] })).toBe('not-found');
    expect(await code({ questionnaireId: 'shipped.constructor' })).toBe('not-found');
    expect(await code({ opensOn: '2020-01-01' })).toBe('date-in-past');
    expect(await code({ recurrence: { everyMonths: 6 } })).toBe('field-invalid');
    expect(await code({ occasion: { kind: 'version-released', versionId: '99999' } })).toBe('not-found');
    expect(await code({ audience: { roles: [], kinds: [], people: ['stranger'] } })).not.toBe('accepted');
    expect(await code({ windowDays: 91 })).toBe('field-invalid');
    expect(codeOf(await change(planned, { title: 'x' }, people.internalCustomer))).toBe('not-allowed');
    expect(codeOf(await change(planned, { title: 'x' }, manager, { projectKey: 'DAY' }))).toBe('not-found');
    expect(codeOf(await change(planned, { title: 'x' }, people.outsider))).toBe('not-found');
    expect((await linesOf(planned)).map(({ what }) => what)).toEqual(['checkpoint-planned']);
  });
});

describe('an open survey', () => {
  it('is answered to a later last day, and shows it to all', async () => {
    const open = await openSurvey(site, [engagement], { windowDays: 3 });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    accepted(await save(site, surveyId, sofia, answersTo(9), false));
    const before = open.closesOn ?? '';
    expect(accepted(await change(open, { windowDays: 10 })).closesOn).not.toBe(before);
    await settled(site);
    const after = await shownCheckpoint(site, open);
    expect(after).toMatchObject({ state: 'open', windowDays: 10, asked: 2 });
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({ id: surveyId, due: after.closesOn });
    await site.host.advance(5 * day);
    expect(codeOf(await save(site, surveyId, sofia, answersTo(3)))).toBe('accepted');
    await site.host.advance(6 * day);
    expect((await shownCheckpoint(site, open)).state).toBe('closed');
    expect(codeOf(await change(after, { windowDays: 20 }))).toBe('checkpoint-not-planned');
  });

  it('is closed at once after its last day was moved, and tells everybody that it is over', async () => {
    const open = await openSurvey(site, [engagement], { windowDays: 3 });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    const { id: checkpointId, revision } = accepted(await change(open, { windowDays: 10 }));
    const closed = await site.plan(manager, 'close-checkpoint', { checkpointId, revision });
    expect(codeOf(closed)).toBe('accepted');
    await settled(site);
    expect((await shownCheckpoint(site, open)).state).toBe('closed');
    expect(codeOf(await save(site, surveyId, sofia, answersTo(3)))).toBe('survey-over');
    expect(await surveyIn(site, engagement, sofia)).toBeUndefined();
  });

  it('shows the latest of its last days, though it is moved again while that is told', async () => {
    const open = await openSurvey(site, [engagement], { windowDays: 3 });
    const once = accepted(await change(open, { windowDays: 6 }));
    await Promise.all([site.host.settle(), change(once, { windowDays: 10 })]);
    await settled(site);
    const after = await shownCheckpoint(site, open);
    expect(after).toMatchObject({ state: 'open', windowDays: 10 });
    expect((await surveyIn(site, engagement, sofia))?.due).toBe(after.closesOn);
  });

  it('is changed in nothing else, and to no earlier day', async () => {
    const open = await openSurvey(site, [engagement]);
    for (const changes of [
      { title: 'x' },
      { windowDays: 9 },
      { questionnaireId: 'shipped.pulse' },
      { mode: 'confidential' },
    ]) {
      expect([changes, codeOf(await change(open, changes as never))]).toEqual([changes, 'checkpoint-open-fixed']);
    }
    expect((await shownCheckpoint(site, open)).revision).toBe(open.revision);
  });
});
