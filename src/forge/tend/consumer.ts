import type { AsyncEvent } from '@forge/events';
import * as s from 'superstruct';
import { Unavailable } from '../../app/ports';
import { tendEngagement } from '../../app/tend/tend-engagement';
import { askKinds } from '../../contract/ask';
import { background } from '../background';
import { dueHandlers } from '../kinds/ask-kinds';
import { reportFault } from '../log';

const eventBody = s.object({
  version: s.literal(1),
  kind: s.enums(['engagement', ...askKinds]),
  ids: s.size(s.array(s.size(s.string(), 1, 200)), 0, 100),
});

const tenders = { engagement: tendEngagement, ...dueHandlers };

/**
 * Looks at what an event names, each by itself. Nothing is asked for again: what could not be done now is still due, and
 * the sweep finds it.
 */
export async function tendDue(event: AsyncEvent): Promise<void> {
  const [failure, body] = s.validate(event.body, eventBody);
  if (failure) {
    reportFault('tend event', new Error('An event of a shape that no version of the app pushed'));
    return;
  }
  const tend = tenders[body.kind];
  for (const id of body.ids) {
    if (!background.hasTime()) return;
    try {
      await tend(background, id);
    } catch (error) {
      if (!(error instanceof Unavailable)) reportFault(`tend ${body.kind}`, error);
    }
  }
}
