import { kvs } from '../platform/kvs';
import { reaching } from '../storage/fault';

/** AES in Galois/Counter Mode: what was changed does not open (NIST SP 800-38D, with the sizes that it recommends). */
export const algorithm = 'aes-256-gcm';
const keyBytes = 32;
export const ivBytes = 12;
export const tagBytes = 16;

/** Node's module takes long to load, and few calls need it. */
export const crypto = () => process.getBuiltinModule('node:crypto');

export const newSecret = (): string => crypto().randomBytes(keyBytes).toString('hex');

export const secretOf = (name: string): string => `survey-key:${name}`;

/** Each purpose has a key of its own, which is derived from the secret (HKDF, RFC 5869); undefined where there is no secret. */
export async function keyFor(purpose: 'mark' | 'seal', name: string): Promise<Buffer | undefined> {
  const secret = await reaching(() => kvs.getSecret<string>(secretOf(name)));
  if (secret === undefined) return undefined;
  return Buffer.from(crypto().hkdfSync('sha256', Buffer.from(secret, 'hex'), '', purpose, keyBytes));
}
