import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import type { SignedAs, SignedLine, SignedPage } from '../../../../src/contract/gate/portal-gate';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import lozenge from '../../../lozenge/lozenge.module.css';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import { CertificateLink } from '../sign/certificate/certificate-link';
import styles from './signed.module.css';

type SignedProps = { engagementId: string };

/** All that the reader has ever signed in an engagement, and what they signed for others: newest first. */
export default function Signed({ engagementId }: SignedProps) {
  return (
    <div className={styles.signed}>
      <Signatures engagementId={engagementId} as="yourself" />
      <Signatures engagementId={engagementId} as="deputy" />
    </div>
  );
}

function Signatures({ engagementId, as }: SignedProps & { as: SignedAs }) {
  const { t } = useTexts();
  const load = useCallback(() => callPortal('list-signed', { engagementId, as }), [engagementId, as]);
  const { loaded, reload, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return as === 'yourself' ? <LoadingLines lines={3} /> : null;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { signed, next } = loaded.value;
  const isEmpty = signed.length === 0 && next === null;
  // Most people stand in for nobody: they need not be told.
  if (isEmpty) return as === 'yourself' ? <p>{t('signed.none')}</p> : null;
  const more = async (after: string) => {
    const page = await callPortal('list-signed', { engagementId, as, after });
    if (page.ok) setValue((now) => withPage(now, page.value));
    return page;
  };
  return (
    <section>
      {as === 'deputy' && (
        <Heading size="xxsmall" as="h3">
          {t('signed.for-others')}
        </Heading>
      )}
      <ul className={line.lines}>
        {signed.map((each) => (
          <Signature key={each.id} signature={each} as={as} />
        ))}
      </ul>
      {next !== null && <MoreButton label={t('signed.more')} load={() => more(next)} />}
    </section>
  );
}

/** Pages overlap where something was signed meanwhile. */
function withPage(now: SignedPage, page: SignedPage): SignedPage {
  const known = new Set(now.signed.map(({ id }) => id));
  return { ...page, signed: [...now.signed, ...page.signed.filter(({ id }) => !known.has(id))] };
}

function Signature({ signature, as }: { signature: SignedLine; as: SignedAs }) {
  const { t, dayOf } = useTexts();
  const { gateId, title, version, round, outcome, at, person, isInForce } = signature;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <bdi>{title}</bdi>
        <span className={lozenge.lozenge}>
          <Lozenge maxWidth="100%" appearance={isInForce && outcome !== 'abstained' ? 'success' : 'default'}>
            {t(isInForce ? (outcome === 'abstained' ? 'signed.recorded' : 'signed.in-force') : 'signed.not-in-force')}
          </Lozenge>
        </span>
      </div>
      <div className={line.facts}>
        <span>{t(`sign.outcome.${outcome}.is`)}</span>
        <span>{t('signed.on', { date: dayOf(at) })}</span>
        {version !== '' && <span>{t('signed.version', { version })}</span>}
        {round > 1 && <span>{t('portal.gate.round', { round })}</span>}
        {person !== null && <span>{t(as === 'deputy' ? 'signed.for' : 'signed.by', { name: person })}</span>}
      </div>
      <CertificateLink gateId={gateId} />
    </li>
  );
}
