import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import {
  type DeliverableDecision,
  deliverableDecisions,
  deliverableLimits,
  type TeamDeliverable,
} from '../../../../src/contract/survey/deliverables';
import { textProblem } from '../../../../src/core/text/text-problem';
import { useDraftKeys, useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
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
  /** The way to its gate. */
  link: ReactNode;
  mayAct: boolean;
  onDecided: (after: readonly TeamDeliverable[]) => void;
  onStale: () => Promise<void>;
};

type DecisionDraft = { readonly what: DeliverableDecision; readonly reason: string };

const newDraft = (): DecisionDraft => ({ what: 'kept', reason: '' });
const keyOf = ({ surveyId, deliverable: { id } }: Pick<DecisionFormProps, 'surveyId' | 'deliverable'>): string =>
  `decide ${surveyId} ${id}`;

/** A decision that waits for the team: a customer has said that a deliverable is not needed. What was begun before opens by itself. */
export function DecisionForm(props: DecisionFormProps) {
  const { t } = useTexts();
  const { mayAct, deliverable } = props;
  const key = keyOf(props);
  const wasBegun = useDraftKeys((each) => each === key).length > 0;
  const [isDeciding, setIsDeciding] = useState(mayAct && wasBegun);
  const opener = useReturnFocus(isDeciding);
  if (isDeciding) return <OpenForm {...props} draftKey={key} onCancel={() => setIsDeciding(false)} />;
  return (
    <div className={styles.actions}>
      <strong>{t('survey-deliverables.to-decide')}</strong>
      {mayAct && (
        <Button
          ref={opener}
          spacing="compact"
          aria-label={t('survey-deliverables.decide-on', { title: deliverable.title })}
          onClick={() => setIsDeciding(true)}
        >
          {t('survey-deliverables.decide')}
        </Button>
      )}
    </div>
  );
}

type OpenFormProps = DecisionFormProps & { draftKey: string; onCancel: () => void };

function OpenForm({ surveyId, deliverable, link, draftKey, onDecided, onStale, onCancel }: OpenFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, set, forget, kept } = useFormDraft(draftKey, newDraft);
  const { what, reason } = draft;
  const [fault, setFault] = useState<Refusal | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<DecisionDraft>) => set((now) => ({ ...now, ...changes }));
  const submit = async () => {
    setRefusal(null);
    const problem = textProblem(reason.trim(), deliverableLimits.reason, true);
    setFault(problem);
    if (problem) return;
    const { id: deliverableId, engagementId } = deliverable;
    const wanted = { checkpointId: surveyId, engagementId, deliverableId, what, reason: reason.trim() };
    const result = await callPlan('decide-deliverable', wanted);
    if (result.ok) {
      forget();
      onDecided(result.value);
    } else if (result.error.code === 'changed-meanwhile') await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t('survey-deliverables.decide-on', { title: deliverable.title })}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-deliverables.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={reason.trim() === ''}
    >
      <KeptNotice {...kept} />
      {link !== null && (
        <p>
          {link} {t('survey-deliverables.gate-help')}
        </p>
      )}
      <ExplainedRadios
        legend={t('survey-deliverables.what')}
        options={deliverableDecisions.map((value) => ({
          value,
          label: t(`survey-deliverables.what.${value}`),
          meaning: t(`survey-deliverables.what.${value}-help`),
        }))}
        value={what}
        onChange={(value) => change({ what: value })}
      />
      <TextBox
        label={t('survey-deliverables.reason')}
        help={t('survey-deliverables.reason-help')}
        error={fault ? texts.refusal(fault) : undefined}
        limit={deliverableLimits.reason}
        value={reason}
        onChange={(value) => change({ reason: value })}
      />
    </FormFrame>
  );
}
