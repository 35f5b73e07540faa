import type { Seals } from '../../app/ports/seals';
import { kvs } from '../platform/kvs';
import { reaching } from '../storage/fault';
import { algorithm, crypto, ivBytes, keyFor, newSecret, secretOf } from './keys';
import { padded } from './padding';

/**
 * Keys in Forge's own store for secrets, which no query and no export of records reaches
 * (developer.atlassian.com/platform/forge/storage-reference/kvs-secret-store-api). Node's own functions hash and seal.
 */
export const forgeSeals: Seals = {
  make: async (name) => {
    const secret = newSecret();
    await reaching(() => kvs.setSecret(secretOf(name), secret));
  },
  marks: async (name, texts) => {
    const key = await keyFor('mark', name);
    return key && texts.map((text) => crypto().createHmac('sha256', key).update(text).digest('hex'));
  },
  seal: async (name, text, characters) => {
    const key = await keyFor('seal', name);
    if (!key) return undefined;
    const iv = crypto().randomBytes(ivBytes);
    const cipher = crypto().createCipheriv(algorithm, key, iv);
    const closed = Buffer.concat([cipher.update(padded(text, characters)), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64');
  },
  forget: async (name) => {
    await reaching(() => kvs.deleteSecret(secretOf(name)));
  },
};
