import type { UnattributedKind } from '../../app/ports';

/** The attribute by which the records of each kind are found: what is sealed is not among what is open. */
export const askIdOf: Readonly<Record<UnattributedKind, (askId: string) => string>> = {
  'confidential-answer': (askId) => askId,
  'sealed-answer': (askId) => `sealed.${askId}`,
};
