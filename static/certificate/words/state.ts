import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';

/** The state of a gate in words. A gate that was deemed accepted is never called signed. */
export function formatState(
  { state, how, isConcession, openConditions }: Pick<CertifiedNow, 'state' | 'how' | 'isConcession' | 'openConditions'>,
  { t }: Pick<Texts, 't'>,
): string {
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  if (openConditions !== null) {
    const as = isConcession ? 'concession' : 'conditions';
    return t(`certificate.how.${as}-${openConditions > 0 ? 'open' : 'done'}`, { count: openConditions });
  }
  if (isConcession) return t('certificate.how.concession');
  return t(how === null ? 'certificate.state.satisfied' : `certificate.how.${how}`);
}
