import { Unavailable } from './ports/failure';
import type { Ports } from './ports/ports';

/** The number of tries in all, and the longest wait, in seconds, if a service says how long to wait. */
export type Patience = { readonly attempts: number; readonly longest: number };

const usual: Patience = { attempts: 4, longest: 1 };
const firstPause = 60;
/** From then on the pauses stay as they are. */
const lastDoubling = 5;

/**
 * Runs the body again when storage or Jira was briefly unavailable, a few times, further and further apart. The body
 * must bear being run twice. What is asked for longer than that is left to the caller.
 */
export async function retrying<Value>(
  ports: Pick<Ports, 'pause' | 'chance' | 'hasTime'>,
  body: () => Promise<Value>,
  { attempts, longest }: Patience = usual,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await body();
    } catch (error) {
      const wanted = error instanceof Unavailable ? (error.retryAfter ?? 0) : Number.POSITIVE_INFINITY;
      if (wanted > longest || attempt === attempts) throw error;
      const pause =
        wanted > usual.longest ? wanted * 1_000 : pauseAfter(Math.min(attempt, lastDoubling), ports.chance());
      // A function that is ended in a pause can't even say that it has failed.
      if (!ports.hasTime(pause)) throw error;
      await ports.pause(pause);
    }
  }
}

/** @returns milliseconds: doubling, with jitter between half and one and a half of that */
export const pauseAfter = (attempt: number, chance: number): number =>
  Math.round(firstPause * 2 ** (attempt - 1) * (0.5 + chance));
