import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import type { Engagement } from '../engagement/engagement';
import type { Settled } from '../engagement/settled';
import { accept, refuse } from '../result';
import type { Effect } from './effect';

/** A test message goes to all whom the request's messages reach: the same way, and at once. */
export function sendTestMessage(
  engagement: Engagement,
  revision: number,
  attribution: Attribution,
): Result<Settled & { readonly effect: Effect }> {
  const { id: engagementId, request, language } = engagement;
  if (!request) return refuse('engagement-not-ready');
  if (engagement.history.length !== revision) return refuse('changed-meanwhile');
  return accept({
    engagement,
    event: { ...attribution, what: 'test-message-sent' },
    effect: {
      kind: 'tell-customer',
      engagementId,
      requestId: request.id,
      message: { name: 'test', language, to: 'side' },
    },
  });
}
