import { describe, expect, it } from 'vitest';
import { engagementLimits } from '../../../src/contract/engagement';
import { mayActForTeam, mayActOnTask, maySeeTask } from '../../../src/core/access/customer';
import { addStakeholder, createEngagement, noteTrouble, sendAgain } from '../../../src/core/engagement/decide';
import * as g from '../task/given';

const act = { actor: 'project-admin', at: g.at };
const wanted = {
  id: 'e1',
  reference: 'CS00000001',
  name: 'Northwind',
  serviceDeskId: '1',
  requestTypeId: '11',
  timeZone: 'Europe/Berlin',
  language: 'en-US' as const,
  primary: { accountId: g.customer, kind: 'external' as const, roles: ['sponsor' as const] },
};
const project = (...names: string[]) => ({
  id: '10000',
  engagements: names.map((name, id) => ({ id: `${id}`, name })),
});

describe('creating an engagement', () => {
  it('begins with its primary customer and waits for its request', () => {
    expect(createEngagement(project(), wanted, act)).toMatchObject({
      ok: true,
      value: {
        engagement: { status: 'opening', request: null, customers: [{ accountId: g.customer, isPrimary: true }] },
      },
    });
  });
  it.each([
    ['a name that is taken, however it is written', project('NORTHWIND'), act, 'engagement-name-taken'],
    ['oneself as the customer', project(), { ...act, actor: g.customer }, 'stakeholder-on-team'],
    [
      'more engagements than a project holds',
      project(...Array.from({ length: engagementLimits.perProject }, (_, index) => `Customer ${index}`)),
      act,
      'engagement-limit-reached',
    ],
  ])('refuses %s', (_, on, by, code) => {
    expect(createEngagement(on, wanted, by)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('adding a stakeholder', () => {
  const person = { accountId: 'new-customer', kind: 'external' as const, roles: [] };
  it.each([
    [
      'somebody who is there in another role',
      g.engagement,
      { ...person, accountId: g.otherCustomer, roles: ['partner' as const] },
      act,
      'stakeholder-already-added',
    ],
    [
      'the primary customer',
      g.engagement,
      { ...person, accountId: g.customer, roles: ['sponsor' as const] },
      act,
      'stakeholder-already-added',
    ],
    ['oneself', g.engagement, { ...person, accountId: act.actor }, act, 'stakeholder-on-team'],
    [
      'who set the engagement up',
      g.engagement,
      { ...person, accountId: 'project-admin' },
      { ...act, actor: g.pm },
      'stakeholder-on-team',
    ],
    [
      'before the request is open',
      { ...g.engagement, status: 'opening' as const },
      person,
      act,
      'engagement-not-ready',
    ],
  ])('refuses to add %s', (_, engagement, who, by, code) => {
    expect(addStakeholder(engagement, who, by)).toMatchObject({ ok: false, error: { code } });
  });
  it('never makes a second primary', () => {
    const added = addStakeholder(g.engagement, person, act);
    if (!added.ok || added.value === 'already') throw new Error('Not added');
    expect(added.value.engagement.customers.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    expect(addStakeholder(added.value.engagement, person, act)).toEqual({ ok: true, value: 'already' });
  });
});

describe('who may do what with a task', () => {
  const own = g.taskAfter(g.given());
  const anyones = g.taskAfter(g.given({ owner: { kind: 'side' } }));
  it.each([
    ['its owner', g.customer, own, true],
    ['a colleague of the owner', g.otherCustomer, own, false],
    ['any customer, when it is for their side', g.otherCustomer, anyones, true],
    ['the team member who gave it', g.pm, anyones, false],
    ['a stranger', 'stranger', anyones, false],
  ])('%s', (_, who, task, may) => {
    expect(mayActOnTask(g.engagement, task, who)).toBe(may);
    expect(maySeeTask(g.engagement, task, who)).toBe(may);
  });
  it('nobody through another engagement', () => {
    expect(mayActOnTask({ ...g.engagement, id: 'other' }, own, g.customer)).toBe(false);
  });
  it('never who gave it, even if they were made a customer', () => {
    const customers = [
      ...g.engagement.customers,
      { accountId: g.pm, kind: 'internal' as const, roles: [], isPrimary: false },
    ];
    expect(mayActOnTask({ ...g.engagement, customers }, anyones, g.pm)).toBe(false);
    expect(mayActForTeam({ ...g.engagement, customers }, g.pm)).toBe(false);
  });
});

describe('what Jira refused', () => {
  const trouble = (entryId: string) => ({ entryId, kind: 'message' as const, accountId: null, reason: 'No', at: g.at });
  const troubled = (...ids: string[]) =>
    ids.reduce((before, id) => noteTrouble(before, trouble(id), act).engagement, g.engagement);
  it('is one trouble, however often the same entry is refused', () => {
    expect(troubled('a', 'b', 'a').troubles.map(({ entryId }) => entryId)).toEqual(['b', 'a']);
  });
  it('is sent again, but for what is still being given up', () => {
    const sent = sendAgain(troubled('a', 'b'), ['b'], act);
    expect(sent?.engagement.troubles.map(({ entryId }) => entryId)).toEqual(['b']);
    expect(sent?.event.facts).toEqual({ entryIds: ['a'] });
    expect(sendAgain(troubled('b'), ['b'], act)).toBeUndefined();
  });
});
