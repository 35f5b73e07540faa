/** Bytes and UUIDs for the app from a seed. Seeded, so nobody's secret: fine for a stand-in, never for what ships. */
import type { Random } from '../time-and-chance/random';

export function drawBytes(random: Random, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = random.integer(256);
  return bytes;
}

/** A version 4 UUID. */
export function drawUuid(random: Random): `${string}-${string}-${string}-${string}-${string}` {
  const bytes = drawBytes(random, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
