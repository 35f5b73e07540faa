import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../../src/contract/result';
import { useReturnFocus } from '../../../../focus/use-return-focus';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import { callPortal } from '../../../call/call-portal';
import type { GateActions } from '../../action/gate-actions';
import { withKnownNames } from '../../action/known-names';
import { isGateStale } from '../../action/stale';
import styles from '../style/sign.module.css';

type TakeBackProps = { gate: PortalGate; actions: GateActions; onStale: (error: Refusal) => Promise<void> };

/** Takes one's signature back, after having been told what that means, for as long as nobody has built on it. */
export function TakeBack({ gate, actions, onStale }: TakeBackProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isAsked, setIsAsked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const opener = useReturnFocus(isAsked);
  const question = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isAsked) question.current?.focus();
  }, [isAsked]);

  const takeBack = async () => {
    if (isSending) return;
    setIsSending(true);
    setError(null);
    const result = await callPortal('withdraw-sign-off', { gateId: gate.id, revision: gate.revision });
    setIsSending(false);
    if (result.ok) actions.onTakenBack(withKnownNames(result.value, gate));
    else if (isGateStale(result.error.code)) await onStale(result.error);
    else setError(result.error);
  };

  if (!isAsked) {
    return (
      <div>
        <Button ref={opener} onClick={() => setIsAsked(true)}>
          {t('sign.take-back')}
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="warning" focusRef={question} title={t('sign.take-back.title')}>
      <span>{t('sign.take-back.text')}</span>
      {error && <span role="alert">{texts.refusal(error)}</span>}
      <div className={styles.actions}>
        <Button appearance="danger" isLoading={isSending} onClick={takeBack}>
          {t('sign.take-back.do')}
        </Button>
        <Button appearance="subtle" onClick={() => setIsAsked(false)}>
          {t('action.cancel')}
        </Button>
      </div>
    </Notice>
  );
}
