import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { Refusal, RefusalCode, Result } from '../../../../src/contract/result';
import { measureLimits, type ScoredMeasure, type Target } from '../../../../src/contract/survey/measures';
import { TextBox } from '../../../field/text-box';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { formatTarget, measureNames } from '../../../survey/measures/measure-words';
import styles from '../../../survey/measures/measures.module.css';
import { TargetForm } from '../../../survey/measures/target-form';
import { useOpenAction } from '../../ask/use-open-action';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';

type TargetCommand = 'propose' | 'accept' | 'withdraw';

/** The commands that a target allows the team. What is unsigned by the team has been proposed by a customer. */
export const targetCommandsIn = ({ agreed, proposed }: Target<unknown>): readonly TargetCommand[] => [
  ...(proposed && !proposed.team ? (['accept'] as const) : []),
  'propose',
  ...(agreed || proposed ? (['withdraw'] as const) : []),
];

const staleCodes: readonly RefusalCode[] = ['changed-meanwhile', 'target-missing', 'target-signed'];

type TargetCommandsProps = {
  engagementId: string;
  measure: ScoredMeasure;
  target: Target<AccountId>;
  onChanged: (target: Target<AccountId>) => void;
  /** The target is no longer what the screen shows: it is to be loaded anew. */
  onStale: () => Promise<void>;
};

/** The ways in which the team acts on a target. Each says what follows before it is carried out. */
export function TargetCommands({ engagementId, measure, target, onChanged, onStale }: TargetCommandsProps) {
  const { t } = useTexts();
  const { action, open, leave, close, buttonOf } = useOpenAction<TargetCommand>();
  const [isStale, setIsStale] = useState(false);
  const notice = useFocusOnNews(isStale);
  const command = { engagementId, measure, revision: target.revision };
  const act = async (call: Promise<Result<Target<AccountId>>>, done: string) => {
    setIsStale(false);
    const result = await call;
    if (result.ok) {
      leave();
      flagSuccess(done, t(measureNames[measure]));
      onChanged(result.value);
    } else if (staleCodes.includes(result.error.code)) {
      leave();
      await onStale();
      setIsStale(true);
    }
    return result;
  };
  const standing = target.proposed ?? target.agreed;
  const available = targetCommandsIn(target);
  return (
    <>
      {isStale && (
        <Notice tone="warning" isLive focusRef={notice}>
          {t('measures.team.stale-target')}
        </Notice>
      )}
      {action === null && (
        <div className={styles.actions}>
          {available.map((each) => (
            <Button
              key={each}
              ref={buttonOf(each)}
              spacing="compact"
              appearance={each === 'accept' ? 'primary' : each === 'withdraw' ? 'subtle' : 'default'}
              onClick={() => open(each)}
            >
              {t(labelOf(each, standing !== null))}
            </Button>
          ))}
        </div>
      )}
      {action === 'propose' && (
        <TargetForm
          measure={measure}
          title={t(labelOf('propose', standing !== null))}
          side="team"
          send={(value, note) =>
            act(callPlan('propose-target', { ...command, value, note }), t('measures.team.proposed'))
          }
          onCancel={close}
        />
      )}
      {action === 'accept' && target.proposed && (
        <Confirm
          title={t('measures.team.accept')}
          effect={<Effect measure={measure} value={target.proposed.value} />}
          send={() => act(callPlan('accept-target', command), t('measures.team.accept.done'))}
          onCancel={close}
        />
      )}
      {action === 'withdraw' && standing && (
        <Confirm
          title={t('measures.team.withdraw')}
          isDanger
          effect={t(target.proposed ? 'measures.team.withdraw.proposed' : 'measures.team.withdraw.agreed')}
          reason={{ label: t('measures.team.withdraw.reason'), isOptional: target.proposed !== null }}
          send={(reason) => act(callPlan('withdraw-target', { ...command, reason }), t('measures.team.withdraw.done'))}
          onCancel={close}
        />
      )}
    </>
  );
}

function labelOf(command: TargetCommand, hasTarget: boolean) {
  if (command === 'accept') return 'measures.team.accept';
  if (command === 'withdraw') return 'measures.team.withdraw';
  return hasTarget ? 'measures.team.propose-other' : 'measures.team.propose';
}

function Effect({ measure, value }: { measure: ScoredMeasure; value: number }) {
  const texts = useTexts();
  return <>{texts.t('measures.team.accept.effect', { value: formatTarget(measure, value, texts) })}</>;
}

type ConfirmProps = {
  title: string;
  effect: ReactNode;
  isDanger?: boolean;
  /** Asked for where there is one to give. */
  reason?: { readonly label: string; readonly isOptional: boolean };
  send: (reason: string) => Promise<Result<unknown>>;
  onCancel: () => void;
};

function Confirm({ title, effect, isDanger = false, reason, send, onCancel }: ConfirmProps) {
  const texts = useTexts();
  const [words, setWords] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOfReason = refusal?.field === 'reason';
  const submit = async () => {
    const result = await send(words);
    setRefusal(result.ok ? null : result.error);
  };
  return (
    <FormFrame
      title={title}
      isCompact
      refusal={isOfReason ? null : refusal}
      submit={{ label: title, appearance: isDanger ? 'danger' : 'primary' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words === ''}
    >
      <p>{effect}</p>
      {reason && (
        <TextBox
          {...reason}
          limit={measureLimits.note}
          rows={2}
          error={isOfReason && refusal ? texts.refusal(refusal) : undefined}
          value={words}
          onChange={setWords}
        />
      )}
    </FormFrame>
  );
}
