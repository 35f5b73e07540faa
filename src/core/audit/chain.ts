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

/** SHA-256 over the event in canonical JSON (RFC 8785), so that neither key order nor storage can change it. */
export const hashOf = (numbered: Omit<ChainedEvent, 'hash'>): string => sha256(canonicalize(numbered) ?? '');
