/**
 * The way out to other sites. Forge's proxy refuses a call that the manifest does not allow with 403
 * (developer.atlassian.com/platform/forge/runtime-egress-permissions); one that it allows would need the network, which
 * a run that can be repeated has no business with.
 */
import { EgressFilteringService } from '@forge/egress';
import type { Invocation } from '../invocation/invocation';
import type { Passage, Reply, Wording } from '../invocation/passage';
import type { Manifest } from '../manifest/manifest';

export type EgressWire = { call(invocation: Invocation, method: string, address: string): Promise<Reply> };

/** No fault is drawn for a call that goes nowhere. */
const wording: Wording = { throttled: () => ({ status: 429 }), failed: (status) => ({ status }) };

export function createEgressWire({ manifest, passage }: { manifest: Manifest; passage: Passage }): EgressWire {
  const allowed = new EgressFilteringService([...manifest.egress]);
  return {
    call: async (invocation, method, address) => {
      if (allowed.isValidUrl(address)) {
        throw new Error(`Not implemented on this host: ${method} ${address}, which the manifest allows`);
      }
      return passage.carry(invocation, 'platform', `${method} ${address}`, wording, async () => ({
        status: 403,
        body: { message: refusal(address) },
      }));
    },
  };
}

/** In the words of the package @forge/api. */
const refusal = (address: string) =>
  `URL not included in the external fetch backend permissions: ${address}. Visit go.atlassian.com/forge-egress for more information.`;
