import type { CheckpointState, ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import { callPlan } from '../../call/calls';
import type { Source } from '../../list/read-list';
import { useSharedList } from '../../list/shared-list';
import type { List } from '../../list/use-list';
import { stateOrder } from '../state/state-order';

/** A survey in the project's list. Its engagement is the first of those whose customers it asks. */
export type SurveyRow = ListedCheckpoint & {
  readonly engagementId: string;
  readonly due: string | null;
  readonly isOverdue: false;
};

/** A survey as a row. It is never late: it closes with its last day. */
export const surveyRow = (survey: ListedCheckpoint): SurveyRow => ({
  ...survey,
  engagementId: survey.engagementIds[0] ?? '',
  due: survey.closesOn,
  isOverdue: false,
});

/** The surveys of the project, state after state. */
export const surveySource: Source<SurveyRow, CheckpointState> = {
  states: stateOrder,
  load: async (state, after) => {
    const result = await callPlan('list-checkpoints', { state, ...(after === null ? {} : { after }) });
    if (!result.ok) return result;
    const { checkpoints, next } = result.value;
    return { ok: true, value: { rows: checkpoints.map(surveyRow), next } };
  },
};

export const useSurveys = (): List<SurveyRow> => useSharedList(surveySource);
