import type { CoveredField } from '../../../contract/gate/content';
import { hashOfCovered, marked } from './hashes';

/** The covered fields whose content has changed since the customer was asked, in their order. */
export function fieldsNotAsHashed(coveredHash: string, now: readonly CoveredField[]): CoveredField[] {
  if (hashOfCovered(now) === coveredHash) return [];
  const [, ...marks] = coveredHash.split('.');
  const changed = now.filter(({ hash }, index) => hash.slice(0, marked) !== marks[index]);
  // All marks may be the same although some hash differs: then any of the fields may have changed.
  return changed.length > 0 ? changed : [...now];
}

/** The names of the covered fields that are not as they were, compared by their hashes. */
export function fieldsNotAsSigned(signed: readonly CoveredField[], now: readonly CoveredField[]): string[] {
  const current = new Map(now.map(({ field, hash }) => [field, hash]));
  return signed.filter(({ field, hash }) => current.get(field) !== hash).map(({ field }) => field);
}
