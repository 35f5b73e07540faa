import { instantText } from '../../core/calendar/day';
import { type Effect, earlierIds, type OutboxEntry } from '../../core/outbox/effect';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';
import { effectRulesOf } from './effects';

/** The instant, as ISO text, to come back to an entry that has to wait; undefined if it need not wait. */
export async function waitsUntil(ports: Ports, { id, effect }: OutboxEntry): Promise<string | undefined> {
  const { followsEarlier, overtakes, notBefore } = effectRulesOf(effect);
  const isBefore = (earlier: Effect) => earlier.kind === effect.kind && !overtakes?.(effect, earlier);
  const earlier = followsEarlier?.(effect) ? await earlierDueAt(ports, id, isBefore) : undefined;
  return earlier ?? lookAgainBy(ports, await notBefore?.(ports, effect));
}

/** A better time, such as the end of quiet hours, may be another one once the calendar is changed: it is looked at each hour. */
const looksAgainAfter = 3_600_000;

export function lookAgainBy<Time extends string | undefined>(ports: Ports, better: Time): Time | string {
  const look = instantText(ports.now() + looksAgainAfter);
  return better === undefined || better < look ? better : look;
}

/**
 * The instant at which the newest of the entries before it is due, which itself waits for those before. An entry that was
 * given up holds nothing up.
 */
async function earlierDueAt(
  ports: Ports,
  id: string,
  isBefore: (earlier: Effect) => boolean,
): Promise<string | undefined> {
  const ids = earlierIds(id);
  for (let start = 0; start < ids.length; start += readAtOnce) {
    const entries = await ports.storage.waitingEntries(ids.slice(start, start + readAtOnce));
    const waiting = entries
      .filter(({ effect, status }) => isBefore(effect) && status !== 'failed')
      .map(({ dueAt }) => dueAt)
      .sort();
    if (waiting.length > 0) return waiting.at(-1);
  }
  return undefined;
}
