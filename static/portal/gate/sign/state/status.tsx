import { subjectGone } from '../../../../../src/contract/common';
import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { formatList } from '../../../../i18n/list';
import { formatUncounted } from '../../../../i18n/uncounted';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import { PlainText } from '../../../../plain-text/plain-text';
import { formatDeemedAfter } from '../words/deemed-after';
import { isToSign, namesToSignFor } from '../words/for-others';

/** The facts to know before all else: for whom the reader signs, what happens by itself, what the team did. */
export function Status({ gate }: { gate: PortalGate }) {
  const texts = useTexts();
  const { t, day, dayOf } = texts;
  const { state, turn, how, sinceOn, onBehalfOf, halt, override, withdrawalReason, mayStillSign, others } = gate;
  const toSignFor = namesToSignFor(others.filter(isToSign), texts);
  const deemedAfter = formatDeemedAfter(gate, texts);
  const uncounted = formatUncounted(gate.uncounted, texts);
  const isOpen = state === 'sign' || state === 'later' || state === 'waiting';
  return (
    <>
      {(isOpen || mayStillSign) && onBehalfOf !== null && (
        <Notice tone="information">
          <span>
            {onBehalfOf === '' ? t('sign.status.deputy-unnamed') : t('sign.status.deputy', { name: onBehalfOf })}
          </span>
          {others.some((each) => !each.isForOther && each.credit === 'done') && <span>{t('sign.status.second')}</span>}
        </Notice>
      )}
      {(isOpen || mayStillSign) && onBehalfOf === null && toSignFor.length > 0 && (
        <Notice tone="information">{t('sign.status.also-for', { names: formatList(toSignFor, texts) })}</Notice>
      )}
      {deemedAfter !== null && (
        <Notice tone={state === 'sign' ? 'warning' : 'information'} title={deemedAfter}>
          <span>{t(state === 'sign' ? 'sign.status.deemed-after.text' : 'sign.status.deemed-after.side')}</span>
          {uncounted !== null && <span>{uncounted}</span>}
        </Notice>
      )}
      {state === 'sign' && turn === 'team' && (
        <Notice tone="warning" title={t('sign.status.barred.title')}>
          {t('sign.status.barred.text')}
        </Notice>
      )}
      {halt !== null && (
        <Notice tone="information" title={t('sign.status.halted.title')}>
          <span>{t(`sign.status.halted.${halt}`)}</span>
          {state === 'sign' && turn === 'customer' && <span>{t('sign.status.halted.decide')}</span>}
        </Notice>
      )}
      {state === 'satisfied' && how === 'deemed' && (
        <Notice tone="information" title={t('portal.gate.since.deemed', { date: day(sinceOn) })}>
          {t('sign.status.deemed')}
        </Notice>
      )}
      {mayStillSign && (
        <Notice tone="information" title={t('sign.status.may-still-sign.title')}>
          {t('sign.status.may-still-sign.text')}
        </Notice>
      )}
      {(state === 'later' ||
        state === 'invalidated' ||
        state === 'expired' ||
        state === 'rejected' ||
        state === 'undecided') && <Notice tone="information">{t(`sign.status.${state}`)}</Notice>}
      {state === 'withdrawn' && (
        <Notice tone="information" title={t('portal.gate.since.withdrawn', { date: day(sinceOn) })}>
          {withdrawalReason === subjectGone
            ? t('sign.status.subject-gone')
            : withdrawalReason && <PlainText>{withdrawalReason}</PlainText>}
        </Notice>
      )}
      {override && (
        <Notice tone="warning" title={t('sign.status.overridden', { date: dayOf(override.at) })}>
          <PlainText>{override.reason}</PlainText>
        </Notice>
      )}
    </>
  );
}
