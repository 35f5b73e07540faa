import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { Radios } from '../../../field/radios';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/person';
import { type CaseListener, isCaseStale } from './listener';

/** Takes a case on, or hands it to somebody else of the team. */
export function OwnerForm({ of, onDone, onStale, onCancel, personOf }: CaseListener & { personOf: PersonOf }) {
  const texts = useTexts();
  const { t } = texts;
  const [owner, setOwner] = useState(of.owner);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    setRefusal(null);
    const result = await callPlan('own-case', { caseId: of.id, revision: of.revision, owner });
    if (result.ok) {
      const name = nameOf(owner, personOf, texts);
      flagSuccess(t('survey-case.own.done', { name }), t('survey-case.own.done-text'));
      onDone(result.value);
    } else if (isCaseStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t('survey-case.own')}
      isCompact
      refusal={refusal}
      submit={{ label: t('survey-case.own.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      <Radios
        label={t('survey-case.own.who')}
        isColumn
        options={of.owners.map((value) => ({ value, label: nameOf(value, personOf, texts) }))}
        value={owner}
        onChange={setOwner}
      />
    </FormFrame>
  );
}
