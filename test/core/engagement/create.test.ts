import { describe, expect, it } from 'vitest';
import { engagementLimits } from '../../../src/contract/engagement';
import { createEngagement, requestOpened } from '../../../src/core/engagement/create';
import * as g from '../task/given';

const attribution = { actor: 'project-admin', at: g.at };
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
const created = () => {
  const result = createEngagement(project(), wanted, attribution);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.engagement;
};

describe('creating an engagement', () => {
  it('begins with its primary customer, waits for its request, and has sensible rules', () => {
    expect(created()).toMatchObject({
      status: 'opening',
      request: null,
      customers: [{ accountId: g.customer, isPrimary: true }],
      contacts: [],
      calendar: { timeZone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5] },
      reminders: { at: 540, before: [3, 1], onDue: true, afterEvery: 2, afterAtMost: 5 },
      ladder: { nudge: 2, visible: 5, sponsor: 8, pause: 15 },
      digest: { day: null, toldUntil: g.at, nextAt: null },
    });
  });
  it.each([
    ['a name that is taken, however it is written', project('NORTHWIND'), attribution, 'engagement-name-taken'],
    ['oneself as the customer', project(), { ...attribution, actor: g.customer }, 'stakeholder-on-team'],
    [
      'more engagements than a project holds',
      project(...Array.from({ length: engagementLimits.perProject }, (_, index) => `Customer ${index}`)),
      attribution,
      'engagement-limit-reached',
    ],
  ])('refuses %s', (_, on, by, code) => {
    expect(createEngagement(on, wanted, by)).toMatchObject({ ok: false, error: { code } });
  });
  it.each([
    ['before the digest’s hour, the same day', '2026-11-23T06:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    ['after it, on the next working day', '2026-11-27T10:00:00.000Z', '2026-11-30T08:00:00.000Z'],
  ])('tells for the first time, when its request opens %s', (_, at, nextAt) => {
    const opened = requestOpened(created(), { id: '1', key: 'CARE-1' }, { actor: 'app', at });
    expect(opened.engagement).toMatchObject({ status: 'active', request: { key: 'CARE-1' }, digest: { nextAt } });
  });
});
