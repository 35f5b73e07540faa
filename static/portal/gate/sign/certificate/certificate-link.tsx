import Button from '@atlaskit/button/new';
import { lazy, useCallback, useId, useState } from 'react';
import { useLoaded } from '../../../../bridge/use-loaded';
import { ButtonLine } from '../../../../button/button-line';
import { useTexts } from '../../../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../../../icon/icons';
import { Later } from '../../../../states/later';
import { LoadingLines } from '../../../../states/loading';
import { Problem } from '../../../../states/problem';
import { callPortal } from '../../../call/call-portal';

const CertificateView = lazy(() => import('../../../../certificate/certificate-view'));

/** The way to all that proves who decided what, on which version and in what words. */
export function CertificateLink({ gateId }: { gateId: string }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  return (
    <>
      <ButtonLine>
        <Button
          appearance="subtle"
          iconAfter={isOpen ? ChevronDown : ChevronRight}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('sign.certificate')}
        </Button>
      </ButtonLine>
      <div id={body} hidden={!isOpen}>
        {isOpen && <Loaded gateId={gateId} />}
      </div>
    </>
  );
}

function Loaded({ gateId }: { gateId: string }) {
  const load = useCallback(() => callPortal('show-certificate', { gateId }), [gateId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <Later>
      <CertificateView certificate={loaded.value} />
    </Later>
  );
}
