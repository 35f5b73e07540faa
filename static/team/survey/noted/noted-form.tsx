import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { isDay } from '../../../../src/core/calendar/day';
import { textProblem } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import type { DraftErrors } from '../../../form/field-errors';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';

type NotedDraft = { readonly day: string; readonly text: string };

/** A day with words, as it was filled in. @property attempt made once per form, so that a call sent twice notes it once */
export type NewNoted = NotedDraft & { readonly attempt: string };

type NotedFormProps = {
  words: { readonly title: TextKey; readonly text: TextKey; readonly submit: TextKey };
  /** Characters of the words. */
  limit: number;
  onAdd: (noted: NewNoted) => Promise<void>;
  onCancel: () => void;
};

/** Notes something on its day, in a few words. */
export function NotedForm({ words, limit, onAdd, onCancel }: NotedFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<NotedDraft>({ day: '', text: '' });
  const { errors, judge } = useFieldErrors(draft);
  const wordsOf = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    const found = checkNoted(draft, limit);
    judge(found);
    if (Object.keys(found).length > 0) return;
    await onAdd({ attempt, day: draft.day, text: draft.text.trim() });
  };

  return (
    <FormFrame
      title={t(words.title)}
      refusal={null}
      submit={{ label: t(words.submit) }}
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
      <Field label={t(words.text)} error={wordsOf(errors.text)} length={{ now: draft.text.length, limit }}>
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

export function checkNoted({ day, text }: NotedDraft, limit: number): DraftErrors<NotedDraft> {
  const fault = textProblem(text.trim(), limit, true);
  return {
    ...(!isDay(day) && { day: { code: day === '' ? ('field-missing' as const) : ('field-invalid' as const) } }),
    ...(fault && { text: fault }),
  };
}
