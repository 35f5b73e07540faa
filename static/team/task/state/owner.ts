import type { AskOwner } from '../../../../src/contract/common';

/** In a form or a filter, where an owner is a word: anyone of the customer's side. */
export const anyone = 'anyone';

export const ownerOf = (owner: string): AskOwner =>
  owner === anyone ? { kind: 'side' } : { kind: 'person', accountId: owner };

export const ownerId = ({ owner }: { readonly owner: AskOwner }): string =>
  owner.kind === 'side' ? anyone : owner.accountId;
