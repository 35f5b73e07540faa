import { useCallback, useEffect, useRef, useState } from 'react';
import type { PortalGateLine } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import type { GateActions } from '../action/gate-actions';
import { GateView } from './gate-view';
import styles from './style/sign.module.css';

/** All of a sign-off, loaded when the reader opens it. */
export default function GateBody({ gate, actions }: { gate: PortalGateLine; actions: GateActions }) {
  const texts = useTexts();
  const { id: gateId, state } = gate;
  const load = useCallback(() => callPortal('show-gate', { gateId }), [gateId]);
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  const [stale, setStale] = useState<Refusal | null>(null);
  const notice = useFocusOnNews(stale);

  // Whether silence counts may change while it is open: when its reader switches mails off or on, say.
  const silence = `${gate.halt} ${gate.deemedAfter}`;
  const shownSilence = useRef(silence);
  useEffect(() => {
    if (shownSilence.current === silence) return;
    shownSilence.current = silence;
    void refresh();
  }, [silence, refresh]);

  /** Shows how it stands now: here while it still waits for the reader, and otherwise wherever it belongs. */
  const onStale = async (error: Refusal) => {
    const result = await load();
    if (!result.ok) {
      if (result.error.code === 'not-found') actions.onGone(gate, error);
      else setStale(error);
    } else if (result.value.state === state) {
      setValue(() => result.value);
      setStale(error);
    } else actions.onStale(result.value, error);
  };

  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <div className={styles.body}>
      {stale && (
        <Notice tone="warning" isLive focusRef={notice} title={texts.t('sign.stale.title')}>
          <span>{texts.refusal(stale)}</span>
          {(loaded.value.state === 'sign' || loaded.value.mayStillSign) && <span>{texts.t('portal.stale.kept')}</span>}
        </Notice>
      )}
      <GateView gate={loaded.value} actions={actions} onStale={onStale} />
    </div>
  );
}
