import { type ContentChange, type NamedPart, namedParts, type ToldPart } from '../../../contract/gate/content';
import { partsChanged } from './changes';

/** Parts in one number, a bit each: an inbox keeps them with every gate that is asked again. */
export type PackedParts = number;

/** In the order of their bits, which are stored: a new one comes last. */
const toldParts: readonly ToldPart[] = ['field', ...namedParts];

/** The parts that differ; 0 where there are none. */
export const packParts = (changes: readonly ContentChange[]): PackedParts => {
  const differ = partsChanged(changes).map((part) => Math.max(0, toldParts.indexOf(part as NamedPart)));
  return [...new Set(differ)].reduce((packed, bit) => packed + 2 ** bit, 0);
};

/** Those in words of our own come first. */
export const unpackParts = (packed: PackedParts): ToldPart[] => {
  const [field, ...named] = toldParts.map((part, bit) => (Math.floor(packed / 2 ** bit) % 2 === 1 ? part : null));
  return [...named, field].flatMap((part) => part ?? []);
};
