/** Sealing hides what a text says, and not how long it is: so texts are made as long as others first. In bytes. */
const step = 1024;
const lengthBytes = 4;

/** The text's length in bytes, the text, and zeros up to the next step. */
export function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const whole = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / step) * step);
  whole.writeUInt32BE(bytes.length, 0);
  bytes.copy(whole, lengthBytes);
  return whole;
}

export const unpadded = (whole: Buffer): string =>
  whole.subarray(lengthBytes, lengthBytes + whole.readUInt32BE(0)).toString('utf8');
