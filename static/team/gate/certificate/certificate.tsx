import { useCallback } from 'react';
import { useLoaded } from '../../../bridge/use-loaded';
import CertificateView from '../../../certificate/certificate-view';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import type { CallGates } from '../call/call-gates';

/** All there is to prove of a gate, and its history: put together, and verified, when it is asked for. */
export default function Certificate({ call, gateId }: { call: CallGates; gateId: string }) {
  const load = useCallback(() => call('show-certificate', { gateId }), [call, gateId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <CertificateView certificate={loaded.value} onVerify={reload} />;
}
