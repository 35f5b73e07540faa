import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { textProblem } from '../../../../src/core/text/text-problem';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { isSurveyStale } from '../state/commands';
import type { SurveyListener } from '../state/listener';

/** Has a planned survey ask also those whose last results nobody has read, for a reason that the history keeps. */
export function OverrideForm({ survey, onDone, onStale, onCancel }: SurveyListener & { onCancel: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const first = () => ({ reason: survey.unreadOverride?.reason ?? '' });
  const { draft, set, forget, kept } = useFormDraft(`override survey ${survey.id} ${survey.revision}`, first);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    setRefusal(null);
    const reason = draft.reason.trim();
    const fault = textProblem(reason, checkpointLimits.overrideReason, true);
    judge(fault ? { reason: fault } : {});
    if (fault) return;
    const { id: checkpointId, revision, title } = survey;
    const result = await callPlan('override-unread', { checkpointId, revision, reason });
    if (result.ok) {
      forget();
      flagSuccess(t('survey-asking.override.done', { title }), t('survey-asking.override.done-text'));
      onDone(result.value);
    } else if (isSurveyStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t('survey-asking.override.open')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-asking.override.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft.reason.trim() === ''}
    >
      <KeptNotice {...kept} />
      <p>{t('survey-asking.override.effect')}</p>
      <p>{t('survey-asking.override.rest')}</p>
      <TextBox
        label={t('survey-asking.override.reason')}
        help={t('survey-asking.override.reason-help')}
        error={errors.reason && texts.refusal(errors.reason)}
        limit={checkpointLimits.overrideReason}
        value={draft.reason}
        onChange={(reason) => set((now) => ({ ...now, reason }))}
      />
    </FormFrame>
  );
}
