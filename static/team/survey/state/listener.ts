import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';

/** A survey with which something is done, and who hears of what came of it. */
export type SurveyListener = {
  survey: CheckpointInFull;
  onDone: (after: CheckpointInFull) => void;
  /** It no longer is what the screen shows. */
  onStale: () => Promise<void>;
};
