import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { measureLimits, type ScoredMeasure, type Side, termsOfMeasure } from '../../../src/contract/survey/measures';
import { isValueOf } from '../../../src/core/survey/measures/value';
import { Field } from '../../field/field';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { numberTyped } from './measure-words';

type TargetFormProps = {
  measure: ScoredMeasure;
  title: string;
  side: Side;
  /** Sends it. A refusal is shown here, and what was typed stays. */
  send: (value: number, note: string) => Promise<Result<unknown>>;
  onCancel: () => void;
};

/** Proposes a target, with a word on why. */
export function TargetForm({ measure, title, side, send, onCancel }: TargetFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { unit, least, most } = termsOfMeasure(measure);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const range = { least, most };
  const submit = async () => {
    setRefusal(null);
    const value = numberTyped(typed);
    const isRight = isValueOf(measure, value);
    setIsWrong(!isRight);
    if (!isRight) return;
    const result = await send(value, note);
    if (!result.ok) setRefusal(result.error);
  };
  return (
    <FormFrame
      title={title}
      isCompact
      refusal={refusal}
      submit={{ label: t('measures.form.submit') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={typed === '' && note === ''}
    >
      <p>{t(side === 'team' ? 'measures.form.team' : 'measures.form.customer')}</p>
      <Field
        label={t('measures.form.value')}
        help={t(`measures.unit.${unit}`, range)}
        error={isWrong ? t('measures.value-fault', range) : undefined}
      >
        {(control) => (
          <Textfield
            {...control}
            width="small"
            autoComplete="off"
            inputMode={least < 0 ? 'text' : 'decimal'}
            isInvalid={isWrong}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <TextBox
        label={t('measures.form.note')}
        isOptional
        limit={measureLimits.note}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </FormFrame>
  );
}
