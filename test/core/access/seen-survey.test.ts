import { describe, expect, it } from 'vitest';
import { readingView } from '../../../src/app/survey/action/reading-view';
import { EngagementTeam, ProjectTeam } from '../../../src/core/access/project-team';
import { mayBeTold, rostersToRead, SeenSurvey } from '../../../src/core/access/seen-survey';
import { Granted } from '../../../src/core/access/shown';
import { type Members, ofUnknownPast, type Person } from '../../../src/core/access/standing';
import { BrowsableProject } from '../../../src/core/access/team';
import { customer, engagement } from '../task/given';

const { id: engagementId, projectId, customers } = engagement;
const [own, other] = ['own', 'other'];
const survey = { id: own, projectId, engagementIds: [engagementId] };
const members: Members = { customers, former: ['gone'] };
const records = new Map([[engagementId, members]]);
const rosterOf = (checkpointId: string, ...accountIds: string[]) => ({
  checkpointId,
  people: accountIds.map((accountId) => ({ accountId })),
});
const rosters = (...accountIds: string[]) => new Map([[engagementId, rosterOf(own, ...accountIds)]]);
const known = (accountId: string, changes: Partial<Person> = {}): Person => ({
  accountId,
  wasCustomer: false,
  wasSurveyed: false,
  ...changes,
});

function browsing(on = projectId): BrowsableProject {
  const project = BrowsableProject.of(Granted.shown({ projectId: on }, new Set(['BROWSE_PROJECTS'])));
  if (!project) throw new Error('Who may browse is proved');
  return project;
}
const seenBy = (person: Person, read: ReadonlyMap<string, ReturnType<typeof rosterOf> | null> = rosters()) =>
  SeenSurvey.of(browsing(), person, survey, { engagement: records, rosters: read });

function proved<Proof>(proof: Proof | undefined): Proof {
  if (!proof) throw new Error('It is theirs to see');
  return proof;
}

describe('the mail about a survey', () => {
  it.each([
    ['a customer', known(customer, { wasCustomer: true }), rosters(), false],
    ['who was taken out, though before it', known('gone', { wasCustomer: true }), rosters('ann'), false],
    ['who was asked in it', known('pm', { wasCustomer: true, wasSurveyed: true }), rosters('ann', 'pm'), false],
    ['who is a customer elsewhere', known('pm', { wasCustomer: true }), rosters('ann'), true],
    ['who was nothing', known('pm'), rosters('ann'), true],
  ] as const)('is for %s: %o, %o, %s', (_, person, read, isTold) => {
    expect(mayBeTold(person, survey, { engagement: records, rosters: read })).toBe(isTold);
  });

  it('is for nobody who may have been a customer', () => {
    const cut = new Map([[engagementId, { ...members, isFormerCut: true as const }]]);
    const read = { engagement: cut, rosters: rosters('ann') };
    expect(mayBeTold(known('pm', { wasCustomer: true }), survey, read)).toBe(false);
  });
});

describe('a survey, for the team,', () => {
  it.each([
    ['a customer', known(customer, { wasCustomer: true }), rosters(), false],
    ['a customer of whom nothing was noted', known(customer), rosters(), false],
    ['who was taken out, and fitted it', known('gone', { wasCustomer: true }), rosters('gone'), false],
    ['who was taken out before it', known('gone', { wasCustomer: true }), rosters('ann'), true],
    ['who was asked elsewhere', known('pm', { wasCustomer: true, wasSurveyed: true }), rosters('ann'), true],
    ['who was asked in it', known('pm', { wasCustomer: true, wasSurveyed: true }), rosters('ann', 'pm'), false],
    ['of whom no record was read', ofUnknownPast('pm'), rosters('ann'), true],
    ['of whom no record was read, and who fitted it', ofUnknownPast('pm'), rosters('pm'), false],
    ['who was nothing', known('pm'), new Map(), true],
  ] as const)('is seen, or is not, by somebody %s', (_, person, read, isSeen) => {
    expect(seenBy(person, read) !== undefined).toBe(isSeen);
  });

  it('is proved to nobody of whom a roster was not read that tells whether they were asked', () => {
    const person = known('pm', { wasSurveyed: true, wasCustomer: true });
    expect(rostersToRead(survey, person, records)).toEqual([engagementId]);
    expect(() => seenBy(person, new Map())).toThrow('its rosters tell');
    // That there is none was read.
    expect(seenBy(person, new Map([[engagementId, null]]))).toBeDefined();
    const ofOther = new Map([[engagementId, rosterOf(other)]]);
    expect(() => seenBy(person, ofOther)).toThrow('another survey');
    expect(rostersToRead(survey, known(customer, { wasCustomer: true }), records)).toEqual([]);
  });

  it('is shown by the proof for it alone, in its project', () => {
    const seen = proved(seenBy(known('pm')));
    expect(() => seen.assertIs(survey)).not.toThrow();
    expect(() => seen.assertIs({ ...survey, id: other })).toThrow('does not show another');
    expect(() => seen.assertIs({ ...survey, projectId: 'Q' })).toThrow('does not show another');
    expect(() => seen.assertIn({ checkpointId: own })).not.toThrow();
    expect(() => seen.assertIn({ checkpointId: other })).toThrow('does not show');
    const none = { engagement: records, rosters: new Map() };
    expect(() => SeenSurvey.of(browsing('Q'), known('pm'), survey, none)).toThrow('does not show another');
  });

  it('is shown by nothing that is no such proof', async () => {
    const seen = proved(seenBy(known('pm')));
    const ports = { asUser: {} as never, asApp: {} as never };
    expect(await readingView(ports, seen, { ...survey, reading: null })).toBeNull();
    await expect(readingView(ports, seen, { ...survey, id: other, reading: null })).rejects.toThrow('does not show');
    // @ts-expect-error That somebody browses the project is not enough.
    await expect(readingView(ports, browsing(), { ...survey, reading: null })).rejects.toThrow();
    // @ts-expect-error Nor is what looks like a proof.
    const alike: SeenSurvey = { project: browsing(), assertIs: () => undefined, assertIn: () => undefined };
    // @ts-expect-error A copy is none either.
    const copy: SeenSurvey = { ...seen };
    for (const each of [alike, copy]) expect(each).not.toBeInstanceOf(SeenSurvey);
  });
});

describe('what customers are not to know of each other', () => {
  const ofEngagement = (person: Person) => EngagementTeam.of(browsing(), person, { ...engagement, former: ['gone'] });
  const stored = { id: projectId, engagements: [{ id: engagementId, name: 'One' }] };
  const ofProject = (person: Person) => ProjectTeam.of(browsing(), person, stored, records);
  it.each([
    ['a customer', known(customer, { wasCustomer: true }), false],
    ['who was taken out', known('gone'), false],
    ['who was a customer elsewhere', known('pm', { wasCustomer: true }), true],
    ['who was nothing', known('pm'), true],
  ] as const)('is for somebody %s, or is not', (_, person, isFor) => {
    expect(ofEngagement(person) !== undefined).toBe(isFor);
    expect(ofProject(person) !== undefined).toBe(isFor);
  });
  it('is for nobody who may have been a customer of an engagement that is not stored any more', () => {
    const gone = new Map<string, Members>();
    expect(ProjectTeam.of(browsing(), known('pm', { wasCustomer: true }), stored, gone)).toBeUndefined();
    expect(ProjectTeam.of(browsing(), known('pm'), stored, gone)).toBeDefined();
    expect(ProjectTeam.of(browsing(), known(customer), undefined, gone)).toBeDefined();
  });
  it('is shown by the proof for that engagement, or that project, alone', () => {
    const [team, all] = [proved(ofEngagement(known('pm'))), proved(ofProject(known('pm')))];
    expect(() => team.assertOf({ projectId, engagementId })).not.toThrow();
    expect(() => team.assertOf({ projectId, engagementId: 'e9' })).toThrow('does not show another');
    expect(() => team.assertOf({ projectId: 'Q', engagementId })).toThrow('does not show another');
    expect(() => all.assertOf({ projectId })).not.toThrow();
    expect(() => all.assertOf({ projectId: 'Q' })).toThrow('does not show another');
    expect(() => EngagementTeam.of(browsing('Q'), known('pm'), engagement)).toThrow('does not show another');
    expect(() => ProjectTeam.of(browsing('Q'), known('pm'), stored, records)).toThrow('does not show another');
    // @ts-expect-error That somebody browses the project is not enough.
    const bare: ProjectTeam = browsing();
    expect(bare).not.toBeInstanceOf(ProjectTeam);
  });
});
