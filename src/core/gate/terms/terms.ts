import canonicalize from 'canonicalize';
import type { AccountId, IsoDate } from '../../../contract/common';
import { type GateTerms, gateLimits, type Signatory } from '../../../contract/gate/terms';
import type { Result } from '../../../contract/result';
import { checkUrgentReason } from '../../calendar/check-urgent';
import { checkCritical } from '../../calendar/critical-day';
import { checkDay } from '../../calendar/due-day';
import { canTakePart, type Engagement, isCustomer } from '../../engagement/engagement';
import { accept, refuse } from '../../result';
import { sha256 } from '../../text/sha256';
import { criterionKey } from '../content/hashes';
import { checkGateReminders } from './reminders';
import { leastFor } from './rule';

/** A person who is to sign, by name or by a role that they have. */
export type Resolved = { readonly accountId: AccountId; readonly isRequired: boolean; readonly step: number };

/** The part of its terms that the head of a gate shows: of the deliverable, only name and version. */
export type GateHeading = Pick<
  GateTerms,
  | 'title'
  | 'meaning'
  | 'mode'
  | 'rule'
  | 'order'
  | 'due'
  | 'dueReason'
  | 'lapse'
  | 'isUrgent'
  | 'urgentReason'
  | 'reminders'
> & {
  readonly deliverable: string;
  readonly version: string;
};

export const headingOf = (terms: GateTerms): GateHeading => {
  const { title, meaning, mode, rule, order, due, dueReason, lapse, isUrgent, urgentReason, reminders, deliverable } =
    terms;
  return {
    title,
    meaning,
    mode,
    rule,
    order,
    due,
    ...(dueReason === undefined ? {} : { dueReason }),
    lapse,
    isUrgent,
    ...(urgentReason === undefined ? {} : { urgentReason }),
    ...(reminders === undefined ? {} : { reminders }),
    deliverable: deliverable.name,
    version: deliverable.version,
  };
};

export const hashOfTerms = (terms: GateTerms): string => sha256(canonicalize(terms) ?? '');

/**
 * The people whom the terms name, by name or by role, each once: whoever is named comes before their role, and whoever
 * has several roles is required if one of them is. A sequence counts its steps without gaps.
 */
export function resolveSignatories({ signatories, order }: GateTerms, engagement: Engagement): Resolved[] {
  const byName = signatories.filter((each) => each.kind === 'person');
  const byRole = signatories.flatMap((each) =>
    each.kind === 'role'
      ? engagement.customers
          .filter(({ roles }) => roles.includes(each.role))
          .map(({ accountId }) => ({ accountId, isRequired: each.isRequired, step: each.step }))
      : [],
  );
  const all = [...byName, ...byRole].map(({ accountId, isRequired, step }) => ({ accountId, isRequired, step }));
  const isNeeded = ({ accountId, isRequired }: Resolved) =>
    byName.some((each) => each.accountId === accountId)
      ? isRequired
      : byRole.some((each) => each.accountId === accountId && each.isRequired);
  const first = all
    .filter(({ accountId }, index) => all.findIndex((each) => each.accountId === accountId) === index)
    .map((each) => ({ ...each, isRequired: isNeeded(each) }));
  const steps = [...new Set(first.map(({ step }) => step))].sort((a, b) => a - b);
  return first.map((each) => ({ ...each, step: order === 'parallel' ? 1 : steps.indexOf(each.step) + 1 }));
}

/** Whether the rule needs somebody of a role that nobody has. */
export const isRoleVacant = ({ signatories, rule }: GateTerms, engagement: Engagement): boolean =>
  signatories.some(
    (each) =>
      each.kind === 'role' &&
      (rule.kind === 'all' || (rule.kind === 'named' && each.isRequired)) &&
      !engagement.customers.some(({ roles }) => roles.includes(each.role)),
  );

/** By which a signatory is known in the terms: a person, or a role. */
export const signatoryKey = (each: Signatory): string =>
  each.kind === 'person' ? `person ${each.accountId}` : `role ${each.role}`;

/** Whether terms make sense by themselves and for the engagement. A draft need not name everybody yet. */
export function checkTerms(terms: GateTerms, engagement: Engagement, today: IsoDate): Result<true> {
  const keys = terms.criteria.map(criterionKey);
  if (new Set(keys).size < keys.length) return refuse('criterion-twice', { field: 'criteria' });
  const named = terms.signatories.flatMap((each) => (each.kind === 'person' ? each.accountId : []));
  if (new Set(terms.signatories.map(signatoryKey)).size < terms.signatories.length) {
    return refuse('signatory-twice', { field: 'signatories' });
  }
  if (named.some((accountId) => !isCustomer(engagement, accountId))) {
    return refuse('signatory-unknown', { field: 'signatories' });
  }
  const there = checkPresent(named, engagement);
  if (!there.ok) return there;
  if ('count' in terms.rule && !(Number.isInteger(terms.rule.count) && terms.rule.count >= 1)) {
    return refuse('field-invalid', { field: 'rule' });
  }
  if (new Set(terms.covers).size < terms.covers.length) return refuse('field-invalid', { field: 'covers' });
  if (terms.lapse === 'deem' && !engagement.deemed) return refuse('deemed-not-agreed', { field: 'lapse' });
  // Whoever's turn has not come could not object to what the silence of those before them would settle.
  if (terms.lapse === 'deem' && terms.order === 'sequence') return refuse('deemed-in-sequence', { field: 'lapse' });
  if (terms.lapse === 'expire' && terms.due === null) return refuse('field-missing', { field: 'due' });
  const urgent = checkUrgentReason(terms);
  if (!urgent.ok) return urgent;
  const reminders = checkGateReminders(terms);
  if (!reminders.ok) return reminders;
  if (terms.due === null) return accept(true);
  const day = checkDay(terms.due, today, 'due');
  return day.ok ? checkCritical(engagement.calendar, terms.due, terms.dueReason) : day;
}

/** Nobody is asked to sign who can't take part, named or by a role: the gate would wait for them in vain. */
export const checkPresent = (people: readonly AccountId[], engagement: Engagement): Result<true> =>
  people.some((accountId) => !canTakePart(engagement, accountId))
    ? refuse('stakeholder-absent', { field: 'signatories' })
    : accept(true);

/**
 * Whether these people can sign by these terms at all. Separation of duties: nobody who works on the deliverable signs
 * for the customer. @param team who drafts and opens the gate, and the reporter and assignee
 */
export function checkSignatories(
  terms: GateTerms,
  resolved: readonly Resolved[],
  team: readonly AccountId[],
): Result<true> {
  const field = 'signatories';
  if (resolved.length === 0) return refuse('field-missing', { field });
  if (resolved.length > gateLimits.signatories) {
    return refuse('gate-limit-reached', { field, facts: { limit: gateLimits.signatories } });
  }
  const least = leastFor(terms.rule, resolved);
  if (resolved.length < least) return refuse('signatories-too-few', { field: 'rule', facts: { count: least } });
  if (terms.rule.kind === 'named' && !resolved.some(({ isRequired }) => isRequired)) {
    return refuse('signatories-too-few', { field: 'rule', facts: { count: 1 } });
  }
  return resolved.some(({ accountId }) => team.includes(accountId))
    ? refuse('signatory-on-team', { field })
    : accept(true);
}
