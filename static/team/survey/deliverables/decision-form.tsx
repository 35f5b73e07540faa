import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import {
  type DeliverableDecision,
  deliverableDecisions,
  deliverableLimits,
  type TeamDeliverable,
} from '../../../../src/contract/survey/deliverables';
import { textProblem } from '../../../../src/core/text/text-problem';
import { ExplainedRadios } from '../../../field/explained-radios';
import { TextBox } from '../../../field/text-box';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import styles from '../style/survey.module.css';

type DecisionFormProps = {
  surveyId: string;
  deliverable: TeamDeliverable;
  mayAct: boolean;
  onDecided: (after: readonly TeamDeliverable[]) => void;
  onStale: () => Promise<void>;
};

/** A decision that waits for the team: a customer has said that a deliverable is not needed. */
export function DecisionForm({ surveyId, deliverable, mayAct, onDecided, onStale }: DecisionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isDeciding, setIsDeciding] = useState(false);
  const [what, setWhat] = useState<DeliverableDecision>('kept');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<Refusal | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const opener = useReturnFocus(isDeciding);
  const submit = async () => {
    setRefusal(null);
    const problem = textProblem(reason.trim(), deliverableLimits.reason, true);
    setFault(problem);
    if (problem) return;
    const { id: deliverableId, engagementId } = deliverable;
    const wanted = { checkpointId: surveyId, engagementId, deliverableId, what, reason: reason.trim() };
    const result = await callPlan('decide-deliverable', wanted);
    if (result.ok) onDecided(result.value);
    else if (result.error.code === 'changed-meanwhile') await onStale();
    else setRefusal(result.error);
  };
  if (!isDeciding) {
    return (
      <div className={styles.actions}>
        <strong>{t('survey-deliverables.to-decide')}</strong>
        {mayAct && (
          <Button ref={opener} spacing="compact" onClick={() => setIsDeciding(true)}>
            {t('survey-deliverables.decide')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <FormFrame
      title={t('survey-deliverables.decide')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-deliverables.do') }}
      onSubmit={submit}
      onCancel={() => setIsDeciding(false)}
    >
      <ExplainedRadios
        legend={t('survey-deliverables.what')}
        options={deliverableDecisions.map((value) => ({
          value,
          label: t(`survey-deliverables.what.${value}`),
          meaning: t(`survey-deliverables.what.${value}-help`),
        }))}
        value={what}
        onChange={setWhat}
      />
      <TextBox
        label={t('survey-deliverables.reason')}
        help={t('survey-deliverables.reason-help')}
        error={fault ? texts.refusal(fault) : undefined}
        limit={deliverableLimits.reason}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  );
}
