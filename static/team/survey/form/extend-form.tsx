import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { Field } from '../../../field/field';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { isSurveyStale } from '../state/commands';
import type { SurveyListener } from '../state/listener';
import { termsOf } from './draft-of';
import { mostDays } from './recurrence-choice';

type ExtendFormProps = SurveyListener & { onCancel: () => void };

/** Moves the last day of an open survey to a later one: nothing else of it can be changed. */
export function ExtendForm({ survey, onDone, onStale, onCancel }: ExtendFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [typed, setTyped] = useState(String(survey.windowDays));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const least = survey.windowDays + 1;
  const most = Math.min(checkpointLimits.windowDays.most, mostDays(survey.recurrence));
  const submit = async () => {
    setRefusal(null);
    const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
    setIsWrong(days < least || days > most);
    if (days < least || days > most) return;
    const { id: checkpointId, revision } = survey;
    const result = await callPlan('change-checkpoint', {
      checkpointId,
      revision,
      ...termsOf(survey),
      windowDays: days,
    });
    if (result.ok) {
      flagSuccess(
        t('survey-team.action.change.done', { title: survey.title }),
        t('survey-team.action.extend.done-text'),
      );
      onDone(result.value);
    } else if (isSurveyStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t('survey-team.action.extend.open')}
      isCompact
      refusal={refusal}
      submit={{ label: t('survey-team.action.change.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      <p>{t('survey-team.action.extend.effect')}</p>
      <Field
        label={t('survey-plan.window')}
        help={t('survey-plan.window-help', { least, most })}
        error={isWrong ? t('survey-plan.window-fault', { least, most }) : undefined}
      >
        {(control) => (
          <Textfield
            {...control}
            type="number"
            width="small"
            min={least}
            max={most}
            value={typed}
            isInvalid={isWrong}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
