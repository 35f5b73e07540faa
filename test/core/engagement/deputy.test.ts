import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder, Deputy } from '../../../src/contract/engagement';
import type { Result } from '../../../src/contract/result';
import { composeDigest } from '../../../src/core/digest/compose';
import {
  answerProposedDeputy,
  declineToStandIn,
  deputiesChanged,
  endDeputy,
  nameDeputy,
  possibleDeputies,
} from '../../../src/core/engagement/deputy';
import { type Engagement, principalsOf } from '../../../src/core/engagement/engagement';
import type { SettledOnce } from '../../../src/core/engagement/settled';
import { engagementUpgrades } from '../../../src/core/engagement/upgrades';
import * as g from '../task/given';

const by = (actor: string) => ({ actor, at: g.at });
const deputy: Deputy = { accountId: g.otherCustomer };
const having = (changes: Partial<CustomerStakeholder>): Engagement => ({
  ...g.engagement,
  customers: g.engagement.customers.map((each) => (each.accountId === g.customer ? { ...each, ...changes } : each)),
});
const proposedTo = (shown: Deputy = deputy, at = g.at) => having({ proposedDeputy: { ...shown, at } });
const settled = (result: Result<SettledOnce>): Engagement => {
  if (!result.ok || result.value === 'already') throw new Error(`Nothing changed: ${JSON.stringify(result)}`);
  return result.value.engagement;
};
const answer = (engagement: Engagement, isAgreed: boolean, shown = deputy, actor = g.customer) =>
  answerProposedDeputy(engagement, shown, isAgreed, g.today, by(actor));
const standsIn = (engagement: Engagement, day = g.today) => principalsOf(engagement, g.otherCustomer, day);

describe('a customer', () => {
  it('names their deputy, who stands in from the first day to the last', () => {
    const days = { from: '2026-11-25', until: '2026-11-27' };
    const engagement = settled(nameDeputy(g.engagement, { ...deputy, ...days }, g.today, by(g.customer)));
    const on = ['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-28'].map((day) => standsIn(engagement, day).length);
    expect(on).toEqual([0, 1, 1, 0]);
    expect(nameDeputy(engagement, { ...deputy, ...days }, g.today, by(g.customer))).toEqual({
      ok: true,
      value: 'already',
    });
  });
  it('names one until it is ended, and ends it', () => {
    const engagement = settled(nameDeputy(g.engagement, deputy, g.today, by(g.customer)));
    expect(standsIn(engagement, '2031-01-01')).toEqual([g.customer]);
    const ended = settled(endDeputy(engagement, g.otherCustomer, by(g.customer)));
    expect(standsIn(ended)).toEqual([]);
    expect(deputiesChanged(engagement, ended)).toEqual([g.otherCustomer]);
    expect(endDeputy(ended, g.otherCustomer, by(g.customer))).toEqual({ ok: true, value: 'already' });
  });
  it('is not stood in for while they can’t take part themselves', () => {
    const engagement = settled(nameDeputy(g.engagement, deputy, g.today, by(g.customer)));
    const absent = (accountId: string): Engagement => ({ ...engagement, absent: [{ accountId, why: 'off-request' }] });
    expect(standsIn(absent(g.customer))).toEqual([]);
    expect(standsIn(absent('somebody-else'))).toEqual([g.customer]);
  });
  it('is offered nobody who can’t take part, names none such, and agrees to none', () => {
    const absent = [{ accountId: g.otherCustomer, why: 'closed' as const }];
    const without = { ...g.engagement, absent };
    expect(possibleDeputies(g.engagement, g.customer, g.today)).toContain(g.otherCustomer);
    expect(possibleDeputies(without, g.customer, g.today)).not.toContain(g.otherCustomer);
    const refused = { ok: false, error: { code: 'stakeholder-absent', field: 'deputy' } };
    expect(nameDeputy(without, deputy, g.today, by(g.customer))).toEqual(refused);
    expect(answer({ ...proposedTo(), absent }, true)).toEqual(refused);
    expect(answer({ ...proposedTo(), absent }, false).ok).toBe(true);
  });
  it('names somebody whom others were only proposed', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map(
      (accountId): CustomerStakeholder => ({
        accountId,
        kind: 'external',
        roles: ['user'],
        isPrimary: false,
        proposedDeputy: { ...deputy, at: g.at },
      }),
    );
    const engagement = { ...g.engagement, customers: [...g.engagement.customers, ...others] };
    expect(nameDeputy(engagement, deputy, g.today, by(g.customer)).ok).toBe(true);
  });
  it.each<[string, Deputy, string, string]>([
    ['themselves', { accountId: g.customer }, g.customer, 'deputy-unknown'],
    ['somebody of the team', { accountId: g.engagement.createdBy }, g.customer, 'stakeholder-on-team'],
    ['a stranger', { accountId: 'stranger' }, g.customer, 'deputy-unknown'],
    ['one whose days are over', { ...deputy, until: '2026-01-01' }, g.customer, 'date-in-past'],
    ['one for years', { ...deputy, until: '2029-01-01' }, g.customer, 'date-too-far'],
    ['one from a day in years', { ...deputy, from: '2029-01-01' }, g.customer, 'date-too-far'],
    [
      'one with the last day first',
      { ...deputy, from: '2026-12-02', until: '2026-12-01' },
      g.customer,
      'date-before-start',
    ],
    ['one from a day that is over', { ...deputy, from: '2026-11-22' }, g.customer, 'date-in-past'],
    ['anybody, as no customer', deputy, 'stranger', 'not-found'],
  ])('can’t name %s', (_, wanted, actor, code) => {
    expect(nameDeputy(g.engagement, wanted, g.today, by(actor))).toMatchObject({ ok: false, error: { code } });
  });
  it('can’t name who can’t take part', () => {
    const absent = [{ accountId: g.otherCustomer, why: 'closed' as const }];
    expect(nameDeputy({ ...g.engagement, absent }, deputy, g.today, by(g.customer))).toMatchObject({
      error: { code: 'stakeholder-absent', field: 'deputy' },
    });
  });
  it('keeps the first day of who stands in already, and puts it no further back', () => {
    const since = having({ deputy: { ...deputy, from: '2026-11-20' } });
    const until = '2026-12-01';
    const longer = settled(nameDeputy(since, { ...deputy, from: '2026-11-20', until }, g.today, by(g.customer)));
    expect(longer.customers[0]?.deputy).toEqual({ ...deputy, from: '2026-11-20', until });
    expect(nameDeputy(since, { ...deputy, from: '2026-11-19' }, g.today, by(g.customer))).toMatchObject({
      error: { code: 'date-in-past', field: 'from' },
    });
  });
  it('begins anew with whose days are over: nobody has stood in on the days between', () => {
    const from = '2026-11-02';
    const over = having({ deputy: { ...deputy, from, until: '2026-11-05' } });
    const until = '2026-12-01';
    expect(nameDeputy(over, { ...deputy, from, until }, g.today, by(g.customer))).toMatchObject({
      error: { code: 'date-in-past', field: 'from' },
    });
    expect(nameDeputy(over, { ...deputy, from: g.today, until }, g.today, by(g.customer)).ok).toBe(true);
  });
  it('is told once that a deputy is proposed, and never of one whom they declined', () => {
    const line = (engagement: Engagement) =>
      composeDigest(
        { ...engagement, digest: { ...engagement.digest, toldUntil: '2026-11-22T00:00:00.000Z' } },
        [{ to: g.customer, asks: [], outcomes: [] }],
        g.today,
        '2026-11-24T00:00:00.000Z',
      );
    const at = '2026-11-23T00:00:00.000Z';
    expect(line(proposedTo(deputy, at))).toMatchObject([{ lines: [{ what: 'deputy-proposed' }] }]);
    expect(line(proposedTo(deputy, '2026-11-22T00:00:00.000Z'))).toEqual([]);
    expect(line(having({ proposedDeputy: { ...deputy, at, isDeclined: true } }))).toEqual([]);
  });
});

describe('a deputy whom an administrator proposes', () => {
  it('has no effect before the customer agrees, and then has', () => {
    expect(standsIn(proposedTo())).toEqual([]);
    const engagement = settled(answer(proposedTo(), true));
    expect(standsIn(engagement)).toEqual([g.customer]);
    expect(answer(engagement, true)).toEqual({ ok: true, value: 'already' });
  });
  it('stands in from the day of the agreement, if that comes after the first day', () => {
    const shown = { ...deputy, from: '2026-11-20', until: '2026-12-01' };
    const engagement = settled(answer(proposedTo(shown), true, shown));
    expect(engagement.customers[0]?.deputy).toEqual({ ...deputy, until: '2026-12-01' });
    expect(answer(engagement, true, shown)).toEqual({ ok: true, value: 'already' });
  });
  it('has none once declined, and is not agreed to later', () => {
    const engagement = settled(answer(proposedTo(), false));
    expect(standsIn(engagement)).toEqual([]);
    expect(answer(engagement, false)).toEqual({ ok: true, value: 'already' });
    expect(answer(engagement, true)).toMatchObject({ error: { code: 'changed-meanwhile' } });
  });
  it('is not agreed to as another one than was shown, nor by anybody else', () => {
    const longer = proposedTo({ ...deputy, until: '2026-12-24' });
    expect(answer(longer, true)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(answer(proposedTo(), true, deputy, g.otherCustomer)).toMatchObject({ error: { code: 'changed-meanwhile' } });
    expect(answer(proposedTo(), true, deputy, 'project-admin')).toMatchObject({ error: { code: 'not-found' } });
  });
  it('is, of those who stood in by an administrator’s word alone, asked about once', () => {
    const [first, second] = engagementUpgrades;
    const { deputy: _, ...rest } = having({}).customers[0] as CustomerStakeholder;
    const doc = { ...g.engagement, customers: [{ ...rest, deputy: { ...deputy, until: '2026-12-24' } }] };
    const before = first?.({ doc }) ?? {};
    const { doc: upgraded } = (second?.(before) ?? {}) as unknown as { doc: Engagement };
    expect(upgraded.customers[0]).not.toHaveProperty('deputy');
    expect(upgraded.customers[0]?.proposedDeputy).toMatchObject({ ...deputy, until: '2026-12-24' });
    expect((upgraded.customers[0]?.proposedDeputy?.at ?? '') > upgraded.digest.toldUntil).toBe(true);
  });
});

describe('a deputy', () => {
  it('declines to stand in, which the customer is shown', () => {
    const engagement = settled(declineToStandIn(having({ deputy }), g.customer, by(g.otherCustomer)));
    expect(standsIn(engagement)).toEqual([]);
    expect(engagement.customers[0]).toMatchObject({ deputyDeclined: g.otherCustomer });
  });
  it('learns nothing of people for whom they don’t stand in', () => {
    const answers = [g.customer, 'stranger'].map((each) => declineToStandIn(g.engagement, each, by(g.otherCustomer)));
    expect(answers[0]).toEqual(answers[1]);
  });
  it('stands in for nobody through another deputy', () => {
    const third = { accountId: 'third', kind: 'external', roles: [], isPrimary: false } as const;
    const chained = having({ deputy: { accountId: 'third' } });
    const customers = [...chained.customers, { ...third, deputy }];
    expect(principalsOf({ ...chained, customers }, g.otherCustomer, g.today)).toEqual(['third']);
  });
  it('has no effect on the team, nor outside the engagement, whatever the record says', () => {
    const contact = { accountId: g.otherCustomer, role: '', hours: '', languages: '', backup: null, escalation: null };
    expect(standsIn({ ...having({ deputy }), contacts: [contact] })).toEqual([]);
    const customers = having({ deputy }).customers.filter(({ accountId }) => accountId !== g.otherCustomer);
    expect(standsIn({ ...g.engagement, customers })).toEqual([]);
  });
});
