import { differOnlyInReminders } from '../../../../src/core/gate/terms/only-reminders';
import { now } from '../../../clock/now';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { usePeople } from '../../people/names';
import { checkGateDraft, gateDraftOf, gateFieldOf, toGateTerms } from '../form/draft';
import { GateFields } from '../form/gate-fields';
import { useStatement } from '../form/use-statement';
import type { GateActionProps } from './action-props';
import { formatGateNews } from './format-gate-news';
import { useGateAction } from './use-gate-action';

/** The terms of a gate, to be settled anew. */
export default function ChangeGateForm({ details, engagement, call, onChanged, onStale, onCancel }: GateActionProps) {
  const texts = useTexts();
  const { t } = texts;
  const { id: gateId, revision, terms, state, subject, canHold, round, standing } = details;
  // What was typed to change what has been changed since is not taken up.
  const key = `change gate ${gateId} ${revision}`;
  const { draft, before, set, forget, kept } = useFormDraft(key, () => gateDraftOf(terms));
  const { errors, judge } = useFieldErrors(draft);
  const { refusal, run } = useGateAction({ onChanged, onStale });
  const personOf = usePeople(engagement.customers.map(({ accountId }) => accountId));
  const formatStatement = useStatement(engagement.language);
  const isAsked = state === 'open' || state === 'satisfied';
  const people = standing.map(({ accountId }) => accountId);
  // The server says the same of it: nothing is asked again.
  const isOfReminders = isAsked && differOnlyInReminders(terms, toGateTerms(draft, formatStatement(draft.meaning)));
  const isInvalidating = isAsked && !isOfReminders;
  const told = isInvalidating
    ? formatGateNews(engagement, { people, isUrgent: draft.isUrgent, now: now() }, personOf, texts)
    : t('gate-team.news.nobody');

  const submit = async () => {
    const statement = formatStatement(draft.meaning);
    const found = checkGateDraft(draft, engagement, statement, terms.due ?? '');
    judge(found);
    if (Object.keys(found).length > 0) return;
    const refused = await run({ key: 'gate-team.action.change.done', text: told }, () =>
      call('change-gate', { gateId, revision, terms: toGateTerms(draft, statement) }),
    );
    if (!refused) forget();
    const field = refused ? gateFieldOf(refused) : null;
    if (refused && field) judge({ [field]: refused });
  };

  return (
    <FormFrame
      title={t('gate-team.action.change.open')}
      isCompact
      refusal={refusal && Object.keys(errors).length > 0 ? null : refusal}
      submit={{ label: t('gate-team.action.change.do'), appearance: isInvalidating ? 'danger' : 'primary' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft === before}
    >
      <KeptNotice {...kept} />
      {isInvalidating && (
        <Notice tone="warning" title={t('gate-team.action.change.warn')}>
          {t(state === 'open' ? 'gate-team.action.change.warn-open' : 'gate-team.action.change.warn-satisfied')}
        </Notice>
      )}
      <GateFields
        draft={draft}
        errors={errors}
        setting={{ engagement, subject: subject.kind, canHold, gate: details }}
        personOf={personOf}
        change={(changes) => set((now) => ({ ...now, ...changes }))}
        formatStatement={formatStatement}
      />
      {isOfReminders ? (
        <p>{t('gate-team.action.change.effect-reminders')}</p>
      ) : (
        <>
          <p>{t(isAsked ? 'gate-team.action.change.effect' : effectKey(round))}</p>
          <p>{told}</p>
        </>
      )}
    </FormFrame>
  );
}

const effectKey = (round: number) =>
  round === 0 ? 'gate-team.action.change.effect-draft' : 'gate-team.action.change.effect-again';
