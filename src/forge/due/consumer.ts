import type { AsyncEvent } from '@forge/events';
import { lookAgain } from '../../app/due/look/look-around';
import { processDueEngagement } from '../../app/due/process-due-engagement';
import { processDueCheckpoint } from '../../app/due/survey/process-due-checkpoint';
import { type Due, Unavailable } from '../../app/ports';
import type { Versioned } from '../../core/stored/form';
import { backgroundKinds } from '../kinds/background-kinds';
import { reportFault } from '../log';
import { background } from '../ports/background';
import { areIds, bodyOf } from '../queue/event-body';
import { type DueEvent, dueEventUpgrades, dueKinds } from '../queue/push-due';

const isDueEvent = (read: Versioned): read is DueEvent =>
  dueKinds.some((kind) => kind === read.kind) && areIds(read.ids);

function processOne(kind: Due['kind'], id: string): Promise<void> {
  switch (kind) {
    case 'engagement':
      return processDueEngagement(background, id, backgroundKinds);
    case 'checkpoint':
      return processDueCheckpoint(background, id);
    case 'reach':
      return lookAgain(background, id, backgroundKinds);
    default:
      return backgroundKinds[kind].processDue(background, id);
  }
}

/**
 * Looks at what an event names, each by itself. Nothing is asked for again: what could not be done now is still due, and
 * the sweep finds it.
 */
export async function processDue(event: AsyncEvent): Promise<void> {
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
