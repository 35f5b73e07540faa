import { useCallback } from 'react';
import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPortal } from '../../call/call-portal';
import type { GateActions, GateOutcome } from '../action/gate-actions';
import { useUnsentSignings } from './draft/unsent-signing';
import { TakeBack } from './state/take-back';
import styles from './style/sign.module.css';
import { formatNext } from './words/format-gate';

/** The outcome of the last command on a gate. Takes the focus, because the form that had it is gone. */
export default function GateOutcomeNotice({ outcome, actions }: { outcome: GateOutcome; actions: GateActions }) {
  const texts = useTexts();
  const { t } = texts;
  const notice = useFocusOnNews(outcome);
  const { title } = outcome.gate;
  const unsent = useUnsentSignings(outcome.gate.id, null);
  if (outcome.kind === 'gate-stale') {
    return (
      <Notice tone="warning" isLive focusRef={notice} title={t('sign.stale.title-of', { title })}>
        <span>{isAskedAgain(outcome) ? t('sign.stale.invalidated') : texts.refusal(outcome.error)}</span>
        {unsent.length > 0 && outcome.error.code !== 'not-found' && <span>{t('sign.stale.unsent')}</span>}
      </Notice>
    );
  }
  if (outcome.kind === 'taken-back') {
    return (
      <Notice tone="success" isLive focusRef={notice} title={t('sign.taken-back.title', { title })}>
        <span>{t('sign.taken-back.text')}</span>
      </Notice>
    );
  }
  return (
    <div className={styles.body}>
      <Notice tone="success" isLive focusRef={notice} title={t('sign.done.title', { title })}>
        <span>{t(`sign.done.${formatNext(outcome.gate)}`)}</span>
        {hasIssues(outcome.gate) && <span>{t('sign.done.issues')}</span>}
      </Notice>
      {outcome.gate.mayWithdraw && <TakeBackSigned gate={outcome.gate} actions={actions} />}
    </div>
  );
}

/** Nothing is there to look at before the team has asked again. */
const isAskedAgain = ({ error, gate }: Extract<GateOutcome, { kind: 'gate-stale' }>): boolean =>
  error.code === 'gate-content-changed' && gate.state === 'invalidated';

const hasIssues = ({ own }: PortalGate): boolean =>
  own?.outcome === 'rejected' || own?.outcome === 'accepted-with-conditions';

function TakeBackSigned({ gate, actions }: { gate: PortalGate; actions: GateActions }) {
  const onStale = useCallback(
    async (error: Refusal) => {
      const result = await callPortal('show-gate', { gateId: gate.id });
      if (result.ok) actions.onStale(result.value, error);
      else if (result.error.code === 'not-found') actions.onGone(gate, error);
      else actions.onStale(gate, error);
    },
    [gate, actions],
  );
  return <TakeBack key={gate.revision} gate={gate} actions={actions} onStale={onStale} />;
}
