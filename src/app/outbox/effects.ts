import type { Effect, EffectKind } from '../../core/outbox/effect';
import type { EffectRules } from './effects/effect-rules';
import { linkIssue } from './effects/link-issue';
import { linkRequest } from './effects/link-request';
import { noteNotices } from './effects/note-notices';
import { openRequest } from './effects/open-request';
import { participant } from './effects/participant';
import { raiseConditions } from './effects/raise-conditions';
import { raiseIssue } from './effects/raise-issue';
import { syncInboxes } from './effects/sync-inboxes';
import { syncIssue } from './effects/sync-issue';
import { syncMemberships } from './effects/sync-memberships';
import { tellCustomer } from './effects/tell-customer';
import { tellOwner } from './effects/tell-owner';
import { tellTeam } from './effects/tell-team';
import { tellTeamOfTarget } from './effects/tell-team-of-target';

/** Every kind of effect. A new kind is a member of `Effect`, a target, a file in `effects/`, and a line here. */
export const effectRules: { readonly [Kind in EffectKind]: EffectRules<Kind> } = {
  'sync-issue': syncIssue,
  'tell-customer': tellCustomer,
  'open-request': openRequest,
  'link-request': linkRequest,
  'add-participant': participant,
  'remove-participant': participant,
  'raise-issue': raiseIssue,
  'sync-inboxes': syncInboxes,
  'sync-memberships': syncMemberships,
  'raise-conditions': raiseConditions,
  'note-notices': noteNotices,
  'link-issue': linkIssue,
  'tell-team': tellTeam,
  'tell-team-of-target': tellTeamOfTarget,
  'tell-owner': tellOwner,
};

/** The rules of an effect's kind, which take that effect. */
export const effectRulesOf: (effect: Effect) => EffectRules<EffectKind> = rulesFor;

function rulesFor<Kind extends EffectKind>({ kind }: { readonly kind: Kind }): EffectRules<Kind> {
  return effectRules[kind];
}
