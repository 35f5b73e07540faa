import { useCallback } from 'react';
import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { formatList } from '../../../i18n/list';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPortal } from '../../call/call-portal';
import type { GateActions, GateOutcome } from '../action/gate-actions';
import { useUnsentSignings } from './draft/unsent-signing';
import { TakeBack } from './state/take-back';
import styles from './style/sign.module.css';
import { namesToSignFor } from './words/for-others';
import { doneTitleKey, formatNext } from './words/format-gate';

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
      <Notice tone="success" isLive focusRef={notice} title={t(doneTitleKey(outcome.gate), { title })}>
        <span>{formatDone(outcome.gate, texts)}</span>
        {outcome.gate.onBehalfOf !== null && (
          <span>
            {t('portal.progress.for-other', { name: outcome.gate.onBehalfOf || t('sign.signatory.a-colleague') })}
          </span>
        )}
        {hasIssues(outcome.gate) && <span>{t('sign.done.issues')}</span>}
      </Notice>
      {outcome.gate.mayWithdraw && <TakeBackSigned gate={outcome.gate} actions={actions} />}
    </div>
  );
}

/** Others of their side may be they themselves, who stand in for somebody. */
function formatDone(gate: PortalGate, texts: Texts): string {
  const { t } = texts;
  const next = formatNext(gate);
  const yours = next === 'waiting' ? gate.others.filter(({ turn }) => turn === 'customer') : [];
  if (yours.length === 0) return t(`sign.done.${next}`);
  const names = namesToSignFor(yours, texts);
  return names.length < yours.length
    ? t('sign.done.waiting-own')
    : t('sign.done.waiting-you', { names: formatList(names, texts) });
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
