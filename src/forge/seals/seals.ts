import { kvs } from '@forge/kvs';
import type { Seals } from '../../app/ports';
import { reaching } from '../storage/fault';
import { padded, unpadded } from './padding';

/**
 * Keys in Forge's own store for secrets, which no query and no export of records reaches
 * (developer.atlassian.com/platform/forge/storage-reference/kvs-secret-store-api). Node's own functions hash and seal.
 */
export const forgeSeals: Seals = {
  make: async (name) => {
    const secret = crypto().randomBytes(keyBytes).toString('hex');
    await reaching(() => kvs.setSecret(secretOf(name), secret));
  },
  marks: async (name, texts) => {
    const key = await keyFor('mark', name);
    return key && texts.map((text) => crypto().createHmac('sha256', key).update(text).digest('hex'));
  },
  seal: async (name, text, bytes) => {
    const key = await keyFor('seal', name);
    if (!key) return undefined;
    const iv = crypto().randomBytes(ivBytes);
    const cipher = crypto().createCipheriv(algorithm, key, iv);
    const closed = Buffer.concat([cipher.update(padded(text, bytes)), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
  },
  open: async (name, sealed) => {
    const key = await keyFor('seal', name);
    if (!key) throw new Error('There is no key of this name any more');
    return sealed.map((each) => opened(key, Buffer.from(each, 'base64')));
  },
  forget: async (name) => {
    await reaching(() => kvs.deleteSecret(secretOf(name)));
  },
};

/** AES in Galois/Counter Mode: what was changed does not open (NIST SP 800-38D, with the sizes that it recommends). */
const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

function opened(key: Buffer, bytes: Buffer): string {
  const decipher = crypto().createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return unpadded(Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]));
}

/** Node's module takes long to load, and few calls need it. */
const crypto = () => process.getBuiltinModule('node:crypto');

const secretOf = (name: string): string => `survey-key:${name}`;

/** Each purpose has a key of its own, which is derived from the secret (HKDF, RFC 5869); undefined where there is no secret. */
async function keyFor(purpose: 'mark' | 'seal', name: string): Promise<Buffer | undefined> {
  const secret = await reaching(() => kvs.getSecret<string>(secretOf(name)));
  if (secret === undefined) return undefined;
  return Buffer.from(crypto().hkdfSync('sha256', Buffer.from(secret, 'hex'), '', purpose, keyBytes));
}
