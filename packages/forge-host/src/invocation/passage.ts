/** The way to a service and back: latency, faults, and the invocation's own end, whatever the service is. */

import { hangMs, latencies } from '../platform/limits';
import type { FaultService, Faults } from '../time-and-chance/faults';
import { runOutside } from './frame';
import type { Invocation } from './invocation';
import { TextResponse } from './text-response';

export type Reply = {
  readonly status: number;
  /** JSON; undefined for an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The words of a service for a fault that befell a call to it. */
export type Wording = {
  throttled(retryAfterSeconds: number | undefined): Reply;
  failed(status: number): Reply;
};

export type Passage = {
  /**
   * @param call the call in one line: what faults are matched against
   * @param perform the effect, at the moment at which it reaches the service
   */
  carry(
    invocation: Invocation,
    service: FaultService | 'platform',
    call: string,
    wording: Wording,
    perform: () => Promise<Reply>,
  ): Promise<Reply>;
};

const gatewayTimeout = 504;

export function createPassage(faults: Faults): Passage {
  return {
    carry: async (invocation, service, call, wording, perform) => {
      const [least, most] = latencies[service];
      const latency = least + invocation.random.integer(most - least + 1);
      const wayOut = Math.ceil(latency / 2);
      const { extraMs, fault } =
        service === 'platform' ? { extraMs: 0 } : faults.choose(service, call, invocation.random);
      await invocation.wait(wayOut + extraMs);

      const fail = async (reply: Reply, after: number) => {
        await invocation.wait(after);
        return reply;
      };
      if (fault?.kind === 'crash' && fault.when !== 'after') return invocation.crash();
      if (fault?.kind === 'throttle') return fail(wording.throttled(fault.retryAfterSeconds), latency - wayOut);
      if (fault?.kind === 'error') return fail(wording.failed(fault.status ?? 503), latency - wayOut);
      if (fault?.kind === 'timeout') return fail(wording.failed(gatewayTimeout), fault.ms ?? hangMs);

      const reply = await invocation.hold(() => runOutside(perform));

      if (fault?.kind === 'crash') return invocation.crash();
      if (fault?.kind === 'lost-response' && fault.as === 'timeout')
        return fail(wording.failed(gatewayTimeout), hangMs);
      await invocation.wait(latency - wayOut);
      return fault?.kind === 'lost-response' ? wording.failed(503) : reply;
    },
  };
}

export function toResponse(reply: Reply): Response {
  const { status, body, headers } = reply;
  if (body === undefined) return new Response(null, { status, ...(headers && { headers }) });
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
