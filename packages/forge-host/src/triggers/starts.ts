/** Starts of functions by anything but a person's click: the arguments that each kind of module is called with. */

import type { End, Trigger } from '../invocation/invocation';
import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import type { Installation } from '../platform/installation';
import { invocationLimits } from '../platform/limits';
import { type Caller, type Directory, findCaller } from '../platform/people';
import type { Principal } from '../platform/ports';
import type { AsyncEvent } from '../queue/queue';
import type { Run, Runner } from '../runtime/runner';

export type Starts = {
  consumer(event: AsyncEvent, module: Module, chain: string): Promise<End>;
  schedule(module: Module): Promise<End>;
  productEvent(payload: Readonly<Record<string, unknown>>, module: Module, actor: Principal | undefined): Promise<End>;
  validator(module: Module, payload: ValidatorPayload, actor: Principal): Promise<End>;
  /** The page asks this about a module before it shows it, as the person who looks. */
  dynamicProperties(module: Module, payload: object, caller: Caller): Promise<End>;
  uninstall(module: Module): Promise<End>;
};

export type ValidatorPayload = {
  readonly issue: { readonly key: string };
  readonly configuration: unknown;
  readonly transition: { readonly from: { readonly id: string }; readonly to: { readonly id: string } };
};

/** Modules that nothing but a function of their own can set going here. */
const needFunction: ReadonlySet<string> = new Set(['consumer', 'scheduledTrigger', 'trigger', 'preUninstall']);

/** Scheduled triggers and consumers may ask for more than the default; others get what a click gets. */
const uninstallMs = 55_000;

/** @throws naming the module that the manifest sets going in a way that this host does not emulate */
export function createStarts(parts: {
  manifest: Manifest;
  installation: Installation;
  jira: Directory;
  runner: Runner;
}): Starts {
  const { manifest, installation, runner } = parts;
  for (const { type, key, definition } of manifest.modules) {
    if (!needFunction.has(type) || definition.function !== undefined) continue;
    const instead = ['resolver', 'endpoint'].find((name) => name in definition);
    throw new Error(
      `Not implemented on this host: the ${type} ${key} with ${instead ?? 'nothing'} in place of a function`,
    );
  }

  const start = (
    module: Module,
    run: Pick<Run, 'args' | 'timeoutMs' | 'chain' | 'caller'> & { kind: Trigger['kind']; what?: string },
    functionKey = module.definition.function,
  ) => {
    const { kind, what, ...rest } = run;
    if (functionKey === undefined) throw new Error(`Not implemented on this host: ${module.key} without a function`);
    const trigger = { kind, moduleKey: module.key, moduleType: module.type, ...(what !== undefined && { what }) };
    return runner.run({ functionKey, trigger, ...rest });
  };

  const asynchronousMs = (module: Module) => {
    const { timeoutSeconds } = manifest.function(module.definition.function ?? '');
    const asked = timeoutSeconds === undefined ? invocationLimits.asynchronousDefaultMs : timeoutSeconds * 1_000;
    return Math.min(asked, invocationLimits.asynchronousMaximumMs);
  };

  const context = (caller?: Caller) => ({
    installContext: installation.context,
    ...(caller && { principal: { accountId: caller.accountId } }),
    installation: installation.asSeenByApp,
  });

  const callerOf = (actor: Principal | undefined) =>
    actor?.kind === 'user' ? findCaller(parts.jira, actor.accountId) : undefined;

  return {
    consumer: (event, module, chain) =>
      start(module, {
        kind: 'consumer',
        what: event.queueName,
        timeoutMs: asynchronousMs(module),
        chain,
        args: () => [structuredClone(event)],
      }),
    schedule: (module) =>
      start(module, {
        kind: 'schedule',
        timeoutMs: asynchronousMs(module),
        args: () => [
          { context: { cloudId: installation.cloudId, moduleKey: module.key }, contextToken: 'local' },
          context(),
        ],
      }),
    productEvent: (payload, module, actor) => {
      const caller = callerOf(actor);
      return start(module, {
        kind: 'event',
        what: String(payload.eventType),
        timeoutMs: invocationLimits.userInterfaceMs,
        ...(caller && { caller }),
        args: () => [structuredClone(payload), context(caller)],
      });
    },
    validator: (module, payload, actor) => {
      const caller = callerOf(actor);
      return start(module, {
        kind: 'validator',
        timeoutMs: invocationLimits.userInterfaceMs,
        ...(caller && { caller }),
        args: () => [structuredClone(payload), context(caller)],
      });
    },
    dynamicProperties: (module, payload, caller) =>
      start(
        module,
        {
          kind: 'properties',
          timeoutMs: invocationLimits.userInterfaceMs,
          caller,
          args: () => [structuredClone(payload), context(caller)],
        },
        module.definition.dynamicProperties?.function,
      ),
    uninstall: (module) => start(module, { kind: 'uninstall', timeoutMs: uninstallMs, args: () => [{}, context()] }),
  };
}
