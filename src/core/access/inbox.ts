import type { AccountId, IsoDate } from '../../contract/common';
import { personInbox, sideInbox } from '../ask/inbox';
import { type Engagement, principalsOf } from '../engagement/engagement';

/** The holder of an inbox, for the customer who reads it: their own, their side's, or that of a colleague whom they stand in for. */
export type AskHolder = 'you' | 'anyone' | { readonly colleague: AccountId };

/** The rule: the inboxes that a customer may read, each with its holder for them. */
export const readableBy = (engagement: Engagement, reader: AccountId, today: IsoDate): ReadonlyMap<string, AskHolder> =>
  new Map<string, AskHolder>([
    ...principalsOf(engagement, reader, today).map(
      (colleague) => [personInbox(engagement.id, colleague), { colleague }] as const,
    ),
    [sideInbox(engagement.id), 'anyone'],
    [personInbox(engagement.id, reader), 'you'],
  ]);

/** The inboxes that a customer may read beside their own. @param today in the customer's time zone */
export const inboxesBesideOwn = (engagement: Engagement, reader: AccountId, today: IsoDate): string[] =>
  [...readableBy(engagement, reader, today)].flatMap(([inboxId, holder]) => (holder === 'you' ? [] : [inboxId]));
