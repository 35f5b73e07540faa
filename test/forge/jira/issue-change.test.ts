import { describe, expect, it } from 'vitest';
import { issueChangeIn } from '../../../src/forge/events/issue-change';

const updated = (...items: unknown[]) => ({
  eventType: 'avi:jira:updated:issue',
  issue: { id: '10001', key: 'HAR-1' },
  changelog: { items },
});
const field = (fieldId: string) => ({ field: fieldId, fieldId, from: '1', to: '2' });

describe('an event about an issue', () => {
  it.each([
    ['a new status', updated(field('labels'), field('status')), 'status'],
    ['a new status, by the field’s name alone', updated({ field: 'status' }), 'status'],
    ['another project', updated(field('status'), field('project')), 'project'],
    ['another field', updated(field('summary')), 'fields'],
    ['no field that it names', updated(), 'fields'],
    ['no changes that it names', { ...updated(), changelog: null }, 'fields'],
    ['changes that are none', updated(null, 1, 'status'), 'fields'],
    ['changes in another shape', { ...updated(), changelog: { items: 'status' } }, 'fields'],
    ['its deletion', { eventType: 'avi:jira:deleted:issue', issue: { id: '10001' } }, 'deleted'],
  ])('matters for %s', (_, event, what) => {
    expect(issueChangeIn(event)).toEqual({ issueId: '10001', what });
  });
  it.each([
    ['an id that is none', { ...updated(field('status')), issue: { id: '../1' } }],
    ['no issue', { ...updated(field('status')), issue: null }],
    ['nothing', undefined],
    ['text', 'status'],
  ])('does not matter with %s', (_, event) => {
    expect(issueChangeIn(event)).toBeUndefined();
  });
});
