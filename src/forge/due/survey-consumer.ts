import type { AsyncEvent } from '@forge/events';
import { processDueCase } from '../../app/due/survey/process-due-case';
import { processDueCheckpoint } from '../../app/due/survey/process-due-checkpoint';
import { background } from '../ports/background';
import { dueKindsOfSurveys } from '../queue/push-due';
import { lookAtEach } from './look-at-each';

/** Takes checkpoints a step further, and looks at recovery cases. */
export const processSurveys = (event: AsyncEvent): Promise<void> =>
  lookAtEach(event, dueKindsOfSurveys, (kind, id) =>
    kind === 'recovery' ? processDueCase(background, id) : processDueCheckpoint(background, id),
  );
