/** Results over time: what is kept at each close, who sees it, and what it takes to read. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { engagementLimits } from '../../../src/contract/engagement';
import type { SurveyTrends } from '../../../src/contract/survey/trends';
import { trendLimits } from '../../../src/contract/survey/trends';
import { noTrends, withTold } from '../../../src/core/survey/trend/kept-trends';
import { keyOf } from '../../../src/forge/storage/key';
import { entityOf, recordOf } from '../../../src/forge/storage/stored-forms';
import { addCustomers } from '../site/customers';
import { accepted, codeOf, newAttempt, openEngagement, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import {
  all,
  answerInConfidence,
  answersTo,
  crowded,
  manager,
  move,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  uwe,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((fresh) => {
  site = fresh;
});

const trendsFor = async (person = manager): Promise<SurveyTrends> =>
  accepted(await site.plan(person, 'show-trends', {}));
/** Null for whoever is, was or may have been a customer. */
const markersFor = async (person = manager) => (await trendsFor(person)).markers;
const idsFor = async (person: string) => (await trendsFor(person)).surveys.map(({ id }) => id);
const readsOfLast = () => {
  const record = site.host.meter.all().findLast(({ functionKey }) => functionKey === 'plan');
  return record && record.storage.reads + record.storage.queries;
};

describe('trends', () => {
  it('have what is told at the close, of all by name and of each side, in the order of closing', async () => {
    const both = addCustomers(site, 12);
    const [customers, strangers] = [both.slice(0, 6), both.slice(6)];
    const engagement = await openEngagement(site, customers);
    const other = await openEngagement(site, strangers, 'Others');
    const named = await openSurvey(site, [engagement], { title: 'First' });
    const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
    for (const [at, person] of customers.slice(0, 5).entries())
      accepted(await save(site, surveyId, person, answersTo(at < 3 ? 9 : 4)));
    // While it is open nothing is kept.
    expect((await trendsFor()).surveys).toEqual([]);
    await move(site, 'close-checkpoint', named);
    const [first, ...others] = (await trendsFor()).surveys;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: named.id, title: 'First', mode: 'named', engagementIds: [engagement.id] });
    const told = accepted(await site.plan(manager, 'show-results', { checkpointId: named.id, ...all }));
    const score = { kind: 'promoters', promoters: 3, detractors: 2 };
    expect(told.questions.find(({ key }) => key === 'nps')?.score).toEqual(score);
    expect(first?.measures.map(({ measure }) => measure)).toEqual(['needed', 'knows-offer', 'knows-contact', 'nps']);
    expect(first?.measures.slice(-1)).toEqual([
      {
        measure: 'nps',
        all: { asked: 6, answered: 5, score, counts: null, isAlike: false },
        byKind: { external: { asked: 6, answered: 5, score, counts: null, isAlike: false } },
      },
    ]);

    const second = await openSurvey(site, [other], { title: 'Second', mode: 'confidential' });
    const inConfidence = await surveyIdOf(site, other, strangers[0] ?? '');
    for (const person of strangers.slice(0, 4))
      accepted(await answerInConfidence(site, inConfidence, person, answersTo(9)));
    await move(site, 'close-checkpoint', second);
    await site.host.advance(12 * 60 * 60_000);
    expect(await idsFor(manager)).toEqual([named.id, second.id]);
    // Four of them are too few: a gap, which is no zero.
    expect((await trendsFor()).surveys[1]?.measures.slice(-1)).toEqual([
      { measure: 'nps', all: { asked: 6, answered: 0, score: null, counts: null, isAlike: false }, byKind: {} },
    ]);
  });

  it('are nobody’s who is asked or was asked, as each survey is', async () => {
    const engagement = await openEngagement(site, [sofia, uwe, people.internalCustomer]);
    const other = await openEngagement(site, [people.otherCompanyCustomer], 'Southbay');
    const theirs = await openSurvey(site, [engagement], {
      title: 'Of Northwind',
      audience: { roles: [], kinds: [], people: [sofia, people.internalCustomer] },
    });
    const ofOther = await openSurvey(site, [other], { title: 'Of Southbay' });
    for (const each of [theirs, ofOther]) await move(site, 'close-checkpoint', each);
    const both = [theirs.id, ofOther.id];
    expect(await idsFor(manager)).toEqual(both);
    expect(await idsFor(people.internalCustomer)).toEqual([ofOther.id]);
    accepted(
      await site.admin(people.projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: people.internalCustomer,
      }),
    );
    await settled(site);
    expect(await idsFor(people.internalCustomer)).toEqual([ofOther.id]);
    expect(codeOf(await site.plan(people.outsider, 'show-trends', {}))).toBe('not-found');
    // Who was taken out before it asked anybody sees it as others of the team do.
    const later = await openSurvey(site, [engagement], {
      title: 'Later',
      audience: { roles: [], kinds: [], people: [uwe] },
    });
    await move(site, 'close-checkpoint', later);
    expect(await idsFor(people.internalCustomer)).toEqual([ofOther.id, later.id]);
  });

  it('and all else of a survey are nobody’s who was asked, though so many left that nobody knows they were a customer', async () => {
    const others = addCustomers(site, engagementLimits.former);
    const asked = people.internalCustomer;
    const engagement = await openEngagement(site, [sofia, asked, ...others]);
    const inEngagement = (accountId: string) => ({ engagementId: engagement.id, accountId });
    const audience = { roles: [], kinds: [], people: [sofia, asked] };
    const open = await openSurvey(site, [engagement], { audience });
    await move(site, 'close-checkpoint', open);
    const revision = (await markersFor())?.revision ?? -1;
    const marker = { attempt: newAttempt(), revision, day: '2026-11-20', text: 'One contact for everything' };
    const added = accepted(await site.plan(manager, 'add-marker', marker));
    for (const accountId of [asked, ...others])
      accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', inEngagement(accountId)));
    const back = { ...inEngagement(others[0] ?? ''), kind: 'external' as const, roles: [] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', back));
    await settled(site);

    const listed = async (person: string) =>
      accepted(await site.plan(person, 'list-checkpoints', { state: 'closed' })).checkpoints.map(({ id }) => id);
    expect(await idsFor(manager)).toEqual([open.id]);
    expect(await listed(manager)).toEqual([open.id]);
    expect(await markersFor()).toEqual(added);
    accepted(await site.plan(manager, 'show-measures', { engagementId: engagement.id }));
    expect(await idsFor(asked)).toEqual([]);
    expect(await listed(asked)).toEqual([]);
    expect(await markersFor(asked)).toBeNull();
    expect(codeOf(await site.plan(asked, 'show-measures', { engagementId: engagement.id }))).toBe('not-allowed');
  });

  it('take three reads at most, for fifty surveys', async () => {
    const { engagement } = await crowded(site, 2);
    const open = await openSurvey(site, [engagement]);
    await move(site, 'close-checkpoint', open);
    const [told] = (await trendsFor()).surveys;
    if (!told) throw new Error('It was closed');
    const { id: projectId } = accepted(await site.plan(manager, 'show-project', {})).project;
    const many = Array.from({ length: trendLimits.surveys }, (_, at) => ({
      ...told,
      id: `c${String(at).padStart(23, '0')}`,
    }));
    const value = recordOf('survey-trends', projectId, many.reduce(withTold, noTrends(projectId)), 9, '');
    const key = keyOf('survey-trends', projectId);
    const put = [{ key, entityName: entityOf('survey-trends'), value }];
    expect(site.host.storage.handle('/api/v1/batch/set', put).status).toBe(200);
    expect(await idsFor(manager)).toHaveLength(trendLimits.surveys);
    expect(readsOfLast()).toBeLessThanOrEqual(3);
  });
});

describe('markers', () => {
  let revision: number;
  const add = (changes: object = {}, person = manager) =>
    site.plan(person, 'add-marker', {
      attempt: newAttempt(),
      revision,
      day: '2026-11-20',
      text: 'One contact for everything',
      ...changes,
    });
  beforeEach(async () => {
    await openEngagement(site);
    revision = (await markersFor())?.revision ?? -1;
  });

  it('are added once, removed once, and by who edits in the project', async () => {
    const attempt = newAttempt();
    const added = accepted(await add({ attempt }));
    expect(added).toMatchObject({ revision: 1, markers: [{ day: '2026-11-20', text: 'One contact for everything' }] });
    // The same call sent again.
    expect(accepted(await add({ attempt }))).toEqual(added);
    expect(codeOf(await add())).toBe('changed-meanwhile');
    expect(await markersFor()).toEqual(added);
    const wanted = { markerId: added.markers[0]?.id ?? '', revision: added.revision };
    expect(codeOf(await site.plan(people.internalCustomer, 'remove-marker', wanted))).toBe('not-allowed');
    expect(accepted(await site.plan(manager, 'remove-marker', wanted))).toEqual({ revision: 2, markers: [] });
    expect(accepted(await site.plan(manager, 'remove-marker', wanted))).toEqual({ revision: 2, markers: [] });
  });

  it('are none of whoever is or was a customer of the project, and changed by none of them', async () => {
    const engagement = await openEngagement(site, [sofia, people.internalCustomer], 'With a colleague');
    const added = accepted(await add());
    const unseen = async () => {
      expect(await markersFor(people.internalCustomer)).toBeNull();
      const again = { revision: added.revision, text: 'Mine' };
      expect(codeOf(await add(again, people.internalCustomer))).toBe('not-allowed');
    };
    await unseen();
    accepted(
      await site.admin(people.projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: people.internalCustomer,
      }),
    );
    await unseen();
    // Somebody who has come over to the team, and edits its issues.
    const change = { revision: added.revision, text: 'Noted by who came over' };
    rewrite(site.host, entityOf('engagement'), keyOf('engagement', engagement.id), (value) => ({
      ...value,
      doc: { ...value.doc, former: [people.developer] },
    }));
    expect(await markersFor(people.developer)).toBeNull();
    expect(codeOf(await add(change, people.developer))).toBe('not-allowed');
    expect(await markersFor()).toEqual(added);
  });

  it.each([
    ['no day', { day: '2026-02-30' }],
    ['no text', { text: ' ' }],
    ['too long a text', { text: 'x'.repeat(trendLimits.markerText + 1) }],
    ['no revision', { revision: -1 }],
  ])('with %s are refused', async (_, changes) => {
    expect(codeOf(await add(changes))).toMatch(/^field-/);
    expect((await markersFor())?.markers).toEqual([]);
  });
});
