import type { AccountId, IsoInstant } from '../../../contract/common';
import type { Language } from '../../../contract/engagement';
import { isOver, type RecoveryCase } from './case';

/** The reason for telling somebody of a case: it was opened and is theirs, or somebody else made them its owner. */
export type OwnerTold = { readonly owner: AccountId; readonly why: 'opened' | 'handed' };

/**
 * The news for the team that a case waits: never whose it is, nor what they have said.
 * @property why `unowned`: its owner can't be told of it, and somebody else has to take it on
 * @property waitsSince the instant from which a first reply is waited for; null where one was delivered
 */
export type CaseNews = {
  readonly projectId: string;
  readonly title: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly why: OwnerTold['why'] | 'unowned';
  readonly waitsSince: IsoInstant | null;
};

/** Whether a case is still news for its owner: not once it is over, or somebody else's; and if it was opened, not once it is in hand. */
export const isNewsTo = (of: RecoveryCase, { owner, why }: OwnerTold): boolean =>
  !isOver(of) && of.owner === owner && (why === 'handed' || of.state.name === 'open');
