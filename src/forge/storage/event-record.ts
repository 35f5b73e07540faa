import type { ChainedEvent } from '../../core/audit/event';

/** An audit event as stored: nothing twice, because events are the most written of all records. */
export type EventRecord = Pick<ChainedEvent, 'itemId' | 'seq' | 'actor' | 'at'> & {
  readonly projectId: string;
  /** The UTC day. */
  readonly day: string;
  readonly doc: Omit<ChainedEvent, 'itemId' | 'seq' | 'actor' | 'at'>;
};

export function eventRecord(projectId: string, event: ChainedEvent): EventRecord {
  const { itemId, seq, actor, at, ...doc } = event;
  return { itemId, seq, actor, at, projectId, day: at.slice(0, 10), doc };
}

export const eventIn = ({ itemId, seq, actor, at, doc }: EventRecord): ChainedEvent => ({
  itemId,
  seq,
  actor,
  at,
  ...doc,
});
