import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder } from '../../../src/contract/engagement';
import { type AskParties, capacitiesFor, mayAct, maySee, VisibleAsk } from '../../../src/core/access/customer';
import { ProvedCustomer } from '../../../src/core/access/proved-customer';
import { ReadRequest } from '../../../src/core/access/shown';
import { mayActForTeam } from '../../../src/core/access/team';
import { fingerprintOf } from '../../../src/core/command/decide-once';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { taskParties } from '../../../src/core/task/parties';
import * as g from '../task/given';

const deputed = (until: string): Engagement => ({
  ...g.engagement,
  customers: g.engagement.customers.map(
    (each): CustomerStakeholder =>
      each.accountId === g.customer ? { ...each, deputy: { accountId: g.otherCustomer, until } } : each,
  ),
});
const ofTwo: AskParties = {
  id: 'ask',
  engagementId: g.engagement.id,
  isAsked: true,
  askedOf: [g.customer, g.otherCustomer],
  team: [g.pm],
};

describe('who may do what with a task', () => {
  const own = taskParties(g.taskAfter(g.given()));
  const anyones = taskParties(g.taskAfter(g.given({ owner: { kind: 'side' } })));
  it.each([
    ['its owner', g.customer, own, true],
    ['a colleague of the owner', g.otherCustomer, own, false],
    ['any customer, when it is for their side', g.otherCustomer, anyones, true],
    ['the team member who gave it', g.pm, anyones, false],
    ['a stranger', 'stranger', anyones, false],
  ])('%s', (_, who, task, may) => {
    expect(mayAct(g.engagement, task, who, g.today)).toBe(may);
    expect(maySee(g.engagement, task, who, g.today)).toBe(may);
  });
  it('a deputy of its owner, up to and including the last day', () => {
    expect(mayAct(deputed(g.today), own, g.otherCustomer, g.today)).toBe(true);
    expect(mayAct(deputed('2026-11-22'), own, g.otherCustomer, g.today)).toBe(false);
  });
  it('nobody through another engagement', () => {
    expect(mayAct({ ...g.engagement, id: 'other' }, own, g.customer, g.today)).toBe(false);
  });
  it('never who gave it, even if they were made a customer', () => {
    const customers = [
      ...g.engagement.customers,
      { accountId: g.pm, kind: 'internal' as const, roles: [], isPrimary: false },
    ];
    expect(maySee({ ...g.engagement, customers }, anyones, g.pm, g.today)).toBe(true);
    expect(mayAct({ ...g.engagement, customers }, anyones, g.pm, g.today)).toBe(false);
    expect(mayActForTeam({ ...g.engagement, customers }, g.pm)).toBe(false);
  });
  it('nobody before it is active, or if it ended before it was', () => {
    const planned = g.taskAfter(g.given({ activation: { kind: 'date', day: '2026-12-01' } }));
    expect(planned.state.name).toBe('planned');
    expect(maySee(g.engagement, taskParties(planned), g.customer, g.today)).toBe(false);
  });
});

describe('as whom somebody acts on what several are asked', () => {
  it('as themselves first, then for whom they stand in', () => {
    expect(capacitiesFor(g.engagement, ofTwo, g.otherCustomer, g.today)).toEqual([g.otherCustomer]);
    expect(capacitiesFor(deputed(g.today), ofTwo, g.otherCustomer, g.today)).toEqual([g.otherCustomer, g.customer]);
  });
  it('only for others, where they are not asked themselves', () => {
    const ofOne = { ...ofTwo, askedOf: [g.customer] };
    expect(capacitiesFor(deputed(g.today), ofOne, g.otherCustomer, g.today)).toEqual([g.customer]);
    expect(capacitiesFor(g.engagement, ofOne, g.otherCustomer, g.today)).toEqual([]);
  });
  it('as nobody of a draft, or once they are no customer any more', () => {
    expect(capacitiesFor(g.engagement, { ...ofTwo, isAsked: false }, g.customer, g.today)).toEqual([]);
    expect(capacitiesFor({ ...g.engagement, customers: [] }, ofTwo, g.customer, g.today)).toEqual([]);
  });
});

describe('the proof of a customer', () => {
  const readBy = (reader: string, id = g.engagement.request?.id ?? '') => ReadRequest.shown(reader, id);
  it.each([
    ['of a customer who reads the request', g.engagement, readBy(g.customer), g.customer],
    ['of another, is theirs', g.engagement, readBy(g.otherCustomer), g.otherCustomer],
    ['of nobody, where JSM refuses the request', g.engagement, undefined, undefined],
    ['of nobody who reads another request', g.engagement, readBy(g.customer, '20002'), undefined],
    ['of nobody who reads the request, and is no customer', g.engagement, readBy('agent'), undefined],
    ['of nobody, while there is no request', { ...g.engagement, request: null }, readBy(g.customer), undefined],
  ])('%s', (_, engagement, answered, proved) => {
    expect(ProvedCustomer.of(engagement, answered)?.accountId).toBe(proved);
  });

  it('is made of nothing that only looks like what JSM shows', () => {
    const { id } = readBy(g.customer);
    // @ts-expect-error An id that the app knows is not shown by JSM.
    const known: ReadRequest = { id, reader: g.customer };
    // @ts-expect-error Nor is what somebody else was shown, under another reader's name.
    const changed: ReadRequest = { ...readBy('agent'), reader: g.customer };
    for (const each of [known, changed]) expect(each).not.toBeInstanceOf(ReadRequest);
  });

  const proved = ProvedCustomer.of(g.engagement, readBy(g.customer));
  if (!proved) throw new Error('A customer who reads the request is proved');
  it('shows nothing of another engagement', () => {
    expect(() => proved.assertOf({ engagementId: g.engagement.id })).not.toThrow();
    expect(() => proved.assertOf({ engagementId: 'other' })).toThrow();
    expect(() => VisibleAsk.of(proved, g.engagement, { ...ofTwo, engagementId: 'other' }, g.today)).toThrow();
  });
  it('leads to nothing that is not theirs, and from what is theirs to nothing else', () => {
    expect(VisibleAsk.of(proved, g.engagement, { ...ofTwo, askedOf: [g.otherCustomer] }, g.today)).toBeUndefined();
    const ask = VisibleAsk.of(proved, g.engagement, ofTwo, g.today);
    expect(() => ask?.assertIs(ofTwo)).not.toThrow();
    expect(() => ask?.assertIs({ ...ofTwo, id: 'another' })).toThrow();
    expect(() => ask?.assertIs({ ...ofTwo, engagementId: 'other' })).toThrow();
  });

  describe('to who repeats what they have just done', () => {
    const passedOn = { ...ofTwo, askedOf: [g.otherCustomer] };
    const command = { revision: 4, note: 'please' };
    const item = {
      id: ofTwo.id,
      history: { length: 5, hash: '' },
      lastCommand: fingerprintOf('hand-over', command, g.customer),
    };
    const repeated = (changes: object, name = 'hand-over', again: typeof command = command) =>
      VisibleAsk.ofRepeat(proved, passedOn, { ...item, ...changes }, name, again);
    it('is given for that very thing', () => {
      expect(() => repeated({})?.assertIs(ofTwo)).not.toThrow();
      expect(() => repeated({})?.assertIs({ ...ofTwo, id: 'another' })).toThrow();
      expect(() => repeated({ id: 'another' })).toThrow();
    });
    it('is given though the app has noted something since', () => {
      expect(repeated({ history: { length: 6, hash: '' } })).toBeDefined();
    });
    it.each([
      ['another has done it', { lastCommand: fingerprintOf('hand-over', command, g.otherCustomer) }],
      ['another command was given since', { lastCommand: fingerprintOf('decline', command, g.customer) }],
    ])('is not where %s', (_, changes) => expect(repeated(changes)).toBeUndefined());
    it('is not for another command, nor for what is not asked', () => {
      expect(repeated({}, 'decline')).toBeUndefined();
      expect(repeated({}, 'hand-over', { ...command, note: 'now' })).toBeUndefined();
      expect(VisibleAsk.ofRepeat(proved, { ...passedOn, isAsked: false }, item, 'hand-over', command)).toBeUndefined();
    });
  });
});
