/** One run of one function: who it is for, how long it may take, what it has used, and whether it still lives. */

import type { Caller } from '../platform/people';
import type { Clock } from '../time-and-chance/clock';
import type { Random } from '../time-and-chance/random';
import type { Agenda } from './agenda';
import { createUsage, type Usage } from './usage';

/**
 * The cause of an invocation: a module's UI (`invoke`), the page around it (`properties`), a queued event, a schedule,
 * a product event, a rule.
 */
export type Trigger = {
  readonly kind: 'invoke' | 'properties' | 'consumer' | 'schedule' | 'event' | 'validator' | 'uninstall';
  readonly moduleKey: string;
  readonly moduleType: string;
  /** The resolver's function key, the event's type and so on: what was asked of the module. */
  readonly what?: string;
};

export type End =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'crashed' };

export type Invocation = {
  readonly id: string;
  readonly functionKey: string;
  readonly trigger: Trigger;
  readonly caller: Caller | undefined;
  readonly startedAt: number;
  readonly timeoutMs: number;
  /** The invocation that all this goes back to, through however many queued events. */
  readonly chain: string;
  readonly random: Random;
  /** The chance from which the app itself draws: `Math.random`, UUIDs. */
  readonly ownRandom: Random;
  readonly usage: Usage;
  now(): number;
  remainingMs(): number;
  isOver(): boolean;
  /** Lets `ms` pass. Never settles once the invocation is over: nothing runs after its end. @throws when already over */
  wait(ms: number): Promise<void>;
  /** As `setTimeout`. The function that it returns takes this back. */
  later(ms: number, run: () => void): () => void;
  /** Marks time spent inside the host, so that nobody takes it for work of the app's own. */
  hold<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Dies on the spot. The promise never settles, so that not one more line of the caller runs. */
  crash(): Promise<never>;
  end(end: End): void;
  readonly ended: Promise<End>;
};

export class InvocationOver extends Error {
  override readonly name = 'InvocationOver';
}

export type InvocationSpec = Pick<
  Invocation,
  'id' | 'functionKey' | 'trigger' | 'caller' | 'timeoutMs' | 'chain' | 'random'
>;

export function createInvocation(spec: InvocationSpec, clock: Clock, agenda: Agenda): Invocation {
  let over: End | undefined;
  let waits = 0;
  let held = 0;
  let resolveEnd: (end: End) => void = () => {};
  const ended = new Promise<End>((resolve) => {
    resolveEnd = resolve;
  });
  const sleeper = { isWorking: () => waits === 0 && held === 0 };
  const startedAt = clock.now();

  const later = (ms: number, run: () => void) => {
    if (over) throw new InvocationOver(`Invocation ${spec.id} is over: nothing it left unawaited goes on`);
    waits++;
    const forget = agenda.after(ms, sleeper, () => {
      waits--;
      if (!over) run();
    });
    let isForgotten = false;
    return () => {
      if (isForgotten) return;
      isForgotten = true;
      if (forget()) waits--;
    };
  };

  const end = (how: End) => {
    if (over) return;
    over = how;
    agenda.leave(sleeper);
    resolveEnd(how);
  };

  agenda.join(sleeper);
  agenda.after(spec.timeoutMs, sleeper, () => end({ kind: 'timed-out' }), 'deadline');

  return {
    ...spec,
    startedAt,
    ownRandom: spec.random.fork('app'),
    usage: createUsage(),
    now: () => clock.now(),
    remainingMs: () => Math.max(0, startedAt + spec.timeoutMs - clock.now()),
    isOver: () => over !== undefined,
    wait: (ms) => new Promise((resolve) => void later(ms, resolve)),
    later,
    hold: async (work) => {
      held++;
      try {
        return await work();
      } finally {
        held--;
      }
    },
    crash: () => {
      end({ kind: 'crashed' });
      return new Promise<never>(() => {});
    },
    end,
    ended,
  };
}
