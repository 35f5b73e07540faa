import { type Checkpoint, hasCounted, isUnfinished } from '../checkpoint';

/**
 * The part of an issue's entity property that is of the checkpoints bound to it, for JQL. Of each the state as a whole is counted, which is
 * all that is known of one in confidence. Anyone who may browse the issue may read it.
 */
export type SurveyFields = {
  /** Planned: nobody was asked yet. */
  readonly plannedSurveys: number;
  /** From their opening to the end of their counting. */
  readonly openSurveys: number;
  readonly closedSurveys: number;
  /** Of the closed ones those with results of which nobody of the team has written what it reads in them. */
  readonly unreadSurveys: number;
};

type Counted = Pick<Checkpoint, 'state' | 'lost' | 'reading'>;

/** @returns an empty object if the issue has no checkpoints, or all of them were cancelled */
export function surveyFields(checkpoints: readonly Counted[]): Partial<SurveyFields> {
  const live = checkpoints.filter(({ state }) => state.name !== 'cancelled');
  if (live.length === 0) return {};
  const count = (isMeant: (checkpoint: Counted) => boolean) => live.filter(isMeant).length;
  return {
    plannedSurveys: count(({ state }) => state.name === 'planned'),
    openSurveys: count((each) => isUnfinished(each) && each.state.name !== 'planned'),
    closedSurveys: count(({ state }) => state.name === 'closed'),
    unreadSurveys: count((each) => hasCounted(each) && each.reading === null),
  };
}
