/** `__forge_runtime__`: what the packages may know of the invocation that they run in. */

import type { Invocation } from '../invocation/invocation';
import { drawUuid } from '../invocation/own-random';
import type { Manifest } from '../manifest/manifest';
import type { Installation } from '../platform/installation';
import { anonymousAccountId } from '../platform/people';

export function createForgeRuntime(
  invocation: Invocation,
  { manifest, installation, appCodeDir }: { manifest: Manifest; installation: Installation; appCodeDir?: string },
): object {
  const { trigger, caller, random } = invocation;
  const traceId = drawUuid(random).replaceAll('-', '');
  const { scopes, external } = manifest.content.permissions ?? {};
  return {
    // Calls go through `__forge_fetch__`: whoever reads the proxy's own address must notice that there is none.
    proxy: { token: '', url: 'https://proxy.invalid' },
    contextAri: installation.context,
    container: { region: 'local', runtime: manifest.content.app.runtime.name, ...(appCodeDir && { appCodeDir }) },
    appContext: {
      appId: manifest.appId,
      appVersion: installation.appVersion,
      environmentId: installation.environmentId,
      environmentType: installation.environmentType,
      invocationId: invocation.id,
      installationId: installation.id,
      functionKey: invocation.functionKey,
      moduleType: trigger.moduleType,
      moduleKey: trigger.moduleKey,
      installation: installation.asSeenByApp,
      permissions: { scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes ?? {}), external: external ?? {} },
    },
    ...(caller && caller.accountId !== anonymousAccountId && { aaid: caller.accountId }),
    lambdaContext: { awsRequestId: drawUuid(random), getRemainingTimeInMillis: () => invocation.remainingMs() },
    tracing: { traceId, spanId: traceId.slice(0, 16) },
    realtime: {},
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}

/** The packages count their own calls; nobody here looks. */
const silentMetrics = {
  counter: () => ({ incr: () => {}, incrBy: () => {}, decr: () => {}, decrBy: () => {} }),
  timing: () => ({ measure: () => ({ stop: () => {} }) }),
  gauge: () => ({ set: () => {} }),
};
