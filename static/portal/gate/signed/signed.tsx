import Heading from '@atlaskit/heading';
import { useCallback } from 'react';
import type { SignedAs, SignedPage } from '../../../../src/contract/gate/portal-gate';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import { Signature } from './signature';
import styles from './signed.module.css';

type SignedProps = { engagementId: string };

/** All that the reader has ever signed in an engagement, or that was signed for them, and what they signed for others: newest first. */
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
