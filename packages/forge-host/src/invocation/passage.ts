/** The way to a service and back: latency, faults, and the invocation's own end, whatever the service is. */

import { hangMs, latencies } from '../platform/limits';
import type { FaultService, Faults } from '../time-and-chance/faults';
import { runOutside } from './frame';
import type { Invocation } from './invocation';

export type Answer = {
  readonly status: number;
  /** JSON; undefined for an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The words of a service for a fault that befell a call to it. */
export type Wording = {
  throttled(retryAfterSeconds: number | undefined): Answer;
  failed(status: number): Answer;
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
    perform: () => Promise<Answer>,
  ): Promise<Answer>;
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

      const fail = async (answer: Answer, after: number) => {
        await invocation.wait(after);
        return answer;
      };
      if (fault?.kind === 'crash' && fault.when !== 'after') return invocation.crash();
      if (fault?.kind === 'throttle') return fail(wording.throttled(fault.retryAfterSeconds), latency - wayOut);
      if (fault?.kind === 'error') return fail(wording.failed(fault.status ?? 503), latency - wayOut);
      if (fault?.kind === 'timeout') return fail(wording.failed(gatewayTimeout), fault.ms ?? hangMs);

      const answer = await invocation.hold(() => runOutside(perform));

      if (fault?.kind === 'crash') return invocation.crash();
      if (fault?.kind === 'lost-answer' && fault.as === 'timeout') return fail(wording.failed(gatewayTimeout), hangMs);
      await invocation.wait(latency - wayOut);
      return fault?.kind === 'lost-answer' ? wording.failed(503) : answer;
    },
  };
}

export function toResponse(answer: Answer): Response {
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  return new Response(body, {
    status: answer.status,
    headers: { ...(body !== null && { 'content-type': 'application/json' }), ...answer.headers },
  });
}
