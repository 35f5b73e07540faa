import { describe, expect, it } from 'vitest';
import { AdministeredProject } from '../../../src/core/access/administered-project';
import { BrowsableIssue } from '../../../src/core/access/browsable-issue';
import type { Permission } from '../../../src/core/access/permission';
import { type AskedAbout, Granted, ShownIssue } from '../../../src/core/access/shown';
import { BrowsableProject, ItemAccess } from '../../../src/core/access/team';

const held = (...permissions: Permission[]) => new Set(permissions);
const browse = held('BROWSE_PROJECTS');
const edit = held('BROWSE_PROJECTS', 'EDIT_ISSUES');
const administer = held('BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS');
const granted = (on: AskedAbout, permissions: ReadonlySet<Permission> | undefined) =>
  permissions && Granted.shown(on, permissions);
const project = (permissions: ReadonlySet<Permission> | undefined, projectId = 'P') =>
  BrowsableProject.of(granted({ projectId }, permissions));
const issue = (permissions: ReadonlySet<Permission> | undefined, issueId = 'I') =>
  BrowsableIssue.of(granted({ issueId }, permissions));
const access = (onProject: ReadonlySet<Permission>, onIssue: ReadonlySet<Permission> | undefined) => {
  const proof = project(onProject);
  return proof && ItemAccess.onIssue(proof, 'I', issue(onIssue));
};

describe('what Jira shows', () => {
  it.each([
    ['nothing', undefined, false],
    ['all but browsing', held('EDIT_ISSUES', 'ADMINISTER_PROJECTS'), false],
    ['browsing', browse, true],
  ])('%s is proof of a project or an issue, or is not', (_, permissions, isProof) => {
    expect(project(permissions) !== undefined).toBe(isProof);
    expect(issue(permissions) !== undefined).toBe(isProof);
  });
  it('of an issue proves no project, and of a project no issue', () => {
    expect(() => BrowsableProject.of(granted({ issueId: 'I' }, browse))).toThrow();
    expect(() => BrowsableIssue.of(granted({ projectId: 'P' }, browse))).toThrow();
  });
  it('is nothing that only looks like it', () => {
    // @ts-expect-error Permissions that the app makes up are not shown by Jira.
    const made: Granted = { on: { projectId: 'P' }, may: () => true };
    // @ts-expect-error Nor are those for one project under the id of another.
    const changed: Granted = { ...Granted.shown({ projectId: 'Q' }, edit), on: { projectId: 'P' } };
    for (const each of [made, changed]) expect(each).not.toBeInstanceOf(Granted);
  });
});

describe('the settings of a project', () => {
  const administered = (permissions: ReadonlySet<Permission>) => {
    const proof = project(permissions);
    return proof && AdministeredProject.of(proof);
  };
  it('are for who administers it, of that project alone', () => {
    expect(administered(edit)).toBeUndefined();
    const proof = administered(administer);
    expect(proof?.projectId).toBe('P');
    expect(() => proof?.assertOf({ projectId: 'P' })).not.toThrow();
    expect(() => proof?.assertOf({ projectId: 'Q' })).toThrow();
  });
});

describe('what is on an issue', () => {
  it('is for who may browse both, with what they may do in both', () => {
    const both = access(edit, browse);
    expect([both?.may('BROWSE_PROJECTS'), both?.may('EDIT_ISSUES')]).toEqual([true, false]);
    expect(access(browse, edit)?.may('EDIT_ISSUES')).toBe(false);
    expect(access(edit, edit)?.may('EDIT_ISSUES')).toBe(true);
  });
  it('stays with the administrators of its project where they can’t see the issue, without the issue’s own content', () => {
    expect(access(edit, undefined)).toBeUndefined();
    expect(access(administer, undefined)).toMatchObject({ showsSubject: false });
    expect(access(administer, undefined)?.may('EDIT_ISSUES')).toBe(true);
    expect(access(browse, browse)).toMatchObject({ showsSubject: true });
  });
  it('is shown by the proof for that issue in that project alone', () => {
    const proof = access(browse, browse);
    expect(() => proof?.assertOn({ projectId: 'P', issueId: 'I' })).not.toThrow();
    expect(() => proof?.assertOn({ projectId: 'P', issueId: 'J' })).toThrow();
    expect(() => proof?.assertOn({ projectId: 'Q', issueId: 'I' })).toThrow();
    expect(() => proof?.assertOn({ projectId: 'P', issueId: null })).toThrow();
    expect(() => proof?.assertOf({ projectId: 'P' })).not.toThrow();
    expect(() => proof?.assertOf({ projectId: 'Q' })).toThrow();
    const known = project(browse);
    expect(() => known && ItemAccess.onIssue(known, 'J', issue(browse))).toThrow();
  });
  it('is, in the project that the issue is in now, for who may browse the issue, with what they may do there', () => {
    const home = { key: 'K-1', projectId: 'P', isTeamManaged: false };
    const browsable = issue(edit);
    if (!browsable) throw new Error('It may be browsed');
    const proof = ItemAccess.onIssueAtHome(ShownIssue.shown({ ...home, id: 'I' }), browsable);
    expect(proof).toMatchObject({ location: { projectId: 'P', issueId: 'I' }, showsSubject: true });
    expect([proof.may('EDIT_ISSUES'), proof.may('ADMINISTER_PROJECTS')]).toEqual([true, false]);
    expect(() => ItemAccess.onIssueAtHome(ShownIssue.shown({ ...home, id: 'J' }), browsable)).toThrow();
  });
  it('is, as part of another project, for who may browse that, too', () => {
    const other = project(edit, 'Q');
    if (!other) throw new Error('It may be browsed');
    const moved = access(administer, administer)?.asPartOf(other);
    expect(moved?.location).toEqual({ projectId: 'Q', issueId: 'I' });
    expect([moved?.may('EDIT_ISSUES'), moved?.may('ADMINISTER_PROJECTS')]).toEqual([true, false]);
    expect(access(administer, undefined)?.asPartOf(other)).toBeUndefined();
  });
});

it('a proof can’t be copied with another id', () => {
  const proof = project(browse);
  if (!proof) throw new Error('It may be browsed');
  // @ts-expect-error A copy is no proof.
  const copy: BrowsableProject = { ...proof, projectId: 'Q' };
  expect(copy).not.toBeInstanceOf(BrowsableProject);
  // @ts-expect-error Nor is what looks like one.
  const alike: BrowsableProject = { projectId: 'Q', may: () => true, assertOf: () => undefined };
  expect(alike).not.toBeInstanceOf(BrowsableProject);
});
