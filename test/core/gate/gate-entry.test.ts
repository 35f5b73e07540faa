import { describe, expect, it } from 'vitest';
import { askLimits } from '../../../src/contract/calls/ask';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { isFull, nextToLetIn } from '../../../src/core/ask/capacity';
import { noneClosed } from '../../../src/core/ask/closed';
import type { AskEntry } from '../../../src/core/ask/entry';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { markedLate } from '../../../src/core/ask/late';
import { entryIn, type Holdings, isPlaced, placeAsk } from '../../../src/core/ask/place';
import { changeGate } from '../../../src/core/gate/by-team';
import { type GateEntry, isGateEntry, newestIn, placeOfGate } from '../../../src/core/gate/gate-entry';
import { keptBy } from '../../../src/core/kinds/kept-by';
import { signed } from './attempt';
import * as g from './given';

const { ann, ben, cleo, person } = g;
const empty: Holdings = { inbox: emptyInbox, closed: noneClosed };

/** The gate where it belongs for somebody. @param at when it is placed, where that is not at once */
/** All that closes in these tests has been told of. */
const allTold = { digest: { ...g.engagement.digest, toldUntil: '9999' } };

function placed({ gate }: g.Stored, who = ann, held: Holdings = empty, at?: string): Holdings {
  const ask = { kind: 'gate', ...gate } as const;
  const place = placeOfGate(gate, personInbox(gate.engagementId, who));
  const isEntry = (entry: unknown): entry is GateEntry => typeof entry === 'object';
  const before = entryIn(held, ask);
  const late = (entry: GateEntry, now: string) =>
    markedLate(entry, before && isGateEntry(before) ? before : undefined, newestIn, now);
  return placeAsk(held, ask, isEntry(place) && at !== undefined ? late(place, at) : place, (entry) => entry, allTold);
}
const entriesIn = ({ inbox, closed }: Holdings): GateEntry[] => [...inbox.asks, ...closed.entries].filter(isGateEntry);
const entry = (stored: g.Stored, who = ann) => entriesIn(placed(stored, who))[0];

describe('a gate in an inbox', () => {
  it('says no more than what is unusual', () => {
    expect(entry(g.open())).toEqual({
      kind: 'gate',
      id: g.gateId,
      engagementId: g.engagement.id,
      on: { issueId: '30001' },
      title: 'Accept the pilot',
      due: '2026-12-04',
      since: g.at,
      turn: 'customer',
      weight: 0,
      detail: { meaning: 'acceptance', state: 'sign' },
    });
  });
  it('says when it has come so late that a digest may have been made without it, and only then', () => {
    const placedAt = (minutes: number, held: Holdings = empty) => placed(g.open(), ann, held, g.later(minutes));
    expect(entriesIn(placedAt(0))[0]).not.toHaveProperty('lateAt');
    const late = placedAt(30);
    expect(entriesIn(late)[0]).toMatchObject({ since: g.at, lateAt: g.later(30) });
    // Whoever comes again finds it as it is.
    expect(placedAt(60, late)).toEqual(late);
  });
  it('is no news again because something else about it has changed', () => {
    const here = entriesIn(placed(g.open({ lapse: 'deem' })));
    const asks = here.map((each): AskEntry => ({ ...each, title: 'As it was' }));
    const before = { ...empty, inbox: { ...emptyInbox, asks } };
    const [again] = entriesIn(placed(g.open({ lapse: 'deem' }), ann, before, g.later(600)));
    expect(again).toMatchObject({ title: 'Accept the pilot' });
    expect(again).not.toHaveProperty('lateAt');
  });
  it('is not there as a draft, nor for who is not to sign it', () => {
    expect(entriesIn(placed(g.drafted()))).toEqual([]);
    expect(entriesIn(placed(g.open(), cleo))).toEqual([]);
  });
  it('is what was asked until the customer is asked otherwise, whatever the team drafts', () => {
    const draft = { ...g.terms, title: 'Secret', meaning: 'review', due: null, isUrgent: true } as const;
    const changed = (stored: g.Stored, terms: GateTerms, minutes: number) => ({
      ...g.after(stored, g.must(changeGate(stored.gate, { terms }, { actor: g.pm, at: g.later(minutes) }))),
      terms,
    });
    const rejected = signed(g.open(), { outcome: 'rejected' });
    for (const ended of [g.open(), rejected]) {
      const once = changed(ended, draft, 10);
      for (const drafted of [once, changed(once, { ...draft, title: 'More secret' }, 20)]) {
        const shown = entry(drafted);
        expect(shown).toMatchObject({
          title: 'Accept the pilot',
          due: '2026-12-04',
          detail: { meaning: 'acceptance' },
        });
        expect(shown).not.toHaveProperty('isUrgent');
      }
      expect(entry(g.opened(once, undefined, 30))).toMatchObject({ title: 'Secret', due: null, isUrgent: true });
    }
  });
  it('waits for others first in a sequence', () => {
    const sequence = g.open({ order: 'sequence', signatories: [person(ann, 2), person(ben, 1)] });
    expect(entry(sequence)).toMatchObject({ turn: 'colleagues', since: g.at, detail: { state: 'later' } });
    expect(entry(sequence, ben)).toMatchObject({ turn: 'customer', detail: { state: 'sign' } });
  });
  it('goes from who is not to sign it any more', () => {
    const open = g.open();
    const before = placed(open);
    const expired = g.after(open, { actor: 'app', at: g.later(1), what: 'gate-expired' });
    const next = g.opened({ ...expired, terms: { ...g.terms, signatories: [person(ben)] } });
    expect(next.gate.formerly).toEqual([ann]);
    expect(entriesIn(placed(next, ann, before))).toEqual([]);
  });
  it('says that it was not signed but counts as accepted, when it will, and who let it pass', () => {
    const open = g.open({ lapse: 'deem' });
    const [on, lastDay] = ['2026-11-25', '2026-12-04'];
    const notice = { actor: 'app', at: g.later(1), what: 'notice-told', on } as const;
    const first = g.after(open, { ...notice, told: [{ to: ann, lastDay }] });
    const since = Date.parse(g.at) / 1000;
    const detail = { silence: { since, days: 5, told: 0, named: lastDay }, had: { count: 1, lastDay } };
    expect(entry(first)).toMatchObject({ detail });
    const told = g.after(first, { ...notice, told: [{ to: ben, lastDay }] });
    expect(entry(told)).toMatchObject({ detail: { ...detail, silence: { ...detail.silence, told: 1 } } });
    const unreachable = [{ accountId: ben, why: 'closed' as const }];
    const halted = g.after(told, { actor: 'app', at: g.later(2), what: 'reach-noted', unreachable });
    expect(entry(halted, ben)).toMatchObject({
      detail: { silence: { told: 0, isHalted: true } },
    });
    const deemed = g.after(told, { actor: 'app', at: g.later(2), what: 'gate-deemed' });
    expect(entry(deemed)).toMatchObject({
      turn: 'nobody',
      since: g.later(2),
      detail: { state: 'satisfied', isDeemed: true },
    });
    const passed = g.after(open, { actor: g.pm, at: g.later(3), what: 'gate-overridden', reason: 'Now' });
    expect(entry(passed)).toMatchObject({ detail: { state: 'sign', overriddenAt: g.later(3) } });
  });
  it('is once in it, however often it is placed, and leaves the others alone', () => {
    const open = g.open();
    const other = { ...open, gate: { ...open.gate, id: 'another' } };
    const held = placed(open, ann, placed(other, ann, placed(open)));
    expect(entriesIn(held).map(({ id }) => id)).toEqual([g.gateId, 'another']);
    expect(keptBy(held.inbox)).toEqual({ code: 'stakeholder-signs-gates', facts: { count: 2 } });
  });
  it('stays, closed, only among the newest forty, and open for good', () => {
    const close = (id: string, minutes: number) => {
      const closed = g.after(g.open(), { actor: g.pm, at: g.later(minutes), what: 'gate-withdrawn', reason: 'No' });
      return { ...closed, gate: { ...closed.gate, id } };
    };
    let held = placed(g.open());
    for (let index = 0; index < 50; index++) held = placed(close(`closed-${index}`, index), ann, held);
    const ids = () => held.closed.entries.map(({ id }) => id);
    expect(held.inbox.asks.map(({ id }) => id)).toEqual([g.gateId]);
    expect(ids()).toEqual(Array.from({ length: 40 }, (_, index) => `closed-${49 - index}`));
    held = placed(close('as old as the oldest', 10), ann, held);
    expect(ids()).toContain('as old as the oldest');
    expect(ids()).not.toContain('closed-10');
    expect(ids()).toHaveLength(40);
    expect(held.inbox.asks).toHaveLength(1);
  });
  it('waits for the team, done by its signatory, while it can’t be signed', () => {
    const expired = g.after(g.open(), { actor: 'app', at: g.later(1), what: 'gate-expired' });
    expect(entry(expired)).toMatchObject({ turn: 'team', isDone: true, detail: { state: 'expired' } });
    const held = placed(expired, ann, placed(g.open()));
    expect([held.inbox.asks.length, held.closed.entries.length]).toEqual([1, 0]);
  });
  it('waits for room where the inbox has none, whosever turn it is, and is let in when something leaves', () => {
    const full = Array.from(
      { length: askLimits.openPerHolder + askLimits.comeBack },
      (_, id) => ({ kind: 'task', id: `t${id}` }) as const,
    );
    const before = { ...empty, inbox: { ...emptyInbox, planned: full } };
    const expired = g.after(g.open(), { actor: 'app', at: g.later(1), what: 'gate-expired' });
    for (const stored of [g.open(), expired]) {
      const held = placed(stored, ann, before);
      expect([held.inbox.asks.length, held.closed.entries.length]).toEqual([0, 0]);
      expect(held.inbox.waiting).toEqual([{ kind: 'gate', id: g.gateId }]);
      expect(nextToLetIn(held.inbox)).toBeUndefined();
      expect(keptBy(held.inbox)?.code).toBe('stakeholder-holds-tasks');
      // Whoever comes again finds it as it is.
      expect(placed(stored, ann, held).inbox).toBe(held.inbox);
      const left = placeAsk(
        held,
        { kind: 'task', id: 't7', engagementId: g.engagement.id },
        undefined,
        (entry) => entry,
      );
      expect(nextToLetIn(left.inbox)).toEqual({ kind: 'gate', id: g.gateId });
      expect(isFull(left.inbox)).toBe(true);
      const inside = placed(stored, ann, left);
      expect(inside.inbox.asks).toHaveLength(1);
      expect(inside.inbox).not.toHaveProperty('waiting');
    }
  });
  it('is not said to be in its place where neither the inbox nor what waits for it has any room', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ kind: 'task', id: `t${id}` }) as const);
    const planned = rows(askLimits.openPerHolder + askLimits.comeBack);
    const inbox = { ...emptyInbox, planned, waiting: rows(askLimits.waitingForRoom) };
    const { gate } = g.open();
    const place = placeOfGate(gate, personInbox(gate.engagementId, ann));
    const isIn = (held: Holdings) => isPlaced(held, { kind: 'gate', id: gate.id }, place);
    expect(isIn(placed(g.open(), ann, { ...empty, inbox }))).toBe(false);
    expect(isIn(placed(g.open(), ann, { ...empty, inbox: { ...inbox, waiting: rows(1) } }))).toBe(true);
    expect(isIn(placed(g.open()))).toBe(true);
  });
  it('stays where it is while it is as it was, so that nothing is written', () => {
    const later = (held: Holdings): Holdings => {
      const [first] = held.inbox.asks;
      if (!first) throw new Error('Nothing there');
      return { ...held, inbox: { ...held.inbox, asks: [first, { ...first, id: 'another' }] } };
    };
    const held = later(placed(g.open()));
    expect(placed(g.open(), ann, held).inbox).toBe(held.inbox);
    const deemed = g.after(g.open(), { actor: 'app', at: g.later(1), what: 'gate-deemed' });
    const closed = placed(deemed, ann, held);
    expect(placed(deemed, ann, closed)).toEqual(closed);
    expect(placed(deemed, ann, closed).closed).toBe(closed.closed);
    expect(placed(deemed, ann, closed).inbox).toBe(closed.inbox);
  });
  it('leaves what is closed when it has to be asked about again', () => {
    const deemed = g.after(g.open(), { actor: 'app', at: g.later(1), what: 'gate-deemed' });
    const held = placed(deemed, ann, placed(g.open()));
    expect([held.inbox.asks.length, held.closed.entries.length]).toEqual([0, 1]);
    const changed = g.after(deemed, { actor: 'app', at: g.later(2), what: 'gate-invalidated', changed: ['summary'] });
    const again = placed(changed, ann, held);
    expect([again.inbox.asks.length, again.closed.entries.length]).toEqual([1, 0]);
  });
});
