/** Sealing hides what a text says, and not how long it is: so texts are made as long as others first. */
const lengthBytes = 4;

/** The text's length in bytes, the text, and zeros up to the length that all of up to so many bytes have; a longer one is a multiple of it. */
export function padded(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const step = lengthBytes + most;
  const whole = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / step) * step);
  whole.writeUInt32BE(bytes.length, 0);
  bytes.copy(whole, lengthBytes);
  return whole;
}

export const unpadded = (whole: Buffer): string =>
  whole.subarray(lengthBytes, lengthBytes + whole.readUInt32BE(0)).toString('utf8');
