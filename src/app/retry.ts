import { type Ports, Unavailable } from './ports';

const attempts = 4;
const firstPause = 60;

/**
 * Runs the body again when storage or Jira was briefly unavailable, a few times, further and further apart. The body
 * must bear being run twice. What is asked for longer than a second is left to the caller.
 */
export async function retrying<Value>(
  ports: Pick<Ports, 'pause' | 'chance' | 'hasTime'>,
  body: () => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await body();
    } catch (error) {
      const isWorthIt = error instanceof Unavailable && (error.retryAfter ?? 0) <= 1 && attempt < attempts;
      if (!isWorthIt || !ports.hasTime()) throw error;
      await ports.pause(pauseAfter(attempt, ports.chance()));
    }
  }
}

/** @returns milliseconds: doubling, with jitter between half and one and a half of that */
export const pauseAfter = (attempt: number, chance: number): number =>
  Math.round(firstPause * 2 ** (attempt - 1) * (0.5 + chance));
