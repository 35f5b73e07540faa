import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyHistory } from '../../../../src/core/audit/chain';
import type { ChainedEvent, ChainHead } from '../../../../src/core/audit/event';
import { hashOfContent } from '../../../../src/core/gate/content/hashes';
import { sign, withdrawSignOff } from '../../../../src/core/gate/sign';
import { type GateRecords, verifyGate } from '../../../../src/core/gate/verify/verify';
import * as g from '../given';

const { ann, ben, cleo, person } = g;

function signedBy(stored: g.Stored, by: string, wanted: Parameters<typeof g.wantedFor>[2] = {}, outcome?: 'rejected') {
  const attribution = { actor: by, at: g.later(5) };
  const signing = g.signingFor(stored, wanted.onBehalfOf ?? by);
  const event = g.must(sign(stored.gate, g.wantedFor(stored, outcome, wanted), signing, attribution));
  if (event === 'already') throw new Error('It was signed before');
  return g.after(stored, event);
}

/** A life with everything in it: a draft, changed; two rounds; signatures, taken back and kept; an override. */
function life(): g.Stored {
  const people = { signatories: [person(ann, 1, true), person(ben), person(cleo)], lapse: 'deem' as const };
  let stored = signedBy(g.opened(g.drafted(people)), ann);
  stored = signedBy(stored, cleo, { onBehalfOf: ben });
  stored = g.after(stored, g.must(withdrawSignOff(stored.gate, ben, { actor: cleo, at: g.later(6) })));
  const app = { actor: 'app', at: g.later(7) };
  const told = [
    { to: ben, lastDay: '2026-12-04' },
    { to: cleo, lastDay: '2026-12-04' },
  ];
  stored = g.after(stored, { ...app, what: 'notice-told', on: '2026-11-25', told });
  stored = g.after(stored, { ...app, what: 'reach-noted', unreachable: [{ accountId: ben, why: 'mails-off' }] });
  stored = signedBy(stored, ben, { reason: 'It is slow' }, 'rejected');
  stored = g.after(stored, { actor: g.pm, at: g.later(8), what: 'gate-overridden', reason: 'It is urgent' });
  stored = g.opened(stored, 'The pilot', 10);
  return g.after(stored, { actor: 'app', at: g.later(12), what: 'gate-invalidated', changed: ['summary'] });
}

const whole = life();
const verdict = (changes: Partial<GateRecords>) => {
  const found = verifyGate({ ...whole, ...changes });
  return found.isIntact ? 'intact' : `${found.what} ${found.at} ${found.why}`;
};

type Path = readonly (string | number)[];

/** Every path in a value at which there is something that is not made of others, or nothing. */
const leaves = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [path];
  const rows = Object.entries(value);
  return rows.length === 0 ? [path] : rows.flatMap(([key, each]) => leaves(each, [...path, key]));
};

const other = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return value === null ? 'something' : Array.isArray(value) ? ['something'] : { something: 1 };
};

function tampered<Value>(value: Value, [key, ...rest]: Path): Value {
  if (key === undefined) return other(value) as Value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  copy[key] = tampered(copy[key], rest);
  return copy as Value;
}

/**
 * The parts that prove nothing: where the gate is found, when it is looked at next, when digests went, and the mark of
 * a repeat.
 */
const isOutside = (path: Path): boolean =>
  ['projectId', 'nextCheckAt', 'uncheckedSince', 'isNotedOverdue', 'lastCommand'].includes(String(path[0])) ||
  path.at(-1) === 'fingerprint';

describe('the evidence of a gate', () => {
  it('is intact as it was written, also after a round trip through JSON', () => {
    expect(verdict({})).toBe('intact');
    expect(verifyGate(JSON.parse(JSON.stringify(whole)))).toEqual({ isIntact: true, events: whole.events.length });
  });
  it('is intact whatever lies beside its history: what other histories have, and what nobody knows', () => {
    const needed = { what: 'kept', reason: 'It stays', at: g.at, by: g.pm } as const;
    expect(verdict({ gate: { ...whole.gate, awaitedBy: ['a survey'], needed } })).toBe('intact');
    expect(verdict({ gate: { ...whole.gate, ofNextYear: 1 } as typeof whole.gate })).toBe('intact');

    expect(verdict({ gate: { ...whole.gate, contact: g.ann } })).toBe(`state ${whole.events.length} edited`);
  });
  it('is intact after each of its events', () => {
    expect(verifyGate(g.drafted())).toEqual({ isIntact: true, events: 1 });
    expect(verifyGate(g.open())).toEqual({ isIntact: true, events: 2 });
    expect(verifyGate(signedBy(g.open({ rule: { kind: 'any' } }), ann))).toEqual({ isIntact: true, events: 3 });
  });
  it.each(leaves(whole.gate).map((path) => [path.join('.'), path] as const))(
    'shows an edit of the head at %s',
    (_, path) => {
      const found = verdict({ gate: tampered(whole.gate, path) });
      const isOfHistory = path[0] === 'history' || path[0] === 'id';
      expect(found === 'intact').toBe(isOutside(path));
      if (!isOfHistory && found !== 'intact') expect(found).toBe(`state ${whole.events.length} edited`);
    },
  );
  it.each(['rounds', 'signOffs', 'events'] as const)('shows any edit of its %s, and where', (kind) => {
    for (const [index, row] of whole[kind].entries()) {
      for (const path of leaves(row)) {
        const rows = [...whole[kind]] as unknown[];
        rows[index] = tampered(row, path);
        expect([kind, path, verdict({ [kind]: rows })]).not.toContain('intact');
      }
    }
    expect(verdict({ rounds: tampered(whole.rounds, [1, 'content', 'title']) })).toBe('round 2 edited');
    expect(verdict({ signOffs: tampered(whole.signOffs, [1, 'printedName']) })).toBe('sign-off 4 edited');
    expect(verdict({ events: tampered(whole.events, [2, 'at']) })).toBe('history 3 edited');
  });
  it('shows a key that was added, and one that was taken away', () => {
    for (const kind of ['rounds', 'signOffs', 'events'] as const) {
      for (const [index, row] of whole[kind].entries()) {
        const more = whole[kind].map((each, at) => (at === index ? { ...each, facts: { more: 1 } } : each));
        if (kind !== 'rounds') expect(verdict({ [kind]: more })).not.toBe('intact');
        for (const gone of Object.keys(row)) {
          const less = whole[kind].map((each, at) =>
            at === index ? Object.fromEntries(Object.entries(each).filter(([key]) => key !== gone)) : each,
          );
          expect([kind, gone, verdict({ [kind]: less as never })]).not.toContain('intact');
        }
      }
    }
  });
  it('shows what is missing', () => {
    for (const index of whole.events.keys()) {
      expect(verdict({ events: whole.events.toSpliced(index, 1) })).toMatch(/^history/);
    }
    expect(verdict({ events: [] })).toBe(`history ${whole.events.length} missing`);
    expect(verdict({ events: whole.events.slice(3) })).toBe('history 1 missing');
    for (const index of whole.rounds.keys()) {
      expect(verdict({ rounds: whole.rounds.toSpliced(index, 1) })).toBe(`round ${index + 1} missing`);
    }
    for (const index of whole.signOffs.keys()) {
      expect(verdict({ signOffs: whole.signOffs.toSpliced(index, 1) })).toMatch(/^sign-off \d missing/);
    }
  });
  it('shows what was put in', () => {
    const [round] = whole.rounds;
    const signOff = g.signOffIn(whole);
    if (!round) throw new Error('No round');
    expect(verdict({ rounds: [...whole.rounds, { ...round, round: 3 }] })).toBe('round 3 edited');
    expect(verdict({ rounds: [...whole.rounds, round] })).toBe('round 2 edited');
    const end = whole.events.length;
    expect(verdict({ signOffs: [...whole.signOffs, { ...signOff, id: 'forged' }] })).toBe(`sign-off ${end} edited`);
    expect(verdict({ signOffs: [...whole.signOffs, signOff] })).toBe(`sign-off ${end} edited`);
  });
  it('shows events in another order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...whole.events], { minLength: whole.events.length }), (events) => {
        const isSame = events.every((event, index) => event === whole.events[index]);
        expect(verdict({ events }) === 'intact').toBe(isSame);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
  it('does not take a head without a history for one', () => {
    const bare = { events: [], rounds: [], signOffs: [] };
    const gate = { ...g.drafted().gate, history: emptyHistory };
    expect(verifyGate({ gate, ...bare }).isIntact).toBe(false);
    const passed = { ...gate, state: { name: 'satisfied', since: g.at, how: 'signed' } } as const;
    expect(verifyGate({ gate: passed, ...bare }).isIntact).toBe(false);
  });
  it('shows a round that was rewritten together with its own hash', () => {
    const rounds = whole.rounds.map((round) => {
      const content = { ...round.content, statement: 'I owe you a million.' };
      return { ...round, content, hash: hashOfContent(content) };
    });
    expect(verdict({ rounds })).toBe('round 1 edited');
  });
  it('shows the head of another gate', () => {
    expect(verdict({ gate: { ...whole.gate, id: 'another' } })).not.toBe('intact');
  });
  it('shows a whole history written anew that tells no possible story', () => {
    const rewritten = (change: (event: ChainedEvent) => ChainedEvent[]) => {
      let head: ChainHead = emptyHistory;
      const events = whole.events.flatMap(change).map((event) => {
        const next = append(g.gateId, head, event);
        head = next.head;
        return next.event;
      });
      return verifyGate({ ...whole, events, gate: { ...whole.gate, history: head } });
    };
    expect(rewritten((event) => [event]).isIntact).toBe(true);
    expect(rewritten((event) => (event.what === 'gate-drafted' ? [] : [event])).isIntact).toBe(false);
    expect(rewritten((event) => (event.what === 'gate-drafted' ? [event, event] : [event])).isIntact).toBe(false);
    expect(rewritten((event) => (event.what === 'gate-opened' ? [] : [event])).isIntact).toBe(false);
    expect(rewritten((event) => [{ ...event, what: 'nonsense' }]).isIntact).toBe(false);
    const withoutFacts = ({ facts: _, ...event }: ChainedEvent) => [event];
    expect(rewritten(withoutFacts).isIntact).toBe(false);
  });
});
