import { useState } from 'react';
import type { PortalDeputies } from '../../../src/contract/portal-deputies';
import type { Refusal, Result } from '../../../src/contract/result';

type DeputyNews = 'named' | 'agreed' | 'refused' | 'ended' | 'declined';

/** Sends one command on deputies at a time, and keeps the last reply: what is said, or was refused. */
export function useDeputyCalls(onChanged: (deputies: PortalDeputies) => void) {
  const [isSending, setIsSending] = useState(false);
  const [said, setSaid] = useState<DeputyNews | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (
    call: () => Promise<Result<PortalDeputies>>,
    news: DeputyNews,
  ): Promise<Result<PortalDeputies>> => {
    setIsSending(true);
    setSaid(null);
    setRefusal(null);
    const result = await call();
    setIsSending(false);
    if (result.ok) {
      onChanged(result.value);
      setSaid(news);
    } else setRefusal(result.error);
    return result;
  };
  return { isSending, said, refusal, send };
}
