import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';

/** The state of a gate in words. A gate that was deemed accepted is never called signed. */
export function formatState(
  { state, how, isConcession }: Pick<CertifiedNow, 'state' | 'how' | 'isConcession'>,
  { t }: Pick<Texts, 't'>,
): string {
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  if (isConcession) return t('certificate.how.concession');
  return t(how === null ? 'certificate.state.satisfied' : `certificate.how.${how}`);
}
