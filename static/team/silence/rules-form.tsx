import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { type SilenceReason, type SilenceView, silenceReasons } from '../../../src/contract/silence';
import { Field } from '../../field/field';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { callPlan } from '../call/calls';
import { draftOf, faultsIn, limitsOf, rulesIn } from './rules-draft';
import { ruleLabels } from './rules-words';

type RulesFormProps = {
  view: SilenceView;
  onResult: (result: Result<SilenceView>) => Promise<Refusal | null>;
  onCancel: () => void;
};

/** The form of what counts as silence: a number for each reason, or none. */
export function RulesForm({ view: { engagementId, revision, rules }, onResult, onCancel }: RulesFormProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [faults, setFaults] = useState<readonly SilenceReason[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    const found = faultsIn(draft);
    setFaults(found);
    if (found.length > 0) return;
    setRefusal(await onResult(await callPlan('set-silence-rules', { engagementId, revision, rules: rulesIn(draft) })));
  };
  return (
    <FormFrame
      title={t('silence.rules')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('silence.rules.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      {silenceReasons.map((reason) => {
        const { least, most } = limitsOf(reason);
        const bounds = t('silence.rules.help', { least, most });
        const help = reason === 'tasks' ? t('silence.rules.tasks.from', { help: bounds }) : bounds;
        const isWrong = faults.includes(reason);
        return (
          <Field key={reason} label={t(ruleLabels[reason])} help={help} error={isWrong ? bounds : undefined}>
            {(control) => (
              <Textfield
                {...control}
                type="number"
                min={least}
                max={most}
                width="small"
                value={draft[reason]}
                isInvalid={isWrong}
                onChange={({ currentTarget: { value } }) => {
                  setDraft((now) => ({ ...now, [reason]: value }));
                  setFaults((now) => now.filter((each) => each !== reason));
                }}
              />
            )}
          </Field>
        );
      })}
    </FormFrame>
  );
}
