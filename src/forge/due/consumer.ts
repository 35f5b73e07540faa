import type { AsyncEvent } from '@forge/events';
import { lookAgain } from '../../app/due/look/look-around';
import { processDueEngagement } from '../../app/due/process-due-engagement';
import { backgroundKinds } from '../kinds/background-kinds';
import { background } from '../ports/background';
import { dueKinds } from '../queue/push-due';
import { lookAtEach } from './look-at-each';

/** Looks at engagements, at whom they reach, and at asks. */
export const processDue = (event: AsyncEvent): Promise<void> => lookAtEach(event, dueKinds, processOne);

function processOne(kind: (typeof dueKinds)[number], id: string): Promise<void> {
  switch (kind) {
    case 'engagement':
      return processDueEngagement(background, id, backgroundKinds);
    case 'reach':
      return lookAgain(background, id, backgroundKinds);
    default:
      return backgroundKinds[kind].processDue(background, id);
  }
}
