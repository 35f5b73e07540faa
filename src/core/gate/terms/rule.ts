import type { Outcome } from '../../../contract/gate/sign-off';
import type { GateRule } from '../../../contract/gate/terms';

type Decided = { readonly decided: { readonly outcome: Outcome } | null };

type Signatories = readonly (Decided & { readonly isRequired: boolean })[];

/**
 * The result of a rule, by the signatures in force. An abstention counts neither for nor against. A rule is unreachable as
 * soon as those who have not decided yet could no longer meet it, be it that nobody has rejected it.
 */
export function resultOf(rule: GateRule, signatories: Signatories): 'pending' | 'met' | 'unreachable' {
  const accepted = signatories.filter(hasAccepted).length;
  const undecided = signatories.filter(({ decided }) => decided === null).length;
  const hasRejected = signatories.some(({ decided }) => decided?.outcome === 'rejected');
  switch (rule.kind) {
    case 'any':
      return atLeast(1, accepted, undecided);
    case 'all':
      if (hasRejected) return 'unreachable';
      if (undecided > 0) return 'pending';
      return accepted > 0 ? 'met' : 'unreachable';
    case 'quorum':
      return atLeast(rule.count, accepted, undecided);
    case 'named': {
      const required = signatories.filter(({ isRequired }) => isRequired);
      if (required.some((each) => each.decided !== null && !hasAccepted(each))) return 'unreachable';
      const result = atLeast(rule.count, accepted, undecided);
      return result === 'met' && !required.every(hasAccepted) ? 'pending' : result;
    }
  }
}

const atLeast = (count: number, accepted: number, undecided: number) =>
  accepted >= count ? 'met' : accepted + undecided < count ? 'unreachable' : 'pending';

export const hasAccepted = ({ decided }: Decided): boolean =>
  decided?.outcome === 'accepted' || decided?.outcome === 'accepted-with-conditions';

/** The least number of signatures that can meet a rule. */
export function leastFor(rule: GateRule, signatories: readonly { readonly isRequired: boolean }[]): number {
  const required = signatories.filter(({ isRequired }) => isRequired).length;
  switch (rule.kind) {
    case 'any':
    case 'all':
      return 1;
    case 'quorum':
      return rule.count;
    case 'named':
      return Math.max(rule.count, required);
  }
}
