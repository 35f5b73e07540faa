import { useState } from 'react';
import { type PortalRaidEntry, raidKinds, raidLimits } from '../../../src/contract/raid';
import type { Refusal } from '../../../src/contract/result';
import { useDraft } from '../../draft/drafts';
import { Radios } from '../../field/radios';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { callPortal } from '../call/call-portal';
import type { FieldErrors } from '../draft/check-text';
import { RiskFields } from '../risk/risk-fields';
import { asKind, checkRaise, newRaise, toEntry } from './raise-draft';

type RaiseFormProps = {
  engagementId: string;
  onRaised: (entry: PortalRaidEntry) => void;
  onCancel: () => void;
};

/** Brings up a problem or a risk, without having been asked. */
export function RaiseForm({ engagementId, onRaised, onCancel }: RaiseFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, setDraft, forget } = useDraft(`raise ${engagementId}`, () => newRaise(crypto.randomUUID()));
  const [isJudged, setIsJudged] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const errors: FieldErrors = isJudged ? checkRaise(draft) : {};
  const format = (field: string) => {
    const wrong = errors[field];
    return wrong && texts.refusal(wrong);
  };

  const submit = async () => {
    setIsJudged(true);
    setRefusal(null);
    const entry = Object.keys(checkRaise(draft)).length === 0 ? toEntry(draft, engagementId) : null;
    if (!entry) return;
    const result = await callPortal('raise-entry', entry);
    if (result.ok) {
      forget();
      onRaised(result.value);
    } else setRefusal(result.error);
  };

  return (
    <FormFrame
      title={t('portal.raise.open')}
      isCompact
      refusal={refusal}
      submit={{ label: t('portal.raise.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      <p>{t('portal.raise.effect')}</p>
      <Radios
        label={t('portal.raise.kind')}
        options={raidKinds.map((kind) => ({ value: kind, label: t(`portal.raise.kind.${kind}.meaning`) })).reverse()}
        value={draft.kind}
        onChange={(kind) => setDraft(asKind(draft, kind))}
      />
      {draft.kind === 'issue' ? (
        <TextBox
          label={t('portal.raise.what')}
          error={format('what')}
          limit={raidLimits.what}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
        />
      ) : (
        <RiskFields
          risk={draft.risk}
          format={(field) => format(`risk.${field}`)}
          onChange={(risk) => setDraft({ ...draft, risk })}
        />
      )}
    </FormFrame>
  );
}
