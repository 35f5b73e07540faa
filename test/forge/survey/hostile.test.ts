/** Whoever calls what is not theirs, twice, too late, or with what no screen sends. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { keyOf } from '../../../src/forge/storage/key';
import { entityOf } from '../../../src/forge/storage/stored-forms';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  resultsOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  terms,
  uwe,
  withSurveySite,
} from './given';

let site: Site;
let engagement: Opened;
withSurveySite((fresh) => {
  site = fresh;
});
const nobody = '0123456789abcdef01234567';
const { projectAdministrator } = people;

const told = { followUp: 'z', whyNotYet: '', sharesNumbers: false };

describe('a survey by name', () => {
  let open: CheckpointInFull;
  let surveyId: string;
  beforeEach(async () => {
    engagement = await openEngagement(site);
    open = await openSurvey(site, [engagement], { audience: { roles: ['sponsor'], kinds: [], people: [] } });
    surveyId = await surveyIdOf(site, engagement, sofia);
  });

  it('is answered by nobody else, and shown to nobody else', async () => {
    // Not asked, no customer, of the team, without a licence, without an account.
    const others = [
      uwe,
      people.bystander,
      people.otherCompanyCustomer,
      manager,
      projectAdministrator,
      people.developer,
      people.outsider,
    ];
    for (const person of others) {
      expect(codeOf(await site.portal(person, 'show-survey', { surveyId }))).toBe('not-found');
      expect(codeOf(await save(site, surveyId, person, answersTo(9)))).toBe('not-found');
      expect(codeOf(await answerInConfidence(site, surveyId, person, answersTo(9)))).toBe('not-found');
      expect(codeOf(await decline(site, surveyId, person))).toBe('not-found');
    }
    expect(codeOf(await site.portal(people.bystander, 'list-answered', { engagementId: engagement.id }))).toBe(
      'not-found',
    );
    expect(accepted(await site.portal(uwe, 'list-answered', { engagementId: engagement.id })).answered).toEqual([]);
    for (const id of [nobody, open.id, engagement.id]) {
      expect(codeOf(await site.portal(sofia, 'show-survey', { surveyId: id }))).toBe('not-found');
      expect(codeOf(await save(site, id, sofia, answersTo(9)))).toBe('not-found');
    }
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 0, declined: 0, noReply: 1 });
  });

  it('is not answered by who is no customer any more, whatever they have open still', async () => {
    accepted(
      await site.admin(projectAdministrator, 'add-stakeholder', {
        engagementId: engagement.id,
        accountId: people.bystander,
        roles: [],
      }),
    );
    await site.host.settle();
    const one = await openSurvey(site, [engagement], {
      audience: { roles: [], kinds: [], people: [people.bystander] },
    });
    expect(one.asked).toBe(1);
    const id = await surveyIdOf(site, engagement, people.bystander);
    accepted(await save(site, id, people.bystander, { values: { 'nps.1': 9 } }, false));
    accepted(
      await site.admin(projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: people.bystander,
      }),
    );
    await settled(site);
    expect(codeOf(await save(site, id, people.bystander, answersTo(9)))).toBe('not-found');
  });

  it('takes only what it asks', async () => {
    const faults: [given: object, code: string][] = [
      [{ values: { 'nps.1': 11 } }, 'field-invalid'],
      [{ values: { 'nps.1': -1 } }, 'field-invalid'],
      [{ values: { 'nps.1': 4.5 } }, 'field-invalid'],
      [{ values: { 'nps.1': '9' } }, 'field-invalid'],
      [{ values: { 'nps.2': 9 } }, 'changed-meanwhile'],
      [{ values: { 'needed.1': 'maybe' } }, 'field-invalid'],
      [{ values: { 'needed.1': ['yes'] } }, 'field-invalid'],
      [{ values: { constructor: 1 } }, 'field-invalid'],
      [{ values: JSON.parse('{"__proto__": {"nps.1": 9}}') }, 'field-invalid'],
      [{ values: [9] }, 'field-invalid'],
      [{ values: { 'comment.1': { text: 'x' } } }, 'field-invalid'],
      [{ values: { 'nps.1': 9 }, branchText: 'Nobody asked' }, 'field-invalid'],
      [{ values: { 'nps.1': 9 }, wantsCallback: true }, 'field-invalid'],
      [{ values: { 'nps.1': 9 }, wantsCallback: 'yes' }, 'field-invalid'],
      [{ values: { 'comment.1': 'x'.repeat(2001) } }, 'field-too-long'],
      [{ values: { 'comment.1': 'x'.repeat(400_000) } }, 'field-too-long'],
      [
        { values: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`q${index}.1`, 1])) },
        'field-invalid',
      ],
    ];
    for (const [given, code] of faults) {
      const said = `${JSON.stringify(given).slice(0, 60)}`;
      expect([said, codeOf(await save(site, surveyId, sofia, given as never, false))]).toEqual([said, code]);
      const prototype = codeOf(await answerInConfidence(site, surveyId, sofia, given as never));
      expect(prototype).not.toBe('internal');
    }
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 0, partial: 0 });
    // A nought is a score, and the negative zero of JavaScript is one, too.
    const saved = accepted(await save(site, surveyId, sofia, { values: { 'nps.1': -0 } }, false));
    expect(Object.is(saved.answers?.values['nps.1'], 0)).toBe(true);
  });

  it('keeps emoji, and neither control signs nor those that turn the direction of text', async () => {
    const code = async (text: string) =>
      codeOf(await save(site, surveyId, sofia, { values: { 'comment.1': text } }, false));
    expect(await code('Gut 👩‍👩‍👧 – 好的')).toBe('accepted');
    const kept = accepted(await site.portal(sofia, 'show-survey', { surveyId })).answers?.values['comment.1'];
    expect(kept).toBe('Gut 👩‍👩‍👧 – 好的');
    const after = async (text: string) =>
      (await code(text)) === 'accepted'
        ? accepted(await site.portal(sofia, 'show-survey', { surveyId })).answers?.values['comment.1']
        : 'refused';
    for (const text of ['a\u0000b', 'a\u202eb', 'a\ud800b']) expect(await after(text)).not.toBe(text);
  });

  it('saves the same thing once that comes twice, and of two things that come at once the one that was first', async () => {
    const twice = await Promise.all([
      save(site, surveyId, sofia, answersTo(9), true, 0),
      save(site, surveyId, sofia, answersTo(9), true, 0),
    ]);
    expect(twice.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(accepted(await resultsOf(site, open))).toMatchObject({ complete: 1, partial: 0 });
    const [low, no] = [{ values: { 'nps.1': 8 } }, { values: { 'needed.1': 'no' } }];
    const both = await Promise.all([low, no].map((given) => save(site, surveyId, sofia, given, false, 1)));
    expect(both.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
    // Whoever was told that it has changed looks at it, and gives theirs again.
    accepted(await save(site, surveyId, sofia, both[0]?.ok ? no : low, false, 2));
    const { answers } = accepted(await site.portal(sofia, 'show-survey', { surveyId }));
    expect(answers?.values).toMatchObject({ 'nps.1': 8, 'needed.1': 'no' });
    const results = accepted(await resultsOf(site, open));
    expect(results.questions.map(({ counts }) => counts).slice(0, 1)).toEqual([{ no: 1 }]);
  });

  it('keeps what was answered until it closes, or refuses it', async () => {
    const { revision } = await shownCheckpoint(site, open);
    const [answered] = await Promise.all([
      save(site, surveyId, sofia, answersTo(9)),
      site.plan(manager, 'close-checkpoint', { checkpointId: open.id, revision }),
    ]);
    await settled(site);
    expect((await shownCheckpoint(site, open)).state).toBe('closed');
    expect(['accepted', 'survey-over']).toContain(codeOf(answered));
    expect(accepted(await resultsOf(site, open)).complete).toBe(answered.ok ? 1 : 0);
  });
});

describe('the team’s calls', () => {
  it('are no customer’s and no outsider’s, and of their own project alone', async () => {
    engagement = await openEngagement(site);
    const planned = await planCheckpoint(site, [engagement]);
    const wanted = { checkpointId: planned.id, revision: planned.revision };
    const calls: [call: Parameters<Site['plan']>[1], payload: object][] = [
      ['show-checkpoint', { checkpointId: planned.id }],
      ['show-checkpoint-history', { checkpointId: planned.id }],
      ['show-results', { checkpointId: planned.id, role: null, kind: null }],
      ['list-comments', { checkpointId: planned.id }],
      ['open-checkpoint', wanted],
      ['close-checkpoint', wanted],
      ['cancel-checkpoint', wanted],
      ['write-reading', { ...wanted, text: 'x', issueKey: '', whyNoAction: 'y', ...told }],
      ['write-follow-up', { ...wanted, ...told }],
      ['plan-checkpoint', terms([engagement])],
    ];
    for (const [call, payload] of calls) {
      const code = async (person: string, where = {}) =>
        codeOf((await site.plan(person, call, payload as never, where)) as never);
      expect([call, await code(people.outsider)]).toEqual([call, 'not-found']);
      await expect(code(sofia)).rejects.toThrow();
      expect([call, await code(manager, { projectKey: 'DAY' })]).toEqual([call, 'not-found']);
      if (!/^(show|list)/.test(call))
        expect([call, await code(people.internalCustomer)]).toEqual([call, 'not-allowed']);
    }
    expect((await shownCheckpoint(site, planned)).state).toBe('planned');
  });

  it('are nobody’s who is asked or was asked, though they edit in the project', async () => {
    engagement = await openEngagement(site, [sofia, people.internalCustomer]);
    const open = await openSurvey(site, [engagement]);
    const wanted = { checkpointId: open.id, revision: open.revision };
    const calls: [call: Parameters<Site['plan']>[1], payload: object][] = [
      ['show-checkpoint', { checkpointId: open.id }],
      ['show-checkpoint-history', { checkpointId: open.id }],
      ['show-results', { checkpointId: open.id, role: null, kind: null }],
      ['list-comments', { checkpointId: open.id }],
      ['close-checkpoint', wanted],
      ['write-reading', { ...wanted, text: 'x', issueKey: '', whyNoAction: 'y', ...told }],
      ['write-follow-up', { ...wanted, ...told }],
    ];
    const expectNone = async () => {
      for (const [call, payload] of calls) {
        const reply = await site.plan(people.internalCustomer, call, payload as never);
        expect([call, codeOf(reply as never)]).toEqual([call, 'not-allowed']);
      }
    };
    await expectNone();
    const listed = async (state: 'open' | 'planned') => {
      const page = accepted(await site.plan(people.internalCustomer, 'list-checkpoints', { state }));
      return page.checkpoints.map(({ id }) => id);
    };
    expect(await listed('open')).toEqual([]);
    expect(accepted(await site.plan(manager, 'list-checkpoints', { state: 'open' })).checkpoints).toHaveLength(1);
    accepted(
      await site.admin(projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: people.internalCustomer,
      }),
    );
    await settled(site);
    await expectNone();
    // What asks others after they have left is the team's again, and what had asked them is not.
    const later = await planCheckpoint(site, [engagement]);
    await settled(site);
    expect(await listed('open')).toEqual([]);
    expect(await listed('planned')).toEqual([later.id]);
    expect(codeOf(await site.plan(people.internalCustomer, 'show-checkpoint', { checkpointId: later.id }))).toBe(
      'accepted',
    );
  });

  it('name whom they wait for in the overview to nobody who was a customer, though the engagement has forgotten it', async () => {
    engagement = await openEngagement(site, [sofia, people.internalCustomer]);
    const leaving = { engagementId: engagement.id, accountId: people.internalCustomer };
    accepted(await site.admin(projectAdministrator, 'remove-stakeholder', leaving));
    await openSurvey(site, [engagement]);
    const named = async (person: string) => {
      const { engagements } = accepted(await site.plan(person, 'show-project', {}));
      return engagements.flatMap(({ asks }) => asks.map((ask) => ask.people));
    };
    expect(await named(manager)).toEqual([[sofia]]);
    expect(await named(people.internalCustomer)).toEqual([null]);
    rewrite(site.host, entityOf('engagement'), keyOf('engagement', engagement.id), (value) => ({
      ...value,
      doc: { ...value.doc, former: [], isFormerCut: true },
    }));
    expect(await named(people.internalCustomer)).toEqual([null]);
    expect(await named(manager)).toEqual([[sofia]]);
  });

  it('find nothing under ids of other things, and refuse an old revision', async () => {
    engagement = await openEngagement(site);
    for (const checkpointId of [nobody, engagement.id]) {
      expect(codeOf(await site.plan(manager, 'show-checkpoint', { checkpointId }))).toBe('not-found');
      expect(codeOf(await site.plan(manager, 'open-checkpoint', { checkpointId, revision: 1 }))).toBe('not-found');
    }
    const planned = await planCheckpoint(site, [engagement]);
    expect(codeOf(await site.plan(manager, 'open-checkpoint', { checkpointId: planned.id, revision: 7 }))).toBe(
      'changed-meanwhile',
    );
    const unknown = { ...terms([engagement]), questionnaireId: 'shipped.constructor' };
    expect(codeOf(await site.plan(manager, 'plan-checkpoint', unknown))).toBe('not-found');
    expect(codeOf(await site.plan(manager, 'plan-checkpoint', terms([{ id: nobody }])))).toBe('not-found');
    expect(codeOf(await site.plan(manager, 'list-checkpoints', { state: 'open', after: 'made up' }))).toBe(
      'field-invalid',
    );
    expect(codeOf(await site.plan(manager, 'list-comments', { checkpointId: planned.id, after: 'made up' }))).toBe(
      'field-invalid',
    );
  });

  it('open one once, though two open it at the same moment', async () => {
    engagement = (await crowded(site, 6)).engagement;
    const planned = await planCheckpoint(site, [engagement], { mode: 'confidential' });
    const wanted = { checkpointId: planned.id, revision: planned.revision };
    const both = await Promise.all([
      site.plan(manager, 'open-checkpoint', wanted),
      site.plan(projectAdministrator, 'open-checkpoint', wanted),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await settled(site);
    expect(await shownCheckpoint(site, planned)).toMatchObject({ state: 'open', asked: 6 });
  });
});

it('before it opens nobody answers, whatever id they guess', async () => {
  engagement = await openEngagement(site);
  const planned = await planCheckpoint(site, [engagement]);
  expect(codeOf(await save(site, planned.id, sofia, answersTo(9)))).toBe('not-found');
  const open = await move(site, 'open-checkpoint', planned);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  await move(site, 'close-checkpoint', open);
  expect(codeOf(await save(site, surveyId, sofia, answersTo(9)))).toBe('survey-over');
  expect(codeOf(await decline(site, surveyId, sofia))).toBe('survey-over');
});
