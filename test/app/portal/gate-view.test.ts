import { describe, expect, it } from 'vitest';
import { portalGate, type ShownGate, unnamed } from '../../../src/app/portal/gate/gate-view';
import { VisibleAsk } from '../../../src/core/access/customer';
import { ProvedCustomer } from '../../../src/core/access/proved-customer';
import { ReadRequest } from '../../../src/core/access/shown';
import { gateParties } from '../../../src/core/gate/parties';
import { signed } from '../../core/gate/attempt';
import * as g from '../../core/gate/given';

const stored = signed(g.open());
const { gate } = stored;
const { engagement, ann } = g;
const customer = ProvedCustomer.of(engagement, ReadRequest.shown(ann, engagement.request?.id ?? ''));
const ask = customer && VisibleAsk.of(customer, engagement, gateParties(gate), g.today);
if (!ask) throw new Error('Who is to sign a gate sees it');

const round = g.roundOf(stored);
const own = g.signOffIn(stored);
const shown: ShownGate = { gate, engagement, round, before: round, signatory: ann, own, earlier: own };
const view = (changes: Partial<ShownGate>) => portalGate(ask, { ...shown, ...changes }, Date.parse(g.at), unnamed);

describe('a gate as its signatory sees it', () => {
  it('is of what belongs to it', () => {
    expect(view({})).toMatchObject({ id: gate.id, own: { id: own.id } });
  });

  it('says since when it is as it is for them, as their list does', () => {
    expect(view({}).state).toBe('waiting');
    expect(view({}).since).toBe(own.at);
    expect(gate.state.since).not.toBe(own.at);
  });

  const gateId = 'another';
  it.each<[string, Partial<ShownGate>]>([
    ['gate', { gate: { ...gate, id: gateId } }],
    ['round', { round: { ...round, gateId } }],
    ['round before', { before: { ...round, gateId } }],
    ['sign-off', { own: { ...own, gateId } }],
    ['earlier sign-off', { earlier: { ...own, gateId } }],
    ['engagement', { engagement: { ...engagement, id: 'another' } }],
  ])('is not of another %s', (_, changes) => {
    expect(() => view(changes)).toThrow();
  });
});
