import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../list/line.module.css';
import { DueToDo } from '../ask/due';
import { formatDeemedAfter } from './sign/words/deemed-after';

/** The purpose and due day of a sign-off, whom it waits for, or since when it is settled. */
export function GateFacts({ gate }: { gate: PortalGateLine }) {
  const texts = useTexts();
  const { t } = texts;
  const { state, onBehalfOf, round, halt } = gate;
  const isOpen = state === 'sign' || state === 'later' || state === 'waiting';
  const deemedAfter = formatDeemedAfter(gate, texts);
  return (
    <div className={styles.facts}>
      {isOpen && gate.isUrgent && <span className={styles.overdue}>{t('portal.urgent')}</span>}
      {state !== 'sign' && <span>{formatStanding(gate, texts)}</span>}
      <DueToDo ask={gate} texts={texts} />
      {isOpen && <span>{t(`portal.gate.meaning.${gate.meaning}`)}</span>}
      {onBehalfOf !== null && (
        <span>{onBehalfOf === '' ? t('owner.colleague') : t('owner.named', { name: onBehalfOf })}</span>
      )}
      {isOpen && round > 1 && <span>{t('portal.gate.round', { round })}</span>}
      {deemedAfter !== null && <span>{deemedAfter}</span>}
      {halt !== null && <span>{t(`portal.gate.halted.${halt}`)}</span>}
      {gate.mayStillSign && <span>{t('portal.gate.may-still-sign')}</span>}
      {gate.isOverridden && <span>{t('portal.gate.overridden')}</span>}
    </div>
  );
}

/** The state of a sign-off that does not wait for the reader now. */
export function formatStanding(gate: PortalGateLine, { t, day }: Texts): string {
  const { state, how, meaning, sinceOn, isUnsigned, onBehalfOf } = gate;
  const date = day(sinceOn);
  switch (state) {
    case 'sign':
    case 'later':
      return t('portal.gate.later');
    case 'waiting':
      return t(onBehalfOf === null ? 'portal.gate.waiting' : 'portal.gate.waiting-for');
    case 'satisfied':
      return t(how === 'deemed' ? 'portal.gate.since.deemed' : `accepted.${meaning}.since`, { date });
    case 'invalidated':
      if (isUnsigned) return t(onBehalfOf === null ? 'portal.gate.unsigned' : 'portal.gate.unsigned-for', { date });
      return t('portal.gate.since.invalidated', { date });
    case 'rejected':
    case 'undecided':
    case 'expired':
    case 'withdrawn':
      return t(`portal.gate.since.${state}`, { date });
  }
}
