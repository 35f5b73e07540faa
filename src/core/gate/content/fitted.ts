import type { CoveredField } from '../../../contract/gate/content';
import { gateLimits } from '../../../contract/gate/terms';
import { listed, moreAtEnd, shortened } from './covered';

/**
 * Covered fields as one round keeps them: with shorter texts, and in the end with fewer files, where they are more than
 * storage takes in one record. What is cut away is in the hashes all the same.
 */
export function fitted(fields: readonly CoveredField[]): readonly CoveredField[] {
  let shown = fields;
  for (let length: number = gateLimits.fieldText; length > 0 && bytesOf(shown) > gateLimits.fieldBytes; ) {
    length = Math.floor(length / 2);
    shown = fields.map((field) => (field.files ? field : { ...field, text: shortened(field.text, length) }));
  }
  for (let most: number = gateLimits.attachments; most > 0 && bytesOf(shown) > gateLimits.fieldBytes; ) {
    most = Math.floor(most / 2);
    shown = shown.map((field) => (field.files ? { ...field, ...listed(field.files, countOf(field), most) } : field));
  }
  return shown;
}

const countOf = ({ files = [], text }: CoveredField): number => files.length + Number(moreAtEnd.exec(text)?.[1] ?? 0);

/** Storage counts bytes, and a letter may be several. */
const bytesOf = (fields: readonly CoveredField[]): number => new TextEncoder().encode(JSON.stringify(fields)).length;
