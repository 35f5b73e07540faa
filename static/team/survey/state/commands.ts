import type { RefusalCode } from '../../../../src/contract/result';
import type { CheckpointState } from '../../../../src/contract/survey/checkpoint';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';

/** The commands of the team on a survey. */
const surveyCommands = ['open', 'change', 'override', 'close', 'extend', 'cancel'] as const;
export type SurveyCommand = (typeof surveyCommands)[number];

/** The commands that a state allows. It can be called off only before anybody has seen it. */
export function commandsIn(state: CheckpointState): readonly SurveyCommand[] {
  switch (state) {
    case 'planned':
      return ['open', 'change', 'override', 'cancel'];
    case 'opening':
      return ['cancel'];
    case 'open':
      return ['close', 'extend'];
    case 'closing':
    case 'closed':
    case 'cancelled':
      return [];
  }
}

/** Whether something is done with it by itself within moments: it goes to another state, or it is being sent. */
export const isMoving = ({ state, progress }: Pick<CheckpointInFull, 'state' | 'progress'>): boolean =>
  state === 'opening' || state === 'closing' || progress !== null;

/** Whether customers can have answered: they can from the moment on at which it opens. */
export const hasOpened = (state: CheckpointState): boolean =>
  state === 'open' || state === 'closing' || state === 'closed';

const staleCodes: readonly RefusalCode[] = [
  'changed-meanwhile',
  'checkpoint-not-planned',
  'checkpoint-not-open',
  'checkpoint-not-closed',
];

/** Whether a refusal says that the survey no longer is what the screen shows. */
export const isSurveyStale = (code: RefusalCode): boolean => staleCodes.includes(code);
