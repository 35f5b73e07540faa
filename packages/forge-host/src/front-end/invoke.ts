/** The bridge's `invoke`: from a module's front end to its resolver, with all that the platform checks on the way. */

import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { mayReach } from '../manifest/surfaces';
import type { Installation } from '../platform/installation';
import { invocationLimits } from '../platform/limits';
import { type Directory, findCaller } from '../platform/people';
import { createFixedWindow, type FixedWindow } from '../platform/rates';
import { byteLength, type Runner, throughJson } from '../runtime/runner';
import type { Clock } from '../time-and-chance/clock';
import { createContext, type Extension } from './context';

export type InvokeCall = {
  readonly moduleKey: string;
  /** Account id, or null for nobody in particular. */
  readonly person: string | null;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** The page's part of the context, as `context.extension`: the platform's word, never the browser's. */
  readonly extension?: Readonly<Record<string, unknown>>;
};

export type InvokeFailureReason =
  | 'no-such-module'
  | 'no-resolver'
  | 'no-access'
  | 'payload-too-large'
  | 'response-too-large'
  | 'too-many-invocations'
  | 'timed-out'
  | 'crashed'
  | 'threw';

/** The error with which the bridge rejects: the front end sees the message, tests also the reason. */
export class InvokeFailure extends Error {
  override readonly name = 'BridgeAPIError';
  constructor(
    readonly reason: InvokeFailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`There was an error invoking the function - ${message}`, options);
  }
}

export function createInvoke(parts: {
  manifest: Manifest;
  installation: Installation;
  jira: Directory;
  clock: Clock;
  runner: Runner;
}): (call: InvokeCall) => Promise<unknown> {
  const { manifest, installation, clock, runner } = parts;
  const perInstallation = [
    createFixedWindow(invocationLimits.perInstallationPerMinute, 60_000),
    createFixedWindow(invocationLimits.perInstallationPerSecond, 1_000),
  ];
  const perUser = new Map<string, FixedWindow>();

  const countCall = (accountId: string) => {
    let own = perUser.get(accountId);
    if (!own) {
      own = createFixedWindow(invocationLimits.perUserPerMinute, 60_000);
      perUser.set(accountId, own);
    }
    const windows = [own, ...perInstallation];
    if (windows.some((window) => window.fullFor(clock.now()) !== undefined)) {
      throw new InvokeFailure('too-many-invocations', 'Rate limit exceeded');
    }
    for (const window of windows) window.add(clock.now(), 1);
  };

  return async (call) => {
    const { module, functionKey } = findResolver(manifest, call.moduleKey);
    const caller = findCaller(parts.jira, call.person);
    if (!caller.isActive) throw new InvokeFailure('no-access', `${caller.accountId} can no longer log in`);
    if (!mayReach(module, caller.accountType)) {
      throw new InvokeFailure('no-access', `${caller.accountType} users may not use ${module.key}`);
    }
    const requestBytes = byteLength(call.payload);
    if (requestBytes > invocationLimits.requestBytes) {
      throw new InvokeFailure('payload-too-large', 'Request payload exceeds 500 KB');
    }
    countCall(caller.accountId);

    // Through JSON here and now: what the caller changes later is not what was sent.
    const payload = JSON.stringify(call.payload);
    const extension = { ...(throughJson(call.extension ?? {}) as object), type: module.type } as Extension;
    const end = await runner.run({
      functionKey,
      trigger: { kind: 'invoke', moduleKey: module.key, moduleType: module.type, what: call.functionKey },
      timeoutMs: invocationLimits.userInterfaceMs,
      caller,
      requestBytes,
      args: () => [
        {
          call: { functionKey: call.functionKey, ...(payload !== undefined && { payload: JSON.parse(payload) }) },
          context: {
            ...createContext(parts, module, caller, structuredClone(extension)),
            accountId: caller.accountId,
            accountType: caller.accountType,
            installContext: installation.context,
          },
        },
        {
          installContext: installation.context,
          principal: { accountId: caller.accountId },
          installation: installation.asSeenByApp,
        },
      ],
    });

    if (end.kind === 'timed-out') throw new InvokeFailure('timed-out', 'Function execution timed out');
    if (end.kind === 'crashed') throw new InvokeFailure('crashed', 'Function execution ended unexpectedly');
    if (end.kind === 'threw') {
      const message = end.error instanceof Error ? end.error.message : String(end.error);
      throw new InvokeFailure('threw', message, { cause: end.error });
    }
    if (byteLength(end.value) > invocationLimits.responseBytes) {
      throw new InvokeFailure('response-too-large', 'Response payload exceeds 5 MB');
    }
    return end.value;
  };
}

function findResolver(manifest: Manifest, moduleKey: string): { module: Module; functionKey: string } {
  const module = manifest.module(moduleKey);
  if (!module) throw new InvokeFailure('no-such-module', `The manifest has no module ${moduleKey}`);
  const functionKey = module.definition.resolver?.function;
  if (functionKey === undefined) throw new InvokeFailure('no-resolver', `${moduleKey} has no resolver`);
  return { module, functionKey };
}
