import { gateLimits } from '../../../../src/contract/gate/terms';
import { textProblem } from '../../../../src/core/text/text-problem';
import { now } from '../../../clock/now';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import type { GateActionProps } from './action-props';
import { formatGateNews } from './format-gate-news';
import { useGateAction } from './use-gate-action';

/** Withdraws a gate or passes it, with a reason that the customer reads. Of a draft they know nothing. */
export function ReasonForm({
  action,
  details,
  engagement,
  call,
  personOf,
  onChanged,
  onStale,
  onCancel,
}: GateActionProps & { action: 'withdraw' | 'override' }) {
  const texts = useTexts();
  const { t } = texts;
  const { refusal, setRefusal, run } = useGateAction({ onChanged, onStale });
  const { id: gateId, revision, round, standing, terms } = details;
  const { draft: reason, set: setReason, forget, kept } = useFormDraft(`${action} gate ${gateId}`, () => '');
  const isUnseen = round === 0;
  const people = standing.map(({ accountId }) => accountId);
  const told = isUnseen
    ? t('gate-team.news.nobody')
    : formatGateNews(engagement, { people, isUrgent: terms.isUrgent, now: now() }, personOf, texts);

  const submit = async () => {
    const words = reason.trim();
    const problem = textProblem(words, gateLimits.reason, true);
    if (problem) return setRefusal({ ...problem, field: 'reason' });
    const refused = await run({ key: `gate-team.action.${action}.done`, text: told }, () =>
      call(`${action}-gate`, { gateId, revision, reason: words }),
    );
    if (!refused) forget();
  };

  const isOfField = refusal?.field === 'reason';
  return (
    <FormFrame
      title={t(`gate-team.action.${action}.open`)}
      isCompact
      refusal={isOfField ? null : refusal}
      submit={{ label: t(`gate-team.action.${action}.do`), appearance: 'danger' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={reason.trim() === ''}
    >
      <KeptNotice {...kept} />
      <p>{t(isUnseen ? 'gate-team.action.withdraw.effect-draft' : `gate-team.action.${action}.effect`)}</p>
      <p>{told}</p>
      <TextBox
        label={t(`gate-team.action.${action}.label`)}
        help={t(isUnseen ? 'ask.team-reads' : 'ask.customer-reads')}
        error={isOfField && refusal ? texts.refusal(refusal) : undefined}
        limit={gateLimits.reason}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  );
}
