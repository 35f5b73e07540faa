import { useState } from 'react';
import type { UnseenItem } from '../../../../src/contract/calls/plan';
import type { Refusal } from '../../../../src/contract/result';
import { taskLimits } from '../../../../src/contract/task/task';
import { textProblem } from '../../../../src/core/text/text-problem';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';

type SettleFormProps = {
  engagementId: string;
  unseen: UnseenItem;
  onSettled: () => Promise<void>;
  onCancel: () => void;
};

/** Withdraws an ask with a reason that its customer reads, or has an entry let go of its issue. */
export function SettleForm({
  engagementId,
  unseen: { kind, id, title, isPlanned },
  onSettled,
  onCancel,
}: SettleFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isEntry = kind === 'entry';
  const { reason: limit } = taskLimits;

  const submit = async () => {
    const words = reason.trim();
    const problem = textProblem(words, limit, !isEntry);
    if (problem) return setRefusal({ ...problem, field: 'reason' });
    const result = await callPlan('settle-unseen', { engagementId, kind, id, reason: words });
    if (!result.ok) return setRefusal(result.error);
    flagSuccess(t(isEntry ? 'unseen.let-go.done' : 'unseen.withdraw.done', { title }), t('unseen.settled-text'));
    await onSettled();
  };

  const isOfField = refusal?.field === 'reason';
  return (
    <FormFrame
      title={t(isEntry ? 'unseen.let-go-name' : 'unseen.withdraw-name', { title })}
      isCompact
      refusal={isOfField ? null : refusal}
      submit={{ label: t(isEntry ? 'unseen.let-go' : 'unseen.withdraw'), appearance: 'danger' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={reason.trim() === ''}
    >
      <p>
        {t(isEntry ? 'unseen.let-go.effect' : isPlanned ? 'unseen.withdraw.effect-planned' : 'unseen.withdraw.effect')}
      </p>
      {!isEntry && (
        <TextBox
          label={t('unseen.withdraw.label')}
          help={t(isPlanned ? 'ask.team-reads' : 'ask.customer-reads')}
          error={isOfField && refusal ? texts.refusal(refusal) : undefined}
          limit={limit}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormFrame>
  );
}
