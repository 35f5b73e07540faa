import type { ChainedEvent } from '../../core/audit/event';
import type { Upgrade, Versioned } from '../../core/stored/form';
import { formatNumber, upToDate } from './format';

/** An audit event as stored: nothing twice, because events are the most written of all records. */
type EventRecord = Pick<ChainedEvent, 'itemId' | 'seq' | 'actor' | 'at'> & {
  readonly v: number;
  readonly projectId: string;
  /** The UTC day. */
  readonly day: string;
  readonly doc: Omit<ChainedEvent, 'itemId' | 'seq' | 'actor' | 'at'>;
};

/**
 * The upgrades of an event, each from one format to the next. Its hash is over its content, which no upgrade may
 * change.
 */
export const eventUpgrades: readonly Upgrade[] = [];

export function eventRecord(projectId: string, event: ChainedEvent): EventRecord {
  const { itemId, seq, actor, at, ...doc } = event;
  return { v: formatNumber(eventUpgrades), itemId, seq, actor, at, projectId, day: at.slice(0, 10), doc };
}

/** @throws UnknownFormat */
export function eventIn(stored: Versioned): ChainedEvent {
  const { itemId, seq, actor, at, doc } = upToDate<EventRecord>('audit-event', stored, eventUpgrades);
  return { itemId, seq, actor, at, ...doc };
}
