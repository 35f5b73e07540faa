import { stillAsked } from '../access/customer';
import type { AskItem } from '../ask/kind';
import type { Engagement } from '../engagement/engagement';
import { toldRulesOf } from '../kinds/ask-kinds';
import type { UrgentMessage } from '../kinds/messages';
import type { AddressedMessage, UrgentNews } from './effect';

/**
 * Urgent news as it is told now, however long it has waited: of the ask as it is now, and to those of whom it was meant for
 * whose it still is. Undefined where nobody is left to tell, or nothing.
 */
export function newsNow(engagement: Engagement, item: AskItem, news: UrgentNews): AddressedMessage | undefined {
  const now = toldRulesOf(news.ask.kind).messageNow(item, news);
  if (!now) return undefined;
  const to = stillAsked(engagement, news.to, now.to);
  if (to !== 'side' && to.length === 0) return undefined;
  return { ...(now.message as UrgentMessage), language: engagement.language, to };
}
