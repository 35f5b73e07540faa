/** Surveys by name, from the plan to the reading of their results. */
import { describe, expect, it } from 'vitest';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { isDigest, toldOn } from '../site/digests';
import { accepted, codeOf, engagementIn, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import {
  answersTo,
  commentsOn,
  decline,
  formOf,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  readingOf,
  resultsOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  surveyIn,
  terms,
  uwe,
  withEngagement,
} from './given';

const day = 24 * 60 * 60_000;
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});
const ids = async () => ({ ofSofia: await surveyIdOf(site, engagement, sofia) });

describe('a survey by name', () => {
  it('is planned once, however often it is sent, and asks nobody before it opens', async () => {
    const wanted = terms([engagement]);
    const planned = accepted(await site.plan(manager, 'plan-checkpoint', wanted));
    expect(accepted(await site.plan(manager, 'plan-checkpoint', wanted))).toEqual(planned);
    expect(codeOf(await site.plan(manager, 'plan-checkpoint', { ...wanted, title: 'Another' }))).toBe(
      'changed-meanwhile',
    );
    const { checkpoints } = accepted(await site.plan(manager, 'list-checkpoints', { state: 'planned' }));
    expect(checkpoints.map(({ id }) => id)).toEqual([]);
    await settled(site);
    expect(accepted(await site.plan(manager, 'list-checkpoints', { state: 'planned' })).checkpoints).toMatchObject([
      { id: planned.id, state: 'planned', asked: null, answered: null, isUnread: false },
    ]);
    expect(await surveyIn(site, engagement, sofia)).toBeUndefined();
  });

  it('goes from answers to results, and stays with those who gave them', async () => {
    const open = await openSurvey(site, [engagement]);
    expect(open).toMatchObject({ state: 'open', asked: 2, hasResults: true, closesOn: '2026-11-11' });
    expect(open.rosters).toMatchObject([
      { engagementId: engagement.id, asked: [{ accountId: sofia, standing: 'silent' }, { accountId: uwe }] },
    ]);
    const line = await surveyIn(site, engagement, sofia);
    expect(line).toMatchObject({ standing: 'asked', turn: 'customer', mode: 'named', minutes: 2, due: '2026-11-11' });
    const { ofSofia } = await ids();

    // Half of it, then the rest, then another score.
    const half = accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': 0 } }, false));
    expect(half).toMatchObject({ standing: 'begun', answers: { values: { 'nps.1': 0 } } });
    expect(accepted(await resultsOf(site, open))).toMatchObject({ asked: 2, complete: 0, partial: 1, noReply: 1 });
    expect(codeOf(await save(site, ofSofia, sofia, {}, true))).toBe('survey-incomplete');
    expect(accepted(await save(site, ofSofia, sofia, answersTo(10)))).toMatchObject({ standing: 'complete' });
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({
      standing: 'complete',
      turn: 'nobody',
      isDone: true,
    });
    expect(
      accepted(
        await save(
          site,
          ofSofia,
          sofia,
          { values: { 'nps.1': 3 }, branchText: 'Too slow', wantsCallback: true },
          false,
        ),
      ),
    ).toMatchObject({
      standing: 'complete',
    });
    const again = await save(site, ofSofia, sofia, { values: { 'nps.1': 3 } });
    expect(accepted(again).savedAt).toBe((await formOf(site, ofSofia, sofia)).savedAt);

    // Another declines, answers after all, and declines again.
    expect(accepted(await decline(site, ofSofia, uwe, 'No time')).standing).toBe('declined');
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 1, declined: 1, noReply: 0 });
    expect(accepted(await save(site, ofSofia, uwe, answersTo(9))).standing).toBe('complete');
    const now = accepted(await resultsOf(site, open));
    expect(now).toMatchObject({ complete: 2, partial: 0, declined: 0, noReply: 0 });
    expect(now.questions.find(({ key }) => key === 'nps')).toMatchObject({
      counts: { 3: 1, 9: 1 },
      score: { promoters: 1, detractors: 1 },
    });
    // Queries see it later.
    await settled(site);
    const { comments } = accepted(await commentsOn(site, open));
    expect(comments.map(({ key, text, by }) => [by, key, text])).toEqual([
      [sofia, 'comment', 'I give it a 10'],
      [sofia, 'branch', 'Too slow'],
      [uwe, 'comment', 'I give it a 9'],
    ]);

    const closed = await move(site, 'close-checkpoint', open);
    expect(closed).toMatchObject({ state: 'closed', answered: 2, isUnread: true, hasResults: true });
    expect(accepted(await resultsOf(site, open))).toEqual(now);
    expect(codeOf(await save(site, ofSofia, uwe, answersTo(1)))).toBe('survey-over');
    expect(accepted(await site.portal(sofia, 'show-survey', { surveyId: ofSofia }))).toMatchObject({
      standing: 'complete',
      state: 'closed',
    });
    const { answered } = accepted(await site.portal(sofia, 'list-answered', { engagementId: engagement.id }));
    expect(answered).toMatchObject([
      { surveyId: ofSofia, answers: { values: { 'nps.1': 3 }, branchText: 'Too slow' }, declined: null },
    ]);

    const nothing = { ...readingOf(closed), whyNoAction: '' };
    expect(codeOf(await site.plan(manager, 'write-reading', nothing))).toBe('field-missing');
    const read = accepted(await site.plan(manager, 'write-reading', readingOf(closed)));
    expect(read).toMatchObject({ isUnread: false, reading: { by: manager, text: 'Most are content.' } });
    const history = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: open.id }));
    expect(history.map(({ what, by }) => [what, by])).toEqual([
      ['checkpoint-planned', manager],
      ['checkpoint-opening', manager],
      ['checkpoint-open', 'app'],
      ['checkpoint-closing', manager],
      ['checkpoint-closed', 'app'],
      ['checkpoint-read', manager],
    ]);
  });

  it('opens and closes by its days, tells in the digest, and reminds those who are silent', async () => {
    await planCheckpoint(site, [engagement], { opensOn: '2026-11-04', windowDays: 3 });
    await site.host.advance(day);
    expect(await surveyIn(site, engagement, sofia)).toBeUndefined();
    await site.host.advance(day);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9)));
    await site.host.advance(4 * day);
    const told = (await toldOn(site, engagement))
      .filter(({ body }) => isDigest(body))
      .map(({ body, at }) => `${at.slice(0, 10)} ${body}`);
    expect(
      told.some((body) => body.startsWith('2026-11-04') && body.includes('Tell us what you think: Midway survey')),
    ).toBe(true);
    expect(
      told.some((body) => body.startsWith('2026-11-06') && body.includes('Last day to answer: Midway survey')),
    ).toBe(true);
    expect(codeOf(await save(site, ofSofia, uwe, answersTo(9)))).toBe('survey-over');
    expect(await surveyIn(site, engagement, uwe)).toBeUndefined();
    expect((await surveyIn(site, engagement, sofia))?.standing).toBe('complete');
    const { checkpoints } = accepted(await site.plan(manager, 'list-checkpoints', { state: 'closed' }));
    expect(checkpoints).toMatchObject([{ asked: 2, answered: 1, closesOn: '2026-11-06' }]);
  });

  it('takes what has arrived before the close for sent, when it comes once more after it', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9), true, 0));
    accepted(await decline(site, ofSofia, uwe, 'No time', 0));
    await move(site, 'close-checkpoint', open);
    expect(accepted(await save(site, ofSofia, sofia, answersTo(9), true, 0))).toMatchObject({
      ...{ state: 'closed', standing: 'complete', revision: 1 },
    });
    expect(accepted(await decline(site, ofSofia, uwe, 'No time', 0)).standing).toBe('declined');
    expect(codeOf(await save(site, ofSofia, sofia, answersTo(8), true, 0))).toBe('survey-over');
    expect(codeOf(await save(site, ofSofia, uwe, answersTo(9), true, 0))).toBe('survey-over');
    expect(codeOf(await decline(site, ofSofia, uwe, 'No time at all', 0))).toBe('survey-over');
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 1, declined: 1 });
  });

  it('takes for sent what said the same once more, though it comes again after the close', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9), false, 0));
    // It changed nothing.
    accepted(await save(site, ofSofia, sofia, answersTo(9), true, 1));
    await move(site, 'close-checkpoint', open);
    expect(accepted(await save(site, ofSofia, sofia, answersTo(9), true, 1)).revision).toBe(1);
    expect(codeOf(await save(site, ofSofia, sofia, answersTo(8), true, 1))).toBe('survey-over');
    expect(codeOf(await save(site, ofSofia, sofia, answersTo(9), true, 2))).toBe('survey-over');
    expect(codeOf(await save(site, ofSofia, uwe, { values: {} }, false, 0))).toBe('survey-over');
  });

  it('tells the team who has begun, and who has said nothing', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': 9 } }, false));
    const standings = ({ rosters }: Pick<CheckpointInFull, 'rosters'>) =>
      Object.fromEntries(rosters.flatMap(({ asked }) => asked.map((each) => [each.accountId, each.standing])));
    const told = { [sofia]: 'partial', [uwe]: 'silent' };
    expect(standings(await shownCheckpoint(site, open))).toEqual(told);
    expect(standings(await move(site, 'close-checkpoint', open))).toEqual(told);
    expect(standings(await shownCheckpoint(site, open))).toEqual(told);
  });

  it('takes no answer once its last day is over, though it has not been closed yet', async () => {
    const open = await openSurvey(site, [engagement], { windowDays: 2 });
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9)));
    // The sweep that would close it fails from now on.
    rewrite(site.host, 'checkpoint', `checkpoint:${open.id}`, ({ doc, ...rest }) => ({
      ...rest,
      doc: { ...doc, closesAt: '2026-11-02T09:00:00.000Z' },
    }));
    expect((await shownCheckpoint(site, open)).state).toBe('open');
    expect(codeOf(await save(site, ofSofia, uwe, answersTo(1)))).toBe('survey-over');
    expect(codeOf(await save(site, ofSofia, sofia, answersTo(1)))).toBe('survey-over');
    expect(codeOf(await decline(site, ofSofia, sofia))).toBe('survey-over');
    expect(await formOf(site, ofSofia, uwe)).toMatchObject({ state: 'closing', standing: 'over' });
    expect(await formOf(site, ofSofia, sofia)).toMatchObject({ state: 'closing', standing: 'complete' });
  });

  it('shows the team no word that was taken back, though queries have it still', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    const wish = { branchText: 'Call me', wantsCallback: true };
    accepted(await save(site, ofSofia, sofia, answersTo(2, wish)));
    await settled(site);
    const cases = async () =>
      accepted(await site.plan(manager, 'list-cases', { checkpointId: open.id, isOver: false })).cases;
    const [only] = await cases();
    expect(only).toMatchObject({ accountId: sofia, cause: 'callback' });
    const shown = async () => accepted(await site.plan(manager, 'show-case', { caseId: only?.id ?? '' }));
    expect(await shown()).toMatchObject({ answers: wish });
    accepted(await decline(site, ofSofia, sofia));
    expect(await cases()).toEqual([]);
    expect(await shown()).toMatchObject({ answers: null, state: 'taken-back' });
    expect(accepted(await commentsOn(site, open)).comments).toEqual([]);
  });

  it('is not done any more when an answer that it takes is taken back', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9)));
    const back = accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': null } }, false));
    expect(back.standing).toBe('begun');
    expect((await surveyIn(site, engagement, sofia))?.turn).toBe('customer');
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 0, partial: 1 });
    expect((await shownCheckpoint(site, open)).rosters[0]?.asked[0]?.standing).toBe('partial');
  });

  it('is done once all that it takes is answered, whether its reader says so or not, and in every number alike', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    const { 'comment.1': _, 'nps.1': __, ...rest } = answersTo(9).values ?? {};
    const standings = async () => ({
      roster: (await shownCheckpoint(site, open)).rosters[0]?.asked[0]?.standing,
      complete: accepted(await resultsOf(site, open)).complete,
      line: (await surveyIn(site, engagement, sofia))?.standing,
      form: (await formOf(site, ofSofia, sofia)).standing,
    });
    accepted(await save(site, ofSofia, sofia, { values: rest }, false));
    expect(await standings()).toEqual({ roster: 'partial', complete: 0, line: 'asked', form: 'begun' });
    accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': 9 } }, false));
    expect(await standings()).toEqual({ roster: 'complete', complete: 1, line: 'complete', form: 'complete' });
    accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': null } }, false));
    expect(await standings()).toEqual({ roster: 'partial', complete: 0, line: 'asked', form: 'begun' });
  });

  it('is not changed by what was on its way for long, and takes a change of mind from who has seen how it stands', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    const standing = async () => (await formOf(site, ofSofia, sofia)).standing;
    expect(accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': 3 } }, false, 0)).revision).toBe(1);
    // The reply was lost: the same is sent again.
    expect(accepted(await save(site, ofSofia, sofia, { values: { 'nps.1': 3 } }, false, 0)).revision).toBe(1);
    expect(accepted(await decline(site, ofSofia, sofia, 'No time', 1)).revision).toBe(2);
    expect(accepted(await decline(site, ofSofia, sofia, 'No time', 1)).revision).toBe(2);
    // An old save arrives late, and the first one once more.
    for (const [given, seen] of [
      [answersTo(9), 1],
      [{ values: { 'nps.1': 3 } }, 0],
    ] as const) {
      expect(codeOf(await save(site, ofSofia, sofia, given, false, seen))).toBe('changed-meanwhile');
    }
    expect(await standing()).toBe('declined');
    expect(accepted(await resultsOf(site, open))).toMatchObject({ declined: 1, complete: 0 });

    expect(accepted(await save(site, ofSofia, sofia, answersTo(9), true, 2)).revision).toBe(3);
    // So does an old decline; and another tab does not overwrite what it has not seen.
    expect(codeOf(await decline(site, ofSofia, sofia, 'No time', 1))).toBe('changed-meanwhile');
    expect(codeOf(await save(site, ofSofia, sofia, { values: { 'nps.1': 0 } }, false, 2))).toBe('changed-meanwhile');
    expect(await formOf(site, ofSofia, sofia)).toMatchObject({
      standing: 'complete',
      answers: { values: { 'nps.1': 9 } },
    });
    expect(accepted(await decline(site, ofSofia, sofia, 'After all', 3)).standing).toBe('declined');
  });

  it('takes one of two different changes that come at the same moment', async () => {
    await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    const both = await Promise.all([
      save(site, ofSofia, sofia, answersTo(9), true, 0),
      decline(site, ofSofia, sofia, '', 0),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
  });

  it('writes nothing for who says nothing', async () => {
    const open = await openSurvey(site, [engagement]);
    const { ofSofia } = await ids();
    expect(accepted(await save(site, ofSofia, sofia, {}, false))).toMatchObject({ standing: 'asked', savedAt: null });
    expect(accepted(await resultsOf(site, open))).toMatchObject({ partial: 0, noReply: 2 });
  });

  it('takes minutes of a week until it is answered', async () => {
    await openSurvey(site, [engagement], { windowDays: 2 });
    const minutes = async () =>
      engagementIn(await site.portal(sofia, 'show-request', {}, { requestKey: engagement.requestKey })).week.minutes;
    expect(await minutes()).toBe(2);
    const { ofSofia } = await ids();
    accepted(await save(site, ofSofia, sofia, answersTo(9)));
    expect(await minutes()).toBe(0);
  });

  it('is cancelled before it opens, and nobody counts as asked then', async () => {
    const planned = await planCheckpoint(site, [engagement]);
    expect(await move(site, 'cancel-checkpoint', planned)).toMatchObject({
      state: 'cancelled',
      cancelledFor: 'by-team',
    });
    expect(codeOf(await site.plan(manager, 'open-checkpoint', { checkpointId: planned.id, revision: 2 }))).toBe(
      'checkpoint-not-planned',
    );
    expect((await openSurvey(site, [engagement])).asked).toBe(2);
  });

  it('is planned only as often as a project can have', { timeout: 60_000 }, async () => {
    for (let each = 0; each < 50; each++) await planCheckpoint(site, [engagement]);
    expect(codeOf(await site.plan(manager, 'plan-checkpoint', terms([engagement])))).toBe('checkpoint-limit-reached');
    await settled(site);
    const { checkpoints } = accepted(await site.plan(manager, 'list-checkpoints', { state: 'planned' }));
    const [first] = checkpoints;
    if (!first) throw new Error('There are some');
    await move(site, 'cancel-checkpoint', first);
    await planCheckpoint(site, [engagement]);
  });
});

it('who planned it does not answer it, though somebody makes them a customer', async () => {
  const planned = await planCheckpoint(site, [engagement]);
  rewrite(site.host, 'checkpoint', `checkpoint:${planned.id}`, ({ doc, ...rest }) => ({
    ...rest,
    doc: { ...doc, plannedBy: uwe },
  }));
  const open = await move(site, 'open-checkpoint', planned);
  expect(open.asked).toBe(1);
  expect(open.rosters[0]?.notAsked).toEqual({ 'cannot-take-part': { count: 1, people: [uwe] } });
  const { ofSofia } = await ids();
  expect(codeOf(await save(site, ofSofia, uwe, answersTo(9)))).toBe('not-found');
  // Nor where they are asked because it was planned by somebody else.
  rewrite(site.host, 'roster', `survey:${ofSofia}`, ({ doc, ...rest }) => ({
    ...rest,
    doc: { ...doc, plannedBy: sofia },
  }));
  expect(codeOf(await save(site, ofSofia, sofia, answersTo(9)))).toBe('not-found');
  expect(codeOf(await site.portal(sofia, 'show-survey', { surveyId: ofSofia }))).toBe('not-found');
});
