import type { CheckpointState } from '../../../../src/contract/survey/checkpoint';
import { daysAfter } from '../../../../src/core/calendar/day';
import type { PicturedAsk } from '../../ask/pictured';
import type { AskStanding } from '../../ask/standing';
import type { SurveyRow } from './use-surveys';

const standings: Readonly<Record<CheckpointState, AskStanding>> = {
  planned: 'not-yet',
  opening: 'not-yet',
  open: 'customer',
  closing: 'done',
  closed: 'done',
  cancelled: null,
};

/** A survey in the overview's pictures, once for each engagement that it asks in. One that opens by hand has no days before that. */
export const surveyPictured = ({ engagementIds, state, opensOn, closesOn, windowDays }: SurveyRow): PicturedAsk[] =>
  engagementIds.map((engagementId) => ({
    engagementId,
    standing: standings[state],
    held:
      state === 'open'
        ? { from: null, due: closesOn }
        : state === 'planned' && opensOn !== null
          ? { from: opensOn, due: daysAfter(opensOn, windowDays - 1) }
          : null,
  }));
