import type { AskOwner } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { whyNotNamed } from '../../../../src/core/engagement/nameable';

/** In a form or a filter, where an owner is a word: anyone of the customer's side. Empty while nobody is chosen. */
export const anyone = 'anyone';

export const ownerOf = (owner: string): AskOwner =>
  owner === anyone ? { kind: 'side' } : { kind: 'person', accountId: owner };

export const ownerId = ({ owner }: { readonly owner: AskOwner }): string =>
  owner.kind === 'side' ? anyone : owner.accountId;

/** The resolver's refusal of an owner, said before the call. */
export function ownerProblem(
  owner: string,
  engagement: Pick<EngagementSummary, 'customers' | 'absent'>,
): Refusal | null {
  if (owner === '') return { code: 'field-missing' };
  const code = owner === anyone ? undefined : whyNotNamed(engagement, owner);
  return code === undefined ? null : { code };
}
