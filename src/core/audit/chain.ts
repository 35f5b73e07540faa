import canonicalize from 'canonicalize';
import { sha256 } from '../text/sha256';
import type { AuditEvent, ChainedEvent, ChainHead } from './event';

export const emptyHistory: ChainHead = { length: 0, hash: '' };

/** Puts an event at the end of an item's history. */
export function append(itemId: string, head: ChainHead, event: AuditEvent): { event: ChainedEvent; head: ChainHead } {
  const { what, actor, at, text, facts } = event;
  const numbered = {
    what,
    actor,
    at,
    ...(text === undefined ? {} : { text }),
    ...(facts === undefined ? {} : { facts }),
    itemId,
    seq: head.length + 1,
    previous: head.hash,
  };
  const hash = hashOf(numbered);
  return { event: { ...numbered, hash }, head: { length: numbered.seq, hash } };
}

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

/** SHA-256 over the event in canonical JSON (RFC 8785), so that neither key order nor storage can change it. */
const hashOf = (numbered: Omit<ChainedEvent, 'hash'>): string => sha256(canonicalize(numbered) ?? '');
