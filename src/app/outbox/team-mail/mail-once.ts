import type { OutboxEntry } from '../../../core/outbox/effect';
import { isUntouched } from '../../ports/failure';

/** A mail can't be found again: what may have been handed to Jira is never sent twice. */
export const mailedOnce = {
  isIdempotent: false,
  searchLagSeconds: null,
  followsEarlier: null,
  notBefore: null,
} as const;

/** Hands a mail to Jira, where it can't be found again: that it may have been is kept before, so that it is never sent twice. */
export async function mailOnce(
  keep: (kept: Pick<OutboxEntry, 'isHandedOver'>) => Promise<void>,
  send: () => Promise<void>,
): Promise<void> {
  await keep({ isHandedOver: true });
  try {
    await send();
  } catch (error) {
    if (isUntouched(error)) await keep({ isHandedOver: false });
    throw error;
  }
}
