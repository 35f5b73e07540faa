/** Sealing hides what a text says, and not how long it is: so texts are made as long as others first. */
const lengthBytes = 4;
/** Beside the length: the text takes two bytes for each of its characters, as UTF-16 has it. */
const isWide = 0x8000_0000;

/**
 * The text's length in bytes, the text, and zeros up to the length that all texts of up to so many characters have (counted as JavaScript does); a longer
 * one is a multiple of it. The text is in UTF-8 or in UTF-16, whichever is shorter, so that no character takes more than two bytes.
 */
export function padded(text: string, most: number): Buffer {
  const [narrow, wide] = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const bytes = wide.length < narrow.length ? wide : narrow;
  const step = lengthBytes + 2 * most;
  const whole = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / step) * step);
  whole.writeUInt32BE(bytes === wide ? isWide + bytes.length : bytes.length, 0);
  bytes.copy(whole, lengthBytes);
  return whole;
}

export function unpadded(whole: Buffer): string {
  const first = whole.readUInt32BE(0);
  const [length, encoding] = first < isWide ? [first, 'utf8' as const] : [first - isWide, 'utf16le' as const];
  return whole.subarray(lengthBytes, lengthBytes + length).toString(encoding);
}
