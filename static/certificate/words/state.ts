import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';

/** The state of a gate in words. A gate that was deemed accepted is never called signed. */
export function formatState({ state, how }: Pick<CertifiedNow, 'state' | 'how'>, { t }: Pick<Texts, 't'>): string {
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  return t(how === null ? 'certificate.state.satisfied' : `certificate.how.${how}`);
}
