import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import { type Markers, trendLimits } from '../../../../src/contract/survey/trends';
import { isDay } from '../../../../src/core/calendar/day';
import { textProblem } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import type { DraftErrors } from '../../../form/field-errors';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';

type MarkerDraft = { readonly day: string; readonly text: string };

type MarkerFormProps = {
  /** That of the markers as they are shown. */
  revision: number;
  onResult: (result: Result<Markers>) => Promise<void>;
  onCancel: () => void;
};

/** Notes a change of the team's own on its day. */
export function MarkerForm({ revision, onResult, onCancel }: MarkerFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<MarkerDraft>({ day: '', text: '' });
  const { errors, judge } = useFieldErrors(draft);
  const wordsOf = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    const found = checkMarker(draft);
    judge(found);
    if (Object.keys(found).length > 0) return;
    await onResult(await callPlan('add-marker', { attempt, revision, day: draft.day, text: draft.text.trim() }));
  };

  return (
    <FormFrame
      title={t('survey-trend.markers.add')}
      refusal={null}
      submit={{ label: t('survey-trend.markers.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft.text.trim() === ''}
    >
      <Field label={t('survey-trend.markers.day')} error={wordsOf(errors.day)}>
        {(control) => (
          <Textfield
            {...control}
            type="date"
            width="medium"
            isInvalid={errors.day !== undefined}
            value={draft.day}
            onChange={({ currentTarget: { value: day } }) => setDraft((now) => ({ ...now, day }))}
          />
        )}
      </Field>
      <Field
        label={t('survey-trend.markers.text')}
        error={wordsOf(errors.text)}
        length={{ now: draft.text.length, limit: trendLimits.markerText }}
      >
        {(control) => (
          <Textfield
            {...control}
            autoComplete="off"
            isInvalid={errors.text !== undefined}
            value={draft.text}
            onChange={({ currentTarget: { value: text } }) => setDraft((now) => ({ ...now, text }))}
          />
        )}
      </Field>
    </FormFrame>
  );
}

export function checkMarker({ day, text }: MarkerDraft): DraftErrors<MarkerDraft> {
  const fault = textProblem(text.trim(), trendLimits.markerText, true);
  return {
    ...(!isDay(day) && { day: { code: day === '' ? ('field-missing' as const) : ('field-invalid' as const) } }),
    ...(fault && { text: fault }),
  };
}
