import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyHistory } from '../../../src/core/audit/chain';
import type { ChainedEvent, ChainHead } from '../../../src/core/audit/event';
import { verify } from '../../../src/core/audit/verify-chain';

function historyOf(texts: readonly string[]): { events: ChainedEvent[]; head: ChainHead } {
  let head = emptyHistory;
  const events = texts.map((text) => {
    const next = append('item', head, { what: 'said', actor: 'somebody', at: '2026-11-23T09:00:00.000Z', text });
    head = next.head;
    return next.event;
  });
  return { events, head };
}

const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 });
const whole = { seed: 7, numRuns: 300 };

describe('a history', () => {
  it('verifies as it was written, whole or its newest part, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (said, cut) => {
        const { events, head } = historyOf(said);
        expect(verify(events, head)).toEqual({ isIntact: true });
        const newest = JSON.parse(JSON.stringify(events.slice(cut % events.length)));
        expect(verify(newest, head)).toEqual({ isIntact: true });
      }),
      whole,
    );
  });
  it('shows an edited event, and where', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (said, at) => {
        const { events, head } = historyOf(said);
        const seq = (at % events.length) + 1;
        const edited = events.map((event) => (event.seq === seq ? { ...event, text: `${event.text}!` } : event));
        expect(verify(edited, head)).toEqual({ isIntact: false, seq, why: 'edited' });
      }),
      whole,
    );
  });
  it('shows an event rewritten together with its own hash', () => {
    const { events, head } = historyOf(['one', 'two', 'three']);
    const forged = append('item', { length: 1, hash: events[0]?.hash ?? '' }, {
      ...events[1],
      text: 'TWO',
    } as ChainedEvent);
    const verdict = verify([events[0], forged.event, events[2]] as ChainedEvent[], head);
    expect(verdict).toEqual({ isIntact: false, seq: 3, why: 'edited' });
  });
  it('shows a missing event, a swapped pair and a cut end', () => {
    const { events, head } = historyOf(['one', 'two', 'three']);
    const [first, second, third] = events as [ChainedEvent, ChainedEvent, ChainedEvent];
    expect(verify([first, third], head).isIntact).toBe(false);
    expect(verify([second, first, third], head).isIntact).toBe(false);
    expect(verify([first, second], head).isIntact).toBe(false);
    expect(verify([], head)).toEqual({ isIntact: false, seq: 3, why: 'missing' });
    expect(verify([], emptyHistory)).toEqual({ isIntact: true });
  });
});
