import type { Random } from '../time-and-chance/random';
import { limits } from './limits';
import { Refusal } from './refusal';

/** The moments at which a record expires, and at which it is really gone. Epoch milliseconds. */
export type Expiry = { readonly expiresAt: number; readonly removalAt: number };

const units = new Map([
  ['SECONDS', 1_000],
  ['MINUTES', 60_000],
  ['HOURS', 3_600_000],
  ['DAYS', 86_400_000],
]);

/**
 * Reads the `ttl` of a write. The platform removes expired values up to two days late, and until then still returns them;
 * how late is left to chance.
 * @throws Refusal INVALID_TTL
 */
export function readTimeToLive(
  timeToLive: { readonly value?: unknown; readonly unit?: unknown } | undefined,
  now: number,
  random: Random,
): Expiry | undefined {
  if (timeToLive === undefined) return undefined;
  const { value, unit } = timeToLive;
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) {
    throw new Refusal('INVALID_TTL', `TTL value must be a positive integer, received: ${value}`);
  }
  const unitMs = typeof unit === 'string' ? units.get(unit) : undefined;
  if (unitMs === undefined) {
    throw new Refusal('INVALID_TTL', `TTL unit must be one of ${[...units.keys()].join(', ')}, received: ${unit}`);
  }
  if (value * unitMs > limits.timeToLiveMs) throw new Refusal('INVALID_TTL', 'TTL must not exceed one year');
  const expiresAt = now + value * unitMs;
  return { expiresAt, removalAt: expiresAt + random.integer(limits.removalDelayMs + 1) };
}
