/**
 * Faults on the way, and how often they come: a plan of probabilities drawn from the seed, and faults that a test sets
 * up for the next calls that match. Calls are known by one line: method, path and body.
 */
import type { Random } from './random';

export type FaultService = 'storage' | 'jira' | 'queue';

export type Fault =
  /** Takes so much longer. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** 429, and nothing done; without `Retry-After` unless seconds are given. */
  | { readonly kind: 'throttle'; readonly retryAfterSeconds?: number }
  /** A 5xx (503 unless given), and nothing done. */
  | { readonly kind: 'error'; readonly status?: number }
  /** No response for half a minute and then a 504; nothing done. */
  | { readonly kind: 'timeout'; readonly ms?: number }
  /** Done, but the response is a 5xx or never comes in time. */
  | { readonly kind: 'lost-response'; readonly as?: 'error' | 'timeout' }
  /** The invocation dies at this call, before (unless given) or after it took effect. */
  | { readonly kind: 'crash'; readonly when?: 'before' | 'after' };

/** Probabilities, each in [0, 1], drawn once for every call. */
export type ServiceFaults = {
  readonly slow?: { readonly chance: number; readonly ms: readonly [number, number] };
  readonly throttle?: number;
  /** Of those throttled, how many are told when to come back. */
  readonly retryAfter?: number;
  readonly error?: number;
  readonly timeout?: number;
  readonly lostResponse?: number;
  readonly crash?: number;
};

export type FaultPlan = { readonly [service in FaultService]?: ServiceFaults } & {
  /** The probability that a queued event is delivered twice. */
  readonly duplicates?: number;
  /** The probability that a queued event is late, and the longest time by which it is. */
  readonly late?: { readonly chance: number; readonly ms: number };
  /** The probability that a scheduled trigger runs twice. */
  readonly doubleSchedules?: number;
};

/** A bad day on Forge. */
export const roughPlan: FaultPlan = {
  storage: { slow: { chance: 0.05, ms: [200, 3_000] }, throttle: 0.02, error: 0.02, lostResponse: 0.01 },
  jira: { slow: { chance: 0.1, ms: [500, 8_000] }, throttle: 0.03, retryAfter: 0.7, error: 0.03, lostResponse: 0.02 },
  queue: { slow: { chance: 0.05, ms: [200, 2_000] }, throttle: 0.02, error: 0.02, lostResponse: 0.02 },
  duplicates: 0.1,
  late: { chance: 0.2, ms: 30_000 },
  doubleSchedules: 0.05,
};

export type ExpectedFault = {
  readonly service: FaultService;
  /** Tried on `POST /api/v1/entity/set {"entityName":…}`; every call when absent. */
  readonly match?: RegExp;
  /** The number of calls that it befalls; one when absent. */
  readonly times?: number;
  /** The number of matching calls that get through first. */
  readonly skip?: number;
  readonly fault: Fault;
};

export type Faults = {
  /** From now on; `{}` for none. */
  use(plan: FaultPlan): void;
  plan(): FaultPlan;
  /** Sets one up. Those set up first strike first. */
  next(expected: ExpectedFault): void;
  /** The number of set-up faults that have still to strike. */
  waiting(): number;
  choose(service: FaultService, call: string, random: Random): { readonly extraMs: number; readonly fault?: Fault };
};

export function createFaults(initial: FaultPlan = {}): Faults {
  let plan = initial;
  const expected: { match: RegExp | undefined; service: FaultService; fault: Fault; left: number; skip: number }[] = [];

  const strike = (service: FaultService, call: string): Fault | undefined => {
    for (const each of expected) {
      if (each.service !== service || (each.match && !each.match.test(call))) continue;
      if (each.skip > 0) {
        each.skip--;
        continue;
      }
      each.left--;
      if (each.left === 0) expected.splice(expected.indexOf(each), 1);
      return each.fault;
    }
    return undefined;
  };

  return {
    use: (next) => {
      plan = next;
    },
    plan: () => plan,
    next: ({ service, match, times = 1, skip = 0, fault }) => {
      if (!(times >= 1)) throw new RangeError('A fault strikes at least once');
      const lasting = match && new RegExp(match.source, match.flags.replace(/[gy]/g, ''));
      expected.push({ service, match: lasting, fault, left: times, skip });
    },
    waiting: () => expected.reduce((sum, each) => sum + each.left, 0),
    choose: (service, call, random) => {
      const struck = strike(service, call);
      const { extraMs, fault } = draw(plan[service] ?? {}, random);
      if (!struck) return fault ? { extraMs, fault } : { extraMs };
      if (struck.kind === 'latency') return { extraMs: struck.ms };
      return { extraMs, fault: struck };
    },
  };
}

/** Always draws the same number of times, so that a change of plan shifts nothing else. */
function draw(plan: ServiceFaults, random: Random): { extraMs: number; fault?: Fault } {
  const slow = random.next();
  const how = random.next();
  const which = random.next();
  const tellsWhen = random.next();
  const [from, to] = plan.slow?.ms ?? [0, 0];
  const extraMs = slow < (plan.slow?.chance ?? 0) ? Math.round(from + how * (to - from)) : 0;

  const table: readonly (readonly [number | undefined, () => Fault])[] = [
    [
      plan.throttle,
      () =>
        tellsWhen < (plan.retryAfter ?? 0.5)
          ? { kind: 'throttle', retryAfterSeconds: 1 + Math.floor(how * 30) }
          : { kind: 'throttle' },
    ],
    [plan.error, () => ({ kind: 'error', status: how < 0.5 ? 500 : 503 })],
    [plan.timeout, () => ({ kind: 'timeout' })],
    [plan.lostResponse, () => ({ kind: 'lost-response', as: how < 0.5 ? 'error' : 'timeout' })],
    [plan.crash, () => ({ kind: 'crash', when: how < 0.5 ? 'before' : 'after' })],
  ];
  let edge = 0;
  for (const [probability = 0, make] of table) {
    edge += probability;
    if (which < edge) return { extraMs, fault: make() };
  }
  return { extraMs };
}
