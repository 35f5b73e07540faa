import type { CertifiedNow } from '../../../src/contract/gate/certificate';
import type { Acceptance } from '../../../src/contract/gate/team-gate';
import type { Texts } from '../../i18n/texts';

/** The state of a gate in words. A gate that was deemed accepted is never called signed, and one that ended by abstentions never rejected. */
export function formatState(now: Acceptance & Pick<CertifiedNow, 'state' | 'how'>, { t }: Pick<Texts, 't'>): string {
  const { state, how, isConcession, openConditions, deletedConditions = 0, areConditionsLate = false } = now;
  if (how === 'deemed') return formatDeemed(now, t);
  if (how === 'abstained') return t('certificate.how.abstained');
  if (state !== 'satisfied') return t(`certificate.state.${state}`);
  if (openConditions !== null && openConditions > 0 && areConditionsLate) {
    return t('certificate.how.late-open', { count: openConditions });
  }
  if (openConditions !== null && !areConditionsLate) {
    const as = isConcession ? 'concession' : 'conditions';
    if (openConditions > 0) return t(`certificate.how.${as}-open`, { count: openConditions });
    return t(`certificate.how.${as}-${deletedConditions > 0 ? 'deleted' : 'done'}`, { count: deletedConditions });
  }
  if (isConcession) return t('certificate.how.concession');
  return t(how === null ? 'certificate.state.satisfied' : `certificate.how.${how}`);
}

const formatDeemed = ({ isConcession, openConditions }: Acceptance, t: Texts['t']): string =>
  [
    t('certificate.how.deemed'),
    ...(isConcession ? [t('certificate.deemed-concession')] : []),
    ...(openConditions ? [t('certificate.deemed-open', { count: openConditions })] : []),
  ].join(' ');
