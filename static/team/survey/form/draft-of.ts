import type { CheckpointTerms } from '../../../../src/contract/survey/checkpoint';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { awaitDraftOf, nothingAwaited } from './awaits';
import type { PlanDraft } from './draft';
import { choiceOf } from './recurrence-choice';

/** All terms of a survey as they are. */
export const termsOf = (survey: CheckpointInFull): CheckpointTerms => {
  const { title, engagementIds, questionnaire, mode, audience, opensOn, occasion, recurrence, windowDays, reminders } =
    survey;
  const { questionnaireId } = questionnaire;
  return {
    title,
    engagementIds,
    questionnaireId,
    mode,
    audience,
    opensOn,
    occasion,
    recurrence,
    windowDays,
    reminders,
  };
};

/** The draft with which a planned survey is changed: what the form has no field for is kept by `keptTerms`. */
export function draftOf(survey: CheckpointInFull): PlanDraft {
  const {
    title,
    engagementIds,
    questionnaireId,
    mode,
    audience,
    opensOn,
    occasion,
    recurrence,
    windowDays,
    reminders,
  } = termsOf(survey);
  const isOnRelease = occasion?.kind === 'version-released';
  return {
    ...{ title, questionnaireId, engagementIds, mode },
    roles: audience.roles,
    kinds: audience.kinds,
    people: audience.people,
    opens: opensOn !== null ? 'on-day' : occasion === null ? 'by-hand' : isOnRelease ? 'on-release' : 'on-occasion',
    opensOn: opensOn ?? '',
    recurs: choiceOf(recurrence),
    versionId: isOnRelease ? occasion.versionId : '',
    awaits: occasion === null || occasion.kind === 'version-released' ? nothingAwaited : awaitDraftOf(occasion),
    windowDays: String(windowDays),
    reminders,
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
