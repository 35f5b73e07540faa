/** The platform's own endpoints, which packages reach through `stargate`: queues and personal data reports. */

import type { Invocation } from '../invocation/invocation';
import type { Passage, Reply, Wording } from '../invocation/passage';
import type { Manifest } from '../manifest/manifest';
import { privacyLimits } from '../platform/limits';
import type { Queue } from '../queue/queue';
import { BrokenBody, bodyOf, inOneLine, type Meta, type WireRequest } from './request';

export type StargateWire = { call(invocation: Invocation, meta: Meta, request: WireRequest): Promise<Reply> };

/** Whether an account is still what it was: `closed` means erase, `updated` means refresh. */
export type AccountStatus = (accountId: string) => 'active' | 'closed' | 'updated';

const wording: Wording = {
  throttled: (seconds) => ({
    status: 429,
    body: { message: 'Too many requests' },
    ...(seconds && { headers: { 'retry-after': String(seconds) } }),
  }),
  failed: (status) => ({ status, body: { message: 'The service is unavailable', code: status } }),
};

export function createStargateWire(parts: {
  manifest: Manifest;
  queue: Queue;
  passage: Passage;
  accountStatus: AccountStatus;
}): StargateWire {
  const { manifest, queue, passage } = parts;

  const reportAccounts = (request: WireRequest): Reply => {
    if (!manifest.hasScope('report:personal-data'))
      return { status: 403, body: { message: 'Missing report:personal-data' } };
    const { accounts } = bodyOf<{ accounts: readonly { accountId: string; updatedAt: string }[] }>(request);
    if (accounts.length > privacyLimits.accountsPerReport)
      return { status: 400, body: { message: 'Too many accounts' } };
    const changed = accounts
      .map(({ accountId }) => ({ accountId, status: parts.accountStatus(accountId) }))
      .filter(({ status }) => status !== 'active');
    return changed.length === 0 ? { status: 204 } : { status: 200, body: { accounts: changed } };
  };

  return {
    call: async (invocation, meta, request) => {
      const carry = (perform: () => Reply) =>
        passage.carry(invocation, 'queue', inOneLine(request), wording, async () => orBroken(perform));
      const endpoint =
        meta.provider === 'app' ? /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(request.path)?.[1] : undefined;
      if (endpoint === 'publish') return carry(() => queue.publish(invocation, bodyOf(request)));
      if (endpoint === 'stats') return carry(() => queue.stats(bodyOf(request)));
      if (endpoint === 'cancel') return carry(() => queue.cancel(bodyOf(request)));
      if (meta.provider === 'app' && request.path === '/app/report-accounts') {
        return passage.carry(invocation, 'platform', inOneLine(request), wording, async () =>
          orBroken(() => reportAccounts(request)),
        );
      }
      throw new Error(
        `Not implemented on this host: ${request.method} ${request.path} as ${meta.provider ?? 'nobody'}`,
      );
    },
  };
}

/** A body that can't be read is the caller's fault, and the response says so. */
function orBroken(perform: () => Reply): Reply {
  try {
    return perform();
  } catch (failure) {
    if (failure instanceof BrokenBody) return { status: 400, body: { message: failure.message, code: 400 } };
    throw failure;
  }
}
