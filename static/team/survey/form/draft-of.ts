import type { CheckpointTerms } from '../../../../src/contract/survey/checkpoint';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { awaitDraftOf, nothingAwaited } from './awaits';
import type { PlanDraft } from './draft';
import { choiceOf } from './recurrence-choice';

/** All terms of a survey as they are. */
export const termsOf = ({ questionnaire: { questionnaireId }, ...survey }: CheckpointInFull): CheckpointTerms => {
  const { title, engagementIds, mode, audience, opensOn, occasion, recurrence, windowDays, reminders } = survey;
  const when = { opensOn, occasion, recurrence, windowDays, reminders };
  return { title, engagementIds, questionnaireId, mode, audience, ...when };
};

/** The draft with which a planned survey is changed: what the form has no field for is kept by `keptTerms`. */
export function draftOf(survey: CheckpointInFull): PlanDraft {
  const { audience, opensOn, occasion, recurrence, windowDays, ...terms } = termsOf(survey);
  const isOnRelease = occasion?.kind === 'version-released';
  return {
    ...terms,
    ...audience,
    opens: opensOn !== null ? 'on-day' : occasion === null ? 'by-hand' : isOnRelease ? 'on-release' : 'on-occasion',
    opensOn: opensOn ?? '',
    recurs: choiceOf(recurrence),
    versionId: isOnRelease ? occasion.versionId : '',
    awaits: occasion === null || occasion.kind === 'version-released' ? nothingAwaited : awaitDraftOf(occasion),
    windowDays: String(windowDays),
  };
}

/** The terms that the form says, with what a survey has that no field shows: an interval that is not offered. */
export const keptTerms = (terms: CheckpointTerms, survey: CheckpointInFull): CheckpointTerms => ({
  ...terms,
  recurrence:
    terms.recurrence === null && terms.opensOn !== null && choiceOf(survey.recurrence) === 'never'
      ? survey.recurrence
      : terms.recurrence,
});
