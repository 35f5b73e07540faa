import { describe, expect, it } from 'vitest';
import type { Occasion } from '../../../../src/contract/survey/occasion';
import {
  type AwaitDraft,
  awaitDraftOf,
  awaitProblem,
  isAtTheEnd,
  nothingAwaited,
  occasionIn,
} from '../../../../static/team/survey/form/awaits';
import {
  checkPlanDraft,
  isOnlyAtTheEnd,
  newPlanDraft,
  planFieldOf,
  toPlanTerms,
} from '../../../../static/team/survey/form/draft';
import { draftOf, keptTerms, termsOf } from '../../../../static/team/survey/form/draft-of';
import { aheadIn, statusesIn } from '../../../../static/team/survey/form/jira-choices';
import { survey } from './given';

type Awaited = Exclude<Occasion, { kind: 'version-released' }>;
const occasions: readonly Awaited[] = [
  { kind: 'sprint-closed', sprintId: '7' },
  { kind: 'issue-resolved', issueId: '10' },
  { kind: 'issue-status', issueId: '10', status: '3' },
  { kind: 'gate-decided', gateId: 'g1' },
  { kind: 'share-done', of: { kind: 'version', versionId: '20' }, percent: 60 },
  { kind: 'share-done', of: { kind: 'epic', issueId: '11' }, percent: 1 },
  { kind: 'share-done', of: { kind: 'jql', jql: 'labels = x' }, percent: 100 },
];
const share = (changes: Partial<AwaitDraft>): AwaitDraft => ({ ...nothingAwaited, kind: 'share-done', ...changes });

describe('an occasion in the form', () => {
  it.each(occasions)('is what it was, and without fault: %j', (occasion) => {
    const draft = awaitDraftOf(occasion);
    expect(occasionIn(draft)).toEqual(occasion);
    expect(awaitProblem(draft)).toBeNull();
  });
  it.each(occasions)('lacks what it needs before it is chosen: %j', ({ kind }) => {
    expect(awaitProblem({ ...nothingAwaited, kind })).toEqual({ code: 'field-missing' });
  });
  it('takes a share of 1 to 100 per cent', () => {
    const fault = (percent: string) => awaitProblem(share({ versionId: '1', percent }))?.code ?? null;
    expect(['0', '1', '100', '101', 'x', ''].map(fault)).toEqual([
      ...['field-invalid', null, null, 'field-invalid', 'field-missing', 'field-missing'],
    ]);
  });
  it('says whether it asks only at the end', () => {
    expect(isAtTheEnd(share({ percent: '100' }))).toBe(true);
    expect(isAtTheEnd(share({ percent: '99' }))).toBe(false);
    const draft = { ...newPlanDraft([]), awaits: share({ percent: '100' }) };
    expect(isOnlyAtTheEnd({ ...draft, opens: 'on-occasion' })).toBe(true);
    expect(isOnlyAtTheEnd({ ...draft, opens: 'by-hand' })).toBe(false);
    expect(isOnlyAtTheEnd({ ...draft, opens: 'by-hand', questionnaireId: 'shipped.close' })).toBe(true);
  });
  it('is missing beside its own field', () => {
    const draft = { ...newPlanDraft([]), opens: 'on-occasion' as const };
    expect(checkPlanDraft(draft, '2026-12-01').awaits).toEqual({ code: 'field-missing' });
    expect(planFieldOf({ code: 'not-found', field: 'occasion' }, draft)).toBe('awaits');
    expect(planFieldOf({ code: 'not-found', field: 'occasion' }, { opens: 'on-release' })).toBe('versionId');
  });
});

describe('a planned survey that is changed', () => {
  const planned = [
    survey(),
    survey({ opensOn: null }),
    survey({ opensOn: null, occasion: { kind: 'version-released', versionId: '10' } }),
    ...occasions.map((occasion) => survey({ opensOn: null, occasion })),
    survey({ recurrence: { everyMonths: 6 } }),
    survey({ recurrence: { everyMonths: 5 }, audience: { roles: ['user'], kinds: ['internal'], people: ['anna'] } }),
  ];
  it.each(planned)('has all of its terms still, where the form is saved as it is', (of) => {
    expect(keptTerms(toPlanTerms(draftOf(of)), of)).toEqual(termsOf(of));
  });
});

describe('what Jira offers', () => {
  it('are sprints that are not closed, each once, by name', () => {
    const sprint = (id: number, name: string, state: string) => ({ id, name, state });
    const issues = [
      { fields: { f: [sprint(2, 'B', 'active'), sprint(1, 'Old', 'closed')] } },
      { fields: { f: [sprint(2, 'B', 'active'), sprint(3, 'A', 'future')] } },
      { fields: { f: null } },
    ];
    expect(aheadIn({ issues }, 'f')).toEqual([
      { id: '3', name: 'A' },
      { id: '2', name: 'B' },
    ]);
    expect(aheadIn({}, 'f')).toEqual([]);
  });
  it('are the statuses to which an issue can go, each once', () => {
    const to = (id: string, name: string) => ({ to: { id, name } });
    expect(statusesIn({ transitions: [to('1', 'Done'), to('1', 'Done'), to('2', 'Review')] })).toEqual([
      { id: '1', name: 'Done' },
      { id: '2', name: 'Review' },
    ]);
  });
});
