import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../src/app/ports/failure';
import { retrying } from '../../src/app/retry';

const patience = { attempts: 6, longest: 60 };

/** An invocation with so many milliseconds left, of which pauses take theirs. */
function invocation(left: number) {
  const pauses: number[] = [];
  const remaining = () => left - pauses.reduce((sum, ms) => sum + ms, 0);
  const ports = {
    chance: () => 0.5,
    hasTime: (pauseMs = 0) => remaining() > pauseMs,
    pause: async (ms: number) => {
      pauses.push(ms);
    },
  };
  return { ports, pauses };
}

const refusing = (retryAfter: number) => async () => {
  throw new Unavailable('jira', 429, retryAfter);
};

describe('what was briefly unavailable', () => {
  it('is tried again after the pause that the service asks for', async () => {
    const { ports, pauses } = invocation(120_000);
    let tries = 0;
    const body = async () => {
      tries += 1;
      return tries > 1 ? 'done' : refusing(20)();
    };
    expect(await retrying(ports, body, patience)).toBe('done');
    expect(pauses).toEqual([20_000]);
  });
  it('is not waited for longer than the invocation lasts: the failure is told while it can be', async () => {
    const { ports, pauses } = invocation(100_000);
    await expect(retrying(ports, refusing(60), patience)).rejects.toThrow(Unavailable);
    expect(pauses).toEqual([60_000]);
  });
  it('is left to the caller where more is asked for than they wait', async () => {
    const { ports, pauses } = invocation(1_000_000);
    await expect(retrying(ports, refusing(61), patience)).rejects.toThrow(Unavailable);
    expect(pauses).toEqual([]);
  });
});
