import type { AsyncEvent } from '@forge/events';
import { processDueCheckpoint } from '../../app/due/survey/process-due-checkpoint';
import { background } from '../ports/background';
import { dueKindsOfSurveys } from '../queue/push-due';
import { lookAtEach } from './look-at-each';

/** Takes checkpoints a step further. */
export const processSurveys = (event: AsyncEvent): Promise<void> =>
  lookAtEach(event, dueKindsOfSurveys, (_, id) => processDueCheckpoint(background, id));
