import type { Unsealing } from '../../app/ports/seals';
import { algorithm, crypto, ivBytes, keyFor, tagBytes } from './keys';
import { unpadded } from './padding';

/** The opening of what is sealed, in a file of its own: it is in no function that a person can call. */
export const unsealing: Unsealing = {
  open: async (name, sealed) => {
    const key = await keyFor('seal', name);
    if (!key) throw new Error('There is no key of this name any more');
    return sealed.map((each) => opened(key, Buffer.from(each, 'base64')));
  },
};

function opened(key: Buffer, bytes: Buffer): string {
  const decipher = crypto().createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return unpadded(Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]));
}
