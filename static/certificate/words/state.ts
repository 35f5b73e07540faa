import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Acceptance } from '../../../src/contract/gate/team-gate';
import type { Meaning } from '../../../src/contract/gate/terms';
import { acceptedWords } from '../../i18n/accepted';
import type { Texts } from '../../i18n/texts';

type Certified = Acceptance & Pick<CertifiedNow, 'state' | 'how'> & { readonly meaning: Meaning };

/** The state of a gate in words. A gate that was deemed accepted is never called signed, and one that ended by abstentions never rejected. */
export function formatState(now: Certified, { t }: Pick<Texts, 't'>): string {
  const { state, how, isConcession, meaning } = now;
  if (how === 'deemed') return formatDeemed(now, t);
  if (how === 'abstained') return t('certificate.how.abstained');
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  const { key, facts } = acceptedWords(now);
  if (isConcession) return t('certificate.concession-means', { state: t(key, facts) });
  const isSigned = how !== null && key === `accepted.${meaning}`;
  return isSigned ? t(`accepted.${meaning}.by-signatures`) : t(key, facts);
}

const formatDeemed = ({ isConcession, openConditions }: Acceptance, t: Texts['t']): string =>
  [
    t('certificate.how.deemed'),
    ...(isConcession ? [t('certificate.deemed-concession')] : []),
    ...(openConditions ? [t('certificate.deemed-open', { count: openConditions })] : []),
  ].join(' ');
