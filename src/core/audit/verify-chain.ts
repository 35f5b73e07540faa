import { hashOf } from './chain';
import type { ChainedEvent, ChainHead } from './event';

export type Verdict =
  | { readonly isIntact: true }
  /** `seq` is the number of the first event that does not fit. */
  | { readonly isIntact: false; readonly seq: number; readonly why: 'edited' | 'missing' | 'reordered' };

/**
 * Recomputes a whole history, or its newest part, against the head kept with the item.
 * @param events oldest first
 */
export function verify(events: readonly ChainedEvent[], head: ChainHead): Verdict {
  const first = head.length - events.length + 1;
  let previous = first === 1 ? '' : events[0]?.previous;
  for (const [index, event] of events.entries()) {
    const seq = first + index;
    if (event.seq !== seq) return { isIntact: false, seq, why: event.seq > seq ? 'missing' : 'reordered' };
    const { hash, ...numbered } = event;
    if (event.previous !== previous || hashOf(numbered) !== hash) return { isIntact: false, seq, why: 'edited' };
    previous = hash;
  }
  if (events.length > 0 ? previous !== head.hash : head.length > 0) {
    return { isIntact: false, seq: head.length, why: events.length > 0 ? 'edited' : 'missing' };
  }
  return { isIntact: true };
}
