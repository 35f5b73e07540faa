import type { AsyncEvent } from '@forge/events';
import type { Due } from '../../app/ports/due';
import { Unavailable } from '../../app/ports/failure';
import type { Versioned } from '../../core/stored/form';
import { reportFault } from '../log';
import { background } from '../ports/background';
import { areIds, bodyOf } from '../queue/event-body';
import { type DueEvent, dueEventUpgrades } from '../queue/push-due';

/**
 * Looks at what an event names, each by itself. Nothing is asked for again: what could not be done now is still due, and
 * the sweep finds it.
 * @param kinds those of which the queue may name something
 */
export async function lookAtEach<Kind extends Due['kind']>(
  event: AsyncEvent,
  kinds: readonly Kind[],
  processOne: (kind: Kind, id: string) => Promise<void>,
): Promise<void> {
  const isDueEvent = (read: Versioned): read is DueEvent<Kind> =>
    kinds.some((kind) => kind === read.kind) && areIds(read.ids);
  const body = bodyOf('due event', event.body, dueEventUpgrades, isDueEvent);
  if (!body) return;
  for (const id of body.ids) {
    if (!background.hasTime()) return;
    try {
      await processOne(body.kind, id);
    } catch (error) {
      if (!(error instanceof Unavailable)) reportFault(`process-due ${body.kind}`, error);
    }
  }
}
