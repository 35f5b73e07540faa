import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { callPortal } from './call-portal';

/** The screen as it is now: of the whole engagement, or of what is on the issue of this request. */
export async function shownAgain(engagementId: string, isWhole: boolean): Promise<PortalEngagement | null> {
  const shown = isWhole ? await callPortal('show-inbox', { engagementId }) : await callPortal('show-request', {});
  return shown.ok ? shown.value.engagement : null;
}
