import type { AuditEvent } from '../audit/event';
import type { Engagement } from './engagement';

/** The decision of a command on an engagement: its new state, and the event that says so. */
export type Settled = { readonly engagement: Engagement; readonly event: AuditEvent };

/** `already` is the honest repeat of a command that has taken effect: it succeeds and changes nothing. */
export type SettledOnce = Settled | 'already';
