import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { isSurveyStale } from '../state/commands';
import type { SurveyListener } from '../state/listener';
import { checkFollowUpDraft, newFollowUpDraft, toFollowUp, toldBy } from './draft';
import { FollowUpFields } from './follow-up-fields';

const doneTexts = {
  news: 'survey-follow-up.done-text',
  'nothing-new': 'survey-follow-up.done-same',
  'nothing-yet': 'survey-follow-up.done-later',
} as const;

/** Tells those who were asked what follows, after the reading or in other words than before. */
export function FollowUpForm({ survey, onDone, onStale, onCancel }: SurveyListener & { onCancel: () => void }) {
  const { t } = useTexts();
  const first = () => newFollowUpDraft(survey.followUp);
  const { draft, set, forget, kept } = useFormDraft(`follow up survey ${survey.id}`, first);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    setRefusal(null);
    const found = checkFollowUpDraft(draft);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const { id: checkpointId, revision, title } = survey;
    const words = toFollowUp(draft);
    const result = await callPlan('write-follow-up', { checkpointId, revision, ...words });
    if (result.ok) {
      forget();
      flagSuccess(t('survey-follow-up.done', { title }), t(doneTexts[toldBy(survey.followUp, result.value.followUp)]));
      onDone(result.value);
    } else if (isSurveyStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t(survey.followUp?.text ? 'survey-follow-up.correct' : 'survey-follow-up.write')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-reading.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft.followUp === (survey.followUp?.text ?? '')}
    >
      <KeptNotice {...kept} />
      <FollowUpFields
        survey={survey}
        draft={draft}
        errors={errors}
        onChange={(changes) => set((now) => ({ ...now, ...changes }))}
      />
    </FormFrame>
  );
}
