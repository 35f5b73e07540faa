import { describe, expect, it } from 'vitest';
import { placeGate, signing } from '../../../src/core/inbox/gate-entry';
import { emptyInbox, type Inbox } from '../../../src/core/inbox/inbox';
import * as g from '../gate/given';

const { ann, ben, cleo, person } = g;
const placed = (stored: g.Stored, who = ann, inbox: Inbox = emptyInbox) =>
  placeGate(inbox, stored.gate, who, g.engagement);
const entry = (stored: g.Stored, who = ann) => placed(stored, who).gates?.[0];

describe('a gate in an inbox', () => {
  it('says no more than what is unusual', () => {
    expect(entry(g.open())).toEqual({
      gateId: g.gateId,
      engagementId: g.engagement.id,
      issueId: '30001',
      title: 'Accept the pilot',
      meaning: 'acceptance',
      due: '2026-12-04',
      since: g.at,
      round: 1,
      state: 'sign',
    });
  });
  it('says when it has come so late that a digest may have been made without it, and only then', () => {
    const placedAt = (minutes: number, inbox: Inbox = emptyInbox) =>
      placeGate(inbox, g.open().gate, ann, g.engagement, g.later(minutes));
    expect(placedAt(0).gates?.[0]).not.toHaveProperty('lateAt');
    const late = placedAt(30);
    expect(late.gates?.[0]).toMatchObject({ since: g.at, lateAt: g.later(30) });
    // Whoever comes again finds it as it is.
    expect(placedAt(60, late)).toEqual(late);
  });
  it('is no news again because something else about it has changed', () => {
    const here = placed(g.open({ lapse: 'deem' })).gates ?? [];
    const before = { ...emptyInbox, gates: here.map(({ deemedAfter, ...each }) => ({ ...each, title: 'As it was' })) };
    const again = placeGate(before, g.open({ lapse: 'deem' }).gate, ann, g.engagement, g.later(600));
    expect(again.gates?.[0]).toMatchObject({ title: 'Accept the pilot' });
    expect(again.gates?.[0]).not.toHaveProperty('lateAt');
  });
  it('is not there as a draft, nor for who is not to sign it', () => {
    expect(placed(g.drafted()).gates).toEqual([]);
    expect(placed(g.open(), cleo).gates).toEqual([]);
  });
  it('waits for others first in a sequence', () => {
    const sequence = g.open({ order: 'sequence', signatories: [person(ann, 2), person(ben, 1)] });
    expect(entry(sequence)).toMatchObject({ state: 'later', since: g.at });
    expect(entry(sequence, ben)).toMatchObject({ state: 'sign' });
  });
  it('goes from who is not to sign it any more', () => {
    const open = g.open();
    const before = placed(open);
    const expired = g.after(open, { actor: 'app', at: g.later(1), what: 'gate-expired' });
    const next = g.opened({ ...expired, terms: { ...g.terms, signatories: [person(ben)] } });
    expect(next.gate.formerly).toEqual([ann]);
    expect(placed(next, ann, before).gates).toEqual([]);
  });
  it('says that it was not signed but counts as accepted, when it will, and who let it pass', () => {
    const open = g.open({ lapse: 'deem' });
    const told = g.after(open, { actor: 'app', at: g.later(1), what: 'lapse-announced' });
    expect(entry(told)).toMatchObject({ deemedAfter: '2026-12-04', announcedAt: g.later(1) });
    const deemed = g.after(told, { actor: 'app', at: g.later(2), what: 'gate-deemed' });
    expect(entry(deemed)).toMatchObject({ state: 'satisfied', isDeemed: true, since: g.later(2) });
    const passed = g.after(open, { actor: g.pm, at: g.later(3), what: 'gate-overridden', reason: 'Now' });
    expect(entry(passed)).toMatchObject({ state: 'sign', overriddenAt: g.later(3) });
  });
  it('is once in it, however often it is placed, and leaves the others alone', () => {
    const open = g.open();
    const other = { ...open, gate: { ...open.gate, id: 'another', engagementId: 'elsewhere' } };
    const inbox = placed(open, ann, placed(other, ann, placed(open)));
    expect(inbox.gates?.map(({ gateId }) => gateId)).toEqual(['another', g.gateId]);
    expect(signing(inbox, 'elsewhere')).toHaveLength(1);
  });
  it('stays, closed, only among the newest twenty of its engagement, and open for good', () => {
    const close = (id: string, minutes: number) => {
      const open = g.open();
      const closed = g.after(open, { actor: 'app', at: g.later(minutes), what: 'gate-expired' });
      return { ...closed, gate: { ...closed.gate, id } };
    };
    let inbox = placed(g.open());
    for (let index = 0; index < 30; index++) inbox = placed(close(`closed-${index}`, index), ann, inbox);
    const ids = () => inbox.gates?.map(({ gateId }) => gateId) ?? [];
    expect(ids()).toEqual([g.gateId, ...Array.from({ length: 20 }, (_, index) => `closed-${index + 10}`)]);
    inbox = placed(close('as old as the oldest', 10), ann, inbox);
    expect(ids()).toContain('as old as the oldest');
    expect(ids()).not.toContain('closed-10');
    expect(ids()).toHaveLength(21);
  });
});
