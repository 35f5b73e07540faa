import type { AskKind } from '../../contract/calls/ask';
import type { Effect, EffectKind, EffectOf } from './effect';

/** The issue, request, engagement, case or ask that an effect goes to. Storage can list the entries of one target. */
export type EffectTarget = `${'issue' | 'request' | 'engagement' | 'case' | AskKind}:${string}`;

/** The target of each kind of effect. It stands apart from how effects are done, because every resolver stores them. */
const targets: { readonly [Kind in EffectKind]: (effect: EffectOf<Kind>) => EffectTarget } = {
  'sync-issue': ({ issueId }) => `issue:${issueId}`,
  'tell-customer': ({ requestId }) => `request:${requestId}`,
  'open-request': ({ engagementId }) => `engagement:${engagementId}`,
  'link-request': ({ requestId }) => `request:${requestId}`,
  'add-participant': ({ requestId }) => `request:${requestId}`,
  'remove-participant': ({ requestId }) => `request:${requestId}`,
  'raise-issue': ({ engagementId }) => `engagement:${engagementId}`,
  'sync-inboxes': ({ ask }) => `${ask.kind}:${ask.id}`,
  'sync-memberships': ({ engagementId }) => `engagement:${engagementId}`,
  'raise-conditions': ({ gateId }) => `gate:${gateId}`,
  'note-notices': ({ engagementId }) => `engagement:${engagementId}`,
  'tell-team': ({ checkpointId }) => `survey:${checkpointId}`,
  'tell-team-of-target': ({ engagementId }) => `engagement:${engagementId}`,
  'tell-owner': ({ caseId }) => `case:${caseId}`,
  'link-issue': ({ issueId }) => `issue:${issueId}`,
};

export const targetOf = (effect: Effect): EffectTarget => targetFor(effect, effect);

function targetFor<Kind extends EffectKind>({ kind }: { readonly kind: Kind }, effect: EffectOf<Kind>): EffectTarget {
  return targets[kind](effect);
}
