import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { contactLimits, type EngagementContacts } from '../../../../src/contract/contact';
import type { Refusal, Result } from '../../../../src/contract/result';
import { isDay } from '../../../../src/core/calendar/day';
import { textProblem } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import type { DraftErrors } from '../../../form/field-errors';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';

type ChaseDraft = { readonly day: string; readonly text: string };

type ChaseFormProps = {
  contacts: Pick<EngagementContacts, 'engagementId' | 'revision'>;
  onResult: (result: Result<EngagementContacts>) => Promise<void>;
  onCancel: () => void;
};

/** Tags a comment, a mail or a call in which the customer asked where something is. */
export function ChaseForm({ contacts: { engagementId, revision }, onResult, onCancel }: ChaseFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<ChaseDraft>({ day: '', text: '' });
  const { errors, judge } = useFieldErrors(draft);
  const wordsOf = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    const found = checkChase(draft);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const { day, text } = draft;
    await onResult(await callPlan('add-chase', { attempt, engagementId, revision, day, text: text.trim() }));
  };

  return (
    <FormFrame
      title={t('chase.add')}
      refusal={null}
      submit={{ label: t('chase.do') }}
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
        label={t('chase.text')}
        error={wordsOf(errors.text)}
        length={{ now: draft.text.length, limit: contactLimits.text }}
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

export function checkChase({ day, text }: ChaseDraft): DraftErrors<ChaseDraft> {
  const fault = textProblem(text.trim(), contactLimits.text, true);
  return {
    ...(!isDay(day) && { day: { code: day === '' ? ('field-missing' as const) : ('field-invalid' as const) } }),
    ...(fault && { text: fault }),
  };
}
