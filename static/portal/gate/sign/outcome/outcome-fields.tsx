import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { type Outcome, outcomes } from '../../../../../src/contract/gate/sign-off';
import { gateLimits, putRightWithin } from '../../../../../src/contract/gate/terms';
import { Radios } from '../../../../field/radios';
import { TextBox } from '../../../../field/text-box';
import type { TextKey } from '../../../../i18n/keys';
import { useTexts } from '../../../../i18n/use-texts';
import { recordedOf } from '../consent/recorded';
import { hasUnmet, impossibleIn, isConceding, type SignDraft } from '../draft/sign-draft';
import { ConditionRows } from './condition-rows';

type OutcomeFieldsProps = {
  gate: PortalGate;
  draft: SignDraft;
  format: (field: string) => string | undefined;
  onChange: (draft: SignDraft) => void;
};

/** The decision, what each means, and the words that go with it. */
export function OutcomeFields({ gate, draft, format, onChange }: OutcomeFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { outcome, reason, conditions } = draft;
  const isUnmet = hasUnmet(draft, gate);
  const impossible = impossibleIn(draft, gate);
  // An outcome that is chosen already stays chosen, and is shown to be impossible.
  const problem = outcome === null ? undefined : impossible[outcome];
  return (
    <>
      <Radios
        label={t('sign.outcome')}
        error={problem ? texts.refusal({ code: problem }) : format('outcome')}
        options={outcomes.map((value) => ({
          value,
          label: t(`sign.outcome.${value}`),
          meaning: impossible[value]
            ? texts.refusal({ code: impossible[value] })
            : meaningsOf(value, draft, gate)
                .map((key) => t(key, { days: putRightWithin }))
                .join(' '),
          isDisabled: impossible[value] !== undefined && value !== outcome,
        }))}
        value={outcome}
        isColumn
        onChange={(chosen) => onChange({ ...draft, outcome: chosen })}
      />
      {outcome === 'accepted-with-conditions' && (
        <ConditionRows
          conditions={conditions}
          today={gate.today}
          isUnmet={isUnmet}
          format={format}
          onChange={(rows) => onChange({ ...draft, conditions: rows })}
        />
      )}
      {(outcome === 'rejected' || outcome === 'abstained') && (
        <TextBox
          label={t(outcome === 'rejected' ? 'sign.reason.rejected' : 'sign.reason.abstained')}
          help={t('portal.team-reads')}
          error={format('reason')}
          isOptional={outcome === 'abstained'}
          limit={gateLimits.reason}
          value={reason}
          onChange={(text) => onChange({ ...draft, reason: text })}
        />
      )}
    </>
  );
}

function meaningsOf(outcome: Outcome, draft: SignDraft, gate: PortalGate): TextKey[] {
  const isConceded = isConceding(draft, gate);
  if (outcome === 'abstained') {
    const isToPutRight = recordedOf({ ...draft, outcome }, gate).points.length > 0;
    return [
      gate.endsByAbstention ? 'sign.outcome.abstained.ends' : 'sign.outcome.abstained.meaning',
      ...(isToPutRight ? (['sign.outcome.abstained.unmet'] as const) : []),
      ...(isConceded && !gate.endsByAbstention ? (['sign.outcome.abstained.concession'] as const) : []),
    ];
  }
  if (isConceded && outcome === 'accepted') return ['sign.outcome.let-through.meaning'];
  if (isConceded && outcome === 'accepted-with-conditions') return ['sign.outcome.concession.meaning'];
  return [`sign.outcome.${outcome}.meaning`];
}
