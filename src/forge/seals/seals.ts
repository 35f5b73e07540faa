import { kvs } from '@forge/kvs';
import type { Seals } from '../../app/ports';
import { reaching } from '../storage/fault';

/**
 * Keys in Forge's own store for secrets, which no query and no export of records reaches
 * (developer.atlassian.com/platform/forge/storage-reference/kvs-secret-store-api). Node's own functions hash and seal.
 */
export const forgeSeals: Seals = {
  make: async (name) => {
    const key = crypto().randomBytes(keyBytes).toString('hex');
    await reaching(() => kvs.setSecret(secretOf(name), key));
  },
  mark: async (name, text) =>
    crypto()
      .createHmac('sha256', await keyOf(name))
      .update(text)
      .digest('hex'),
  seal: async (name, text) => {
    const iv = crypto().randomBytes(ivBytes);
    const cipher = crypto().createCipheriv(algorithm, await keyOf(name), iv);
    const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
  },
  open: async (name, sealed) => {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = crypto().createDecipheriv(algorithm, await keyOf(name), bytes.subarray(0, ivBytes));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
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

/** Node's module takes long to load, and few calls need it. */
const crypto = () => process.getBuiltinModule('node:crypto');

const secretOf = (name: string): string => `survey-key:${name}`;

async function keyOf(name: string): Promise<Buffer> {
  const key = await reaching(() => kvs.getSecret<string>(secretOf(name)));
  if (key === undefined) throw new Error('There is no key of this name any more');
  return Buffer.from(key, 'hex');
}
