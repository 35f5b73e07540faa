/** Surveys in confidence: nobody learns who has said what, or who has answered. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { customerKinds, customerRoles } from '../../../src/contract/engagement';
import { surveyLimits } from '../../../src/contract/survey/questionnaire';
import type { SurveyResults } from '../../../src/contract/survey/results';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { inboxRecord } from '../site/inboxes';
import { accepted, codeOf, engagementIn, giveTask, type Site } from '../site/site';
import {
  all,
  answerInConfidence,
  answersTo,
  commentsOn,
  crowded,
  decline,
  formOf,
  manager,
  move,
  type Opened,
  openSurvey,
  resultsOf,
  save,
  shownCheckpoint,
  surveyIdOf,
  surveyIn,
  withSurveySite,
} from './given';

type StoredCheckpoint = { value: { doc: { tallies: null; told: readonly SurveyResults[] } } };

const stored = () =>
  (
    site.host.storage.handle('/api/v1/entity/get', { entityName: 'checkpoint', key: `checkpoint:${open.id}` })
      .body as StoredCheckpoint
  ).value.doc;

let site: Site;
let engagement: Opened;
let customers: string[];
let open: CheckpointInFull;
let surveyId: string;

async function begin(count: number): Promise<void> {
  ({ engagement, customers } = await crowded(site, count));
  open = await openSurvey(site, [engagement], { mode: 'confidential' });
  surveyId = open.state === 'open' ? await surveyIdOf(site, engagement, at(0)) : '';
}
const at = (index: number): string => customers[index] ?? '';
const answer = (index: number, score = 9, changes = {}) =>
  answerInConfidence(site, surveyId, at(index), answersTo(score, changes));
const records = (key: string): unknown[] =>
  (
    site.host.storage.handle('/api/v1/entity/query', {
      entityName: 'confidential-response',
      indexName: 'by-ask',
      partition: [key],
      limit: 100,
    }).body as { data: unknown[] }
  ).data;

withSurveySite((fresh) => {
  site = fresh;
});

describe('a survey in confidence', () => {
  it('is cancelled where too few would be asked, and nobody counts as asked', async () => {
    await begin(4);
    expect(open).toMatchObject({ state: 'cancelled', cancelledFor: 'too-few', asked: null });
    expect(await surveyIn(site, engagement, at(0))).toBeUndefined();
    expect(await openSurvey(site, [engagement])).toMatchObject({ state: 'open', asked: 4 });
  });

  it('takes as many words as a sealed answer holds, and says so where there are more', async () => {
    await begin(5);
    const limit = surveyLimits.wordsInConfidence;
    const wordy = (comment: number, branch: number) => ({
      values: { ...answersTo(3).values, 'comment.1': '漢'.repeat(comment) },
      branchText: '漢'.repeat(branch),
    });
    const refused = await answerInConfidence(site, surveyId, at(0), wordy(limit - 1, 2));
    expect(refused).toMatchObject({ error: { code: 'words-too-long', field: 'values/comment.1', facts: { limit } } });
    expect((await surveyIn(site, engagement, at(0)))?.standing).toBe('asked');
    accepted(await answerInConfidence(site, surveyId, at(0), wordy(limit - 1, 1)));
    expect((await surveyIn(site, engagement, at(0)))?.standing).toBe('given');
  });

  it('tells its results at the close, and nothing of who has answered before', async () => {
    await begin(7);
    expect(open).toMatchObject({ asked: 7, answered: null, hasResults: false });
    const inbox = JSON.stringify(inboxRecord(site, engagement, at(0)));
    for (let index = 0; index < 6; index++) {
      expect(accepted(await answer(index, index + 4))).toMatchObject({ standing: 'given', answers: null });
    }
    expect(JSON.stringify(inboxRecord(site, engagement, at(0)))).toBe(inbox);
    expect(await surveyIn(site, engagement, at(0))).toMatchObject({ standing: 'given', turn: 'nobody', isDone: true });
    expect(await surveyIn(site, engagement, at(6))).toMatchObject({ standing: 'asked', turn: 'customer' });
    expect((await formOf(site, surveyId, at(0))).standing).toBe('given');
    const { week } = engagementIn(await site.portal(at(0), 'show-request', {}, { requestKey: engagement.requestKey }));
    expect(week.minutes).toBe(0);
    expect(await shownCheckpoint(site, open)).toEqual(open);
    expect(open.rosters[0]?.asked.map(({ standing }) => standing)).toEqual(Array.from({ length: 7 }, () => null));
    expect(codeOf(await resultsOf(site, open))).toBe('results-not-yet');
    expect(codeOf(await commentsOn(site, open))).toBe('results-not-yet');

    const closed = await move(site, 'close-checkpoint', open);
    expect(closed).toMatchObject({ state: 'closed', answered: 6, hasResults: true });
    const results = accepted(await resultsOf(site, open));
    expect(results).toMatchObject({ asked: 7, complete: 6, partial: null, noReply: 1, isSuppressed: false });
    expect(results.questions.find(({ key }) => key === 'nps')).toMatchObject({
      answered: 6,
      counts: null,
      score: { kind: 'difference', difference: -2 },
    });
    expect(accepted(await commentsOn(site, open))).toMatchObject({ comments: [], isSuppressed: true });
    expect(
      accepted(await site.plan(manager, 'show-results', { checkpointId: open.id, ...all, role: 'sponsor' })),
    ).toMatchObject({ isSuppressed: true, complete: 0 });
    expect(records(`sealed.${open.id}`)).toEqual([]);
    expect(records(open.id)).toEqual([]);
    expect(await surveyIn(site, engagement, at(0))).toBeUndefined();
    expect(codeOf(await answer(6))).toBe('survey-over');
    expect((await formOf(site, surveyId, at(0))).standing).toBe('over');
  });

  it('shows all else of the screen while its key can’t be read, and does not say that nothing was answered', async () => {
    await begin(5);
    accepted(await answer(0));
    await giveTask(site, engagement, { owner: { kind: 'person', accountId: at(0) } });
    const screenOf = async () =>
      engagementIn(await site.portal(at(0), 'show-request', {}, { requestKey: engagement.requestKey }));
    const before = await screenOf();
    site.host.faults.next({ service: 'storage', match: /secret/, fault: { kind: 'throttle' } });
    const { asks, recent, week } = await screenOf();
    expect(site.host.faults.waiting()).toBe(0);
    expect(asks.filter(({ kind }) => kind === 'task')).toEqual(before.asks);
    expect(asks.find(({ kind }) => kind === 'survey')).toMatchObject({
      standing: 'unknown',
      turn: 'nobody',
      isDone: false,
    });
    expect(recent.filter(({ kind }) => kind === 'survey')).toEqual([]);
    expect(week).toEqual(before.week);
    // The form can't be shown as if nothing had been said.
    site.host.faults.next({ service: 'storage', match: /secret/, fault: { kind: 'error' } });
    expect(codeOf(await site.portal(at(0), 'show-survey', { surveyId }))).toBe('try-again');
    expect((await surveyIn(site, engagement, at(0)))?.standing).toBe('given');
  });

  it('reads the keys of several side by side, and one that can’t be read hides none of the others', async () => {
    ({ engagement, customers } = await crowded(site, 5));
    for (const questionnaireId of ['shipped.needs', 'shipped.pulse', 'shipped.delivery']) {
      await openSurvey(site, [engagement], { mode: 'confidential', questionnaireId });
    }
    const standings = async () => {
      const { asks, recent } = engagementIn(
        await site.portal(at(0), 'show-request', {}, { requestKey: engagement.requestKey }),
      );
      return [...asks, ...recent].flatMap((ask) => (ask.kind === 'survey' ? [ask.standing] : [])).sort();
    };
    site.host.faults.next({ service: 'storage', match: /secret/, fault: { kind: 'throttle' } });
    expect(await standings()).toEqual(['asked', 'asked', 'unknown']);
    expect(await standings()).toEqual(['asked', 'asked', 'asked']);
    const wait = 2_000;
    const took = async () => {
      const from = site.host.clock.now();
      await standings();
      return site.host.clock.now() - from;
    };
    const quick = await took();
    site.host.faults.next({ service: 'storage', match: /secret/, times: 3, fault: { kind: 'latency', ms: wait } });
    expect((await took()) - quick).toBeLessThan(2 * wait);
  });

  it('takes one answer of each, whatever comes second', async () => {
    await begin(5);
    for (let index = 0; index < 5; index++) accepted(await answer(index, 9));
    expect(accepted(await answer(0, 0))).toMatchObject({ standing: 'given', answers: null, isRepeat: true });
    expect(accepted(await decline(site, surveyId, at(0), 'No')).standing).toBe('given');
    await move(site, 'close-checkpoint', open);
    const results = accepted(await resultsOf(site, open));
    expect(results).toMatchObject({ complete: 5, declined: 0 });
    // As all have said the same, it is told no more exactly.
    expect(results.questions.find(({ key }) => key === 'nps')).toMatchObject({
      answered: 5,
      score: { kind: 'bracket', of: 'difference', side: 'at-least', bound: 3 },
    });
  });

  it('takes one of two that come from the same person at the same moment', async () => {
    await begin(5);
    for (let index = 0; index < 4; index++) accepted(await answer(index, 9));
    const both = await Promise.all([answer(4, 9), answer(4, 9), answer(4, 9)]);
    expect(both.map((each) => accepted(each).standing)).toEqual(['given', 'given', 'given']);
    await move(site, 'close-checkpoint', open);
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 5, noReply: 0 });
  });

  it('keeps texts, each by itself, where eight have answered', async () => {
    await begin(9);
    for (let index = 0; index < 8; index++)
      accepted(await answer(index, index < 2 ? 2 : 9, index === 0 ? { branchText: 'Too slow' } : {}));
    accepted(await decline(site, surveyId, at(8), 'No time'));
    await move(site, 'close-checkpoint', open);
    expect(accepted(await resultsOf(site, open))).toMatchObject({ asked: 9, complete: 8, declined: 1, noReply: 0 });
    const { comments, isSuppressed } = accepted(await commentsOn(site, open));
    expect(isSuppressed).toBe(false);
    expect(comments.map(({ key, text }) => `${key}: ${text}`).sort()).toEqual(
      [
        ...Array(6).fill('comment: I give it a 9'),
        ...Array(2).fill('comment: I give it a 2'),
        'branch: Too slow',
        'declined: No time',
      ].sort(),
    );
    expect(comments.every(({ by, at: when, answers }) => by === null && when === null && answers === null)).toBe(true);
    for (const record of records(open.id)) expect(JSON.stringify(record)).not.toMatch(/nps|needed|knows-/);
  });

  it('keeps nothing that was written after a low score where all have given one: the texts would tell what the numbers do not', async () => {
    await begin(8);
    for (let index = 0; index < 8; index++) accepted(await answer(index, 2, { branchText: `Too slow ${index}` }));
    await move(site, 'close-checkpoint', open);
    const { questions } = accepted(await resultsOf(site, open));
    expect(questions.find(({ key }) => key === 'nps')).toMatchObject({
      counts: null,
      score: { kind: 'bracket', side: 'at-most' },
    });
    const { comments, isSuppressed } = accepted(await commentsOn(site, open));
    expect(isSuppressed).toBe(false);
    expect(comments.map(({ key }) => key)).toEqual(Array(8).fill('comment'));
    expect(JSON.stringify(records(open.id))).not.toContain('Too slow');
  });

  it('is destroyed unread where fewer than five have answered', async () => {
    await begin(6);
    for (let index = 0; index < 4; index++) accepted(await answer(index));
    await move(site, 'close-checkpoint', open);
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 4, isSuppressed: true });
    expect(stored().tallies).toBeNull();
    expect(stored().told).toMatchObject([{ complete: 4, questions: Array(5).fill({ answered: 0, counts: null }) }]);
    expect(
      accepted(await resultsOf(site, open)).questions.every(({ counts, score }) => counts === null && score === null),
    ).toBe(true);
    expect([...records(open.id), ...records(`sealed.${open.id}`)]).toEqual([]);
  });

  it('keeps of its answers what is told of them, and nothing else', async () => {
    await begin(12);
    for (const [index, score] of [0, 4, 7, 8, 9, 9, 10, 10, 3, 9].entries()) accepted(await answer(index, score));
    accepted(await answer(10, 2, { wantsCallback: true }));
    await move(site, 'close-checkpoint', open);
    const filters = [null, 'none' as const, ...customerRoles].flatMap((role) =>
      [null, ...customerKinds].map((kind) => ({ role, kind })),
    );
    const shown: SurveyResults[] = [];
    for (const filter of filters)
      shown.push(accepted(await site.plan(manager, 'show-results', { checkpointId: open.id, ...filter })));
    expect(stored().told).toEqual(shown.filter(({ isSuppressed }) => !isSuppressed));
    expect(stored().tallies).toBeNull();
    expect(shown[0]).toMatchObject({ asked: 12, complete: 10, byName: 1, noReply: 1 });
    const spread = { 0: 1, 3: 1, 4: 1, 7: 1, 8: 1, 9: 3, 10: 2 };
    expect(shown[0]?.questions.find(({ key }) => key === 'nps')).toMatchObject({ answered: 10, counts: spread });
    // The sponsor alone is of another cell, and is told with nobody.
    expect(shown.find(({ filter }) => filter.role === 'user' && filter.kind === null)).toMatchObject({ complete: 0 });
    // All have said yes: it is told of nobody.
    expect(JSON.stringify(stored().told)).not.toContain('yes');
  });

  it('takes by name what is to be called back about, and does not count it', async () => {
    await begin(6);
    const wish = { branchText: 'Call me', wantsCallback: true };
    expect(accepted(await answer(5, 1, wish))).toMatchObject({ standing: 'given', answers: wish, isRepeat: false });
    // The reply was lost, and they have thought better of it meanwhile: they are told what has arrived.
    expect(accepted(await answer(5, 1, { branchText: 'Call me' }))).toMatchObject({ answers: wish, isRepeat: true });
    const declined = await decline(site, surveyId, at(5));
    expect(accepted(declined)).toMatchObject({ answers: wish, isRepeat: true });
    for (let index = 0; index < 5; index++) accepted(await answer(index));
    await move(site, 'close-checkpoint', open);
    const results = accepted(await resultsOf(site, open));
    expect(results).toMatchObject({ asked: 6, complete: 5, byName: 1, noReply: 0 });
    expect(results.questions.find(({ key }) => key === 'nps')).toMatchObject({ answered: 5, score: { bound: 3 } });
    const { answered } = accepted(await site.portal(at(5), 'list-answered', { engagementId: engagement.id }));
    expect(answered).toMatchObject([{ surveyId, answers: wish }]);
  });

  it('is not answered by name, nor one by name in confidence', async () => {
    await begin(5);
    expect(codeOf(await save(site, surveyId, at(0), answersTo(9)))).toBe('survey-mode-changed');
    await move(site, 'close-checkpoint', open);
    const { engagement: other, customers: others } = { engagement, customers };
    await site.host.advance(30 * 24 * 60 * 60_000);
    const { revision } = await shownCheckpoint(site, open);
    accepted(
      await site.plan(manager, 'write-reading', {
        checkpointId: open.id,
        revision,
        text: 'Read',
        issueKey: 'HAR-1',
        whyNoAction: '',
        followUp: '',
        whyNotYet: 'Later',
        sharesNumbers: false,
      }),
    );
    await openSurvey(site, [other]);
    const named = await surveyIdOf(site, other, others[0] ?? '');
    expect(codeOf(await answerInConfidence(site, named, others[0] ?? '', answersTo(9)))).toBe('survey-mode-changed');
  });

  it('counts nobody twice when it is closed by several at the same moment as somebody answers', async () => {
    await begin(7);
    for (let index = 0; index < 6; index++) accepted(await answer(index));
    const { revision } = await shownCheckpoint(site, open);
    const close = () => site.plan(manager, 'close-checkpoint', { checkpointId: open.id, revision });
    const [late] = await Promise.all([answer(6), close(), close(), site.host.runScheduled('outbox-sweep')]);
    await site.host.advance(30 * 60_000);
    expect(['accepted', 'survey-over']).toContain(codeOf(late));
    expect(accepted(await resultsOf(site, open)).complete).toBe(late.ok ? 7 : 6);
  });
});

it('a deputy sees nothing of it and does nothing for whom they stand in for', async () => {
  await begin(6);
  const { projectAdministrator } = people;
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision, today } = engagements.find(({ id }) => id === engagement.id) ?? { revision: 0, today: '' };
  const rest = { kind: 'external', roles: ['user'], isPrimary: false, support: null } as const;
  const deputy = { accountId: people.bystander, until: today };
  const added = { engagementId: engagement.id, accountId: people.bystander, roles: [] };
  accepted(await site.admin(projectAdministrator, 'add-stakeholder', added));
  await site.host.settle();
  const wanted = {
    engagementId: engagement.id,
    revision: revision + 1,
    accountId: at(1),
    ...rest,
    roles: ['user' as const],
  };
  const named = await site.admin(projectAdministrator, 'change-stakeholder', { ...wanted, deputy });
  accepted(named);
  expect(await surveyIn(site, engagement, people.bystander)).toBeUndefined();
  expect(codeOf(await site.portal(people.bystander, 'show-survey', { surveyId }))).toBe('not-found');
  expect(codeOf(await answerInConfidence(site, surveyId, people.bystander, answersTo(9)))).toBe('not-found');
  expect(codeOf(await decline(site, surveyId, people.bystander))).toBe('not-found');
});
