/** `__forge_fetch__`: hands each call to the service that it names. What is not emulated throws and says so. */
import { type Invocation, InvocationOver } from '../invocation/invocation';
import { type Reply, toResponse } from '../invocation/passage';
import type { EgressWire } from './egress-wire';
import type { JiraWire } from './jira-wire';
import { reasonFor, serviceName } from './not-emulated';
import { type Meta, readRequest } from './request';
import type { StargateWire } from './stargate-wire';
import type { StorageWire } from './storage-wire';

export type Wire = {
  fetch(invocation: Invocation, meta: Meta, path: string, init: unknown): Promise<Response>;
  /** A call to another site. */
  callOut(invocation: Invocation, method: string, address: string): Promise<Response>;
};

export function createWire(services: {
  storage: StorageWire;
  jira: JiraWire;
  stargate: StargateWire;
  egress: EgressWire;
  /** Hears of every call to which this host could not respond as the platform would. */
  complain(error: unknown): void;
}): Wire {
  const route = async (invocation: Invocation, meta: Meta, path: string, init: unknown): Promise<Reply> => {
    const reason = reasonFor(serviceName(meta), path);
    if (reason) throw notImplemented(`${path} of ${JSON.stringify(meta)}: ${reason}`);
    const request = readRequest(path, init);
    if (meta.type === 'kvs') return services.storage.call(invocation, request);
    if (meta.type === 'fpp' && meta.remote === 'jira') return services.jira.call(invocation, meta, request);
    if (meta.type === 'fpp' && meta.remote === 'stargate') return services.stargate.call(invocation, meta, request);
    throw notImplemented(`${request.method} ${path} of ${JSON.stringify(meta)}`);
  };
  const respond = async (invocation: Invocation, reply: Promise<Reply>): Promise<Response> => {
    try {
      return toResponse(await reply);
    } catch (error) {
      if (error instanceof InvocationOver) throw error;
      // Nothing that the app could catch and carry on from: the host itself falls short here.
      services.complain(error);
      invocation.end({ kind: 'threw', error });
      return new Promise<never>(() => {});
    }
  };
  return {
    fetch: (invocation, meta, path, init) => respond(invocation, route(invocation, meta, path, init)),
    callOut: (invocation, method, address) => respond(invocation, services.egress.call(invocation, method, address)),
  };
}

function notImplemented(what: string): Error {
  return new Error(`Not implemented on this host: ${what}`);
}
