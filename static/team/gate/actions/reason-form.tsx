import { useState } from 'react';
import { gateLimits } from '../../../../src/contract/gate-terms';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import type { GateActProps } from './act-props';
import { sayGateNews } from './say-gate-news';
import { useGateAct } from './use-gate-act';

/** Withdraws a gate or passes it, with a reason that the customer reads. Of a draft they know nothing. */
export function ReasonForm({
  act,
  details,
  engagement,
  call,
  personOf,
  onChanged,
  onStale,
  onCancel,
}: GateActProps & { act: 'withdraw' | 'override' }) {
  const texts = useTexts();
  const { t } = texts;
  const [reason, setReason] = useState('');
  const { refusal, setRefusal, run } = useGateAct({ onChanged, onStale });
  const { id: gateId, seen, round, standing, terms } = details;
  const isUnseen = round === 0;
  const people = standing.map(({ accountId }) => accountId);
  const told = isUnseen
    ? t('gate-team.news.nobody')
    : sayGateNews(engagement, { people, isUrgent: terms.isUrgent, now: Date.now() }, personOf, texts);

  const submit = async () => {
    const words = reason.trim();
    const { reason: limit } = gateLimits;
    if (words === '') return setRefusal({ code: 'field-missing', field: 'reason' });
    if (words.length > limit) return setRefusal({ code: 'field-too-long', field: 'reason', facts: { limit } });
    await run({ key: `gate-team.act.${act}.done`, text: told }, () =>
      call(`${act}-gate`, { gateId, seen, reason: words }),
    );
  };

  const isOfField = refusal?.field === 'reason';
  return (
    <FormFrame
      title={t(`gate-team.act.${act}.open`)}
      isCompact
      refusal={isOfField ? null : refusal}
      submit={{ label: t(`gate-team.act.${act}.do`), appearance: 'danger' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={reason.trim() === ''}
    >
      <p>{t(isUnseen ? 'gate-team.act.withdraw.effect-draft' : `gate-team.act.${act}.effect`)}</p>
      <p>{told}</p>
      <TextBox
        label={t(`gate-team.act.${act}.label`)}
        help={t(isUnseen ? 'task.team-reads' : 'task.customer-reads')}
        error={isOfField && refusal ? texts.refusal(refusal) : undefined}
        limit={gateLimits.reason}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  );
}
