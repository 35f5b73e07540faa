import Lozenge from '@atlaskit/lozenge';
import type { SignedAs, SignedLine } from '../../../../src/contract/gate/portal-gate';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import lozenge from '../../../lozenge/lozenge.module.css';
import { CertificateLink } from '../sign/certificate/certificate-link';

type Flag = { readonly key: TextKey; readonly appearance: 'success' | 'removed' | 'default' };

const counts: Flag = { key: 'signed.in-force', appearance: 'success' };
const rejected: Flag = { key: 'sign.outcome.rejected.is', appearance: 'removed' };
const notInForce: Flag = { key: 'signed.not-in-force', appearance: 'default' };

/** The flag of a signature that counts today: a rejection is called what it is, and does not read like an acceptance. */
const inForce: Readonly<Record<SignedLine['outcome'], Flag>> = {
  accepted: counts,
  'accepted-with-conditions': counts,
  rejected,
  abstained: { key: 'signed.recorded', appearance: 'default' },
};

/** One signature in a list: what became of it, when it was given, and by whom where somebody stood in. */
export function Signature({ signature, as }: { signature: SignedLine; as: SignedAs }) {
  const { t, dayOf } = useTexts();
  const { gateId, title, version, round, outcome, at, person, isInForce } = signature;
  const flag = isInForce ? inForce[outcome] : notInForce;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <bdi>{title}</bdi>
        <span className={lozenge.lozenge}>
          <Lozenge maxWidth="100%" appearance={flag.appearance}>
            {t(flag.key)}
          </Lozenge>
        </span>
      </div>
      <div className={line.facts}>
        {flag !== rejected && <span>{t(`sign.outcome.${outcome}.is`)}</span>}
        <span>{t('signed.on', { date: dayOf(at) })}</span>
        {version !== '' && <span>{t('signed.version', { version })}</span>}
        {round > 1 && <span>{t('portal.gate.round', { round })}</span>}
        {person !== null && <span>{t(as === 'deputy' ? 'signed.for' : 'signed.by', { name: person })}</span>}
      </div>
      <CertificateLink gateId={gateId} />
    </li>
  );
}
