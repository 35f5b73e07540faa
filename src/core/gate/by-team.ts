import type { AccountId } from '../../contract/common';
import type { SignedContent } from '../../contract/gate/content';
import { type GateTerms, gateLimits } from '../../contract/gate/terms';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import type { Engagement } from '../engagement/engagement';
import { accept, refuse } from '../result';
import { standingIn } from './carry';
import { hashOfContent, hashOfCovered } from './content/content';
import type { DraftedGate, GateEvent } from './event';
import { evolveGate } from './evolve';
import { type Gate, isSettling, isWornOut } from './gate';
import { checkGateReminders } from './terms/reminders';
import {
  checkPresent,
  checkSignatories,
  hashOfTerms,
  headingOf,
  isRoleVacant,
  resolveSignatories,
} from './terms/terms';

type Rule<Wanted> = (gate: Gate, command: Wanted, attribution: Attribution) => Result<GateEvent>;

/** @param identity where the gate stands, with the id that it gets */
export const draftGate = (
  identity: Pick<DraftedGate, 'id' | 'engagementId' | 'projectId' | 'subject'>,
  terms: GateTerms,
  attribution: Attribution,
): GateEvent => ({
  ...attribution,
  what: 'gate-drafted',
  gate: { ...identity, ...headingOf(terms) },
  termsHash: hashOfTerms(terms),
});

/**
 * Whether somebody of the team may be one more who works on a gate. None of them ever signs it, so all of them are kept;
 * with the gate's head, which every command writes again.
 */
const checkHelper = ({ createdBy, helpers }: Gate, actor: AccountId): Result<true> =>
  actor === createdBy || helpers.includes(actor) || helpers.length < gateLimits.helpers
    ? accept(true)
    : refuse('gate-limit-reached', { facts: { limit: gateLimits.helpers } });

/** Settles other terms. What is asked or decided stands on the terms as they were: it is invalidated by the same command. */
export const changeGate: Rule<{ readonly terms: GateTerms }> = (gate, { terms }, attribution) => {
  if (gate.state.name === 'withdrawn') return refuse('gate-withdrawn');
  if (isWornOut(gate)) return refuse('gate-limit-reached', { facts: { limit: gateLimits.events } });
  const helper = checkHelper(gate, attribution.actor);
  if (!helper.ok) return helper;
  return accept({ ...attribution, what: 'gate-changed', heading: headingOf(terms), termsHash: hashOfTerms(terms) });
};

/**
 * Settles other reminders and nothing else. It is no change of what is asked: rounds, signatures and due days stay as they
 * are, and the next digest goes by it.
 */
export const changeReminders: Rule<{ readonly terms: GateTerms }> = (gate, { terms }, attribution) => {
  const checked = checkGateReminders(terms);
  if (!checked.ok) return checked;
  const changed = changeGate(gate, { terms }, attribution);
  if (!changed.ok) return changed;
  const { reminders = null } = terms;
  return accept({ ...attribution, what: 'reminders-changed', reminders, termsHash: hashOfTerms(terms) });
};

/** All that opening needs to know besides the gate. */
export type Opening = {
  readonly terms: GateTerms;
  readonly engagement: Engagement;
  readonly content: SignedContent;
  /** The reporter and assignee. */
  readonly team: readonly AccountId[];
};

type OpenCommand = { readonly revision?: number; readonly isEvenNow?: true | undefined };

/**
 * Asks the customer. In a later round, signatures on the very same content stay in force: what has changed then is only
 * who else is to sign, or until when.
 */
export const openGate =
  ({ terms, engagement, content, team }: Opening): Rule<OpenCommand> =>
  (gate, { isEvenNow }, attribution) => {
    if (!isSettling(gate.state.name))
      return refuse(gate.state.name === 'withdrawn' ? 'gate-withdrawn' : 'gate-not-draft');
    if (gate.round >= gateLimits.rounds) return refuse('gate-limit-reached', { facts: { limit: gateLimits.rounds } });
    if (isWornOut(gate)) return refuse('gate-limit-reached', { facts: { limit: gateLimits.events } });
    const helper = checkHelper(gate, attribution.actor);
    if (!helper.ok) return helper;
    if (isRoleVacant(terms, engagement)) {
      return refuse('signatories-too-few', { field: 'signatories', facts: { count: 1 } });
    }
    const resolved = resolveSignatories(terms, engagement);
    const checked = checkSignatories(terms, resolved, [attribution.actor, gate.createdBy, ...gate.helpers, ...team]);
    if (!checked.ok) return checked;
    const asked = resolved.map(({ accountId }) => accountId);
    const there = checkPresent(asked, engagement);
    if (!there.ok) return there;
    const hash = hashOfContent(content);
    return accept({
      ...attribution,
      what: 'gate-opened',
      round: gate.round + 1,
      hash,
      rule: terms.rule,
      due: terms.due,
      covers: terms.covers,
      coveredHash: hashOfCovered(content.fields),
      standing: standingIn(gate, resolved, hash),
      deemedAfterDays: terms.lapse === 'deem' ? (engagement.deemed?.workingDays ?? null) : null,
      ...(isEvenNow ? { isEvenNow } : {}),
    });
  };

/**
 * Whether opening a gate meets its rule at once although the rule was not met before. This happens if signatures of earlier
 * rounds are enough because other people need not sign any more. The gate then passes without those people's signatures.
 */
export function isMetByLoosening(gate: Gate, opening: GateEvent): boolean {
  const wasMet = gate.decisions.some(
    ({ round, result }) => round === gate.round && result !== 'rejected' && result !== 'undecided',
  );
  return evolveGate(gate, opening).state.name === 'satisfied' && !wasMet;
}

export const withdrawGate: Rule<{ readonly reason: string }> = ({ state }, { reason }, attribution) =>
  state.name === 'withdrawn' ? refuse('gate-withdrawn') : accept({ ...attribution, what: 'gate-withdrawn', reason });

/** Lets the workflow pass without the customer. There is nothing to override where nothing holds it. */
export const overrideGate: Rule<{ readonly reason: string }> = (gate, { reason }, attribution) => {
  const { state, mode, override } = gate;
  if (state.name === 'withdrawn') return refuse('gate-withdrawn');
  const holds = mode !== 'advise' && state.name !== 'draft' && state.name !== 'satisfied';
  if (!holds || override) return refuse('gate-needs-no-override');
  const helper = checkHelper(gate, attribution.actor);
  return helper.ok ? accept({ ...attribution, what: 'gate-overridden', reason }) : helper;
};
