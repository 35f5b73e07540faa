import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';

/** The state of a gate in words. A gate that was deemed accepted is never called signed. */
export function formatState(
  now: Pick<CertifiedNow, 'state' | 'how' | 'isConcession' | 'openConditions' | 'areConditionsLate'>,
  { t }: Pick<Texts, 't'>,
): string {
  const { state, how, isConcession, openConditions, areConditionsLate = false } = now;
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  if (openConditions !== null && openConditions > 0 && areConditionsLate) {
    return t('certificate.how.late-open', { count: openConditions });
  }
  if (openConditions !== null && !areConditionsLate) {
    const as = isConcession ? 'concession' : 'conditions';
    return t(`certificate.how.${as}-${openConditions > 0 ? 'open' : 'done'}`, { count: openConditions });
  }
  if (isConcession) return t('certificate.how.concession');
  return t(how === null ? 'certificate.state.satisfied' : `certificate.how.${how}`);
}
