import type { AsyncEvent } from '@forge/events';
import * as s from 'superstruct';
import { processDueEngagement } from '../../app/due/process-due-engagement';
import { Unavailable } from '../../app/ports';
import type { AskKind } from '../../contract/calls/ask';
import { askKinds } from '../../core/kinds/ask-kinds';
import { backgroundKinds } from '../kinds/background-kinds';
import { reportFault } from '../log';
import { background } from '../ports/background';
import { bodyOf } from '../queue/event-body';
import { dueEventUpgrades } from '../queue/push-due';

const eventBody = s.object({
  v: s.number(),
  kind: s.enums(['engagement', ...askKinds]),
  ids: s.size(s.array(s.size(s.string(), 1, 200)), 0, 100),
});

const processOne = (kind: 'engagement' | AskKind, id: string): Promise<void> =>
  kind === 'engagement'
    ? processDueEngagement(background, id, backgroundKinds)
    : backgroundKinds[kind].processDue(background, id);

/**
 * Looks at what an event names, each by itself. Nothing is asked for again: what could not be done now is still due, and
 * the sweep finds it.
 */
export async function processDue(event: AsyncEvent): Promise<void> {
  const body = bodyOf('due event', event.body, dueEventUpgrades, eventBody);
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
