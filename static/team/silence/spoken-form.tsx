import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { AccountId } from '../../../src/contract/common';
import type { Refusal, Result } from '../../../src/contract/result';
import { type SilenceView, silenceLimits } from '../../../src/contract/silence';
import { Field } from '../../field/field';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { callPlan } from '../call/calls';

type SpokenFormProps = {
  view: SilenceView;
  accountId: AccountId;
  name: string;
  onResult: (result: Result<SilenceView>) => Promise<Refusal | null>;
  onCancel: () => void;
};

/** Notes a talk with a customer: on which day, and what came of it. */
export function SpokenForm({ view, accountId, name, onResult, onCancel }: SpokenFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagementId, revision, today } = view;
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errorOf = (field: string) => (refusal?.field === field ? texts.refusal(refusal) : undefined);
  const submit = async () => {
    const command = { engagementId, revision, accountId, on, words: words.trim() };
    if (on === '') return setRefusal({ code: 'field-missing', field: 'on' });
    if (command.words === '') return setRefusal({ code: 'field-missing', field: 'words' });
    setRefusal(await onResult(await callPlan('note-spoken', command)));
  };
  const isOfField = refusal?.field === 'on' || refusal?.field === 'words';
  return (
    <FormFrame
      title={t('silence.spoken.of', { name })}
      isCompact
      refusal={isOfField ? null : refusal}
      submit={{ label: t('silence.spoken.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === ''}
    >
      <p>{t('silence.spoken.effect')}</p>
      <Field label={t('silence.spoken.on')} error={errorOf('on')}>
        {(control) => (
          <Textfield
            {...control}
            type="date"
            max={today}
            width="medium"
            value={on}
            isInvalid={errorOf('on') !== undefined}
            onChange={({ currentTarget: { value } }) => setOn(value)}
          />
        )}
      </Field>
      <TextBox
        label={t('silence.spoken.words')}
        limit={silenceLimits.words}
        rows={2}
        error={errorOf('words')}
        value={words}
        onChange={setWords}
      />
    </FormFrame>
  );
}
