import {
  type AcceptanceCriterion,
  type GateMode,
  type GateRule,
  type GateTerms,
  gateModes,
  meanings,
  type Signatory,
} from '../../../contract/gate/terms';
import { criterionKey } from '../content/hashes';
import { signatoryKey } from './terms';

/** A part of the terms by which a gate can ask for less. */
export type WeakenedPart =
  | 'mode'
  | 'signatories'
  | 'rule'
  | 'order'
  | 'covers'
  | 'criteria'
  | 'allowsConcessions'
  | 'meaning'
  | 'lapse'
  | 'due';

/**
 * The parts in which terms ask for less than they did, whatever comes of it today: somebody need not sign any more, or
 * somebody else may sign instead; less is covered, or to be met; silence counts sooner. What is not clearly as much, or more,
 * is less. Terms that are worded otherwise but ask for as much are none: the customer signs the new words.
 */
export function weakenedParts(before: GateTerms, after: GateTerms): WeakenedPart[] {
  const isWeaker: Readonly<Record<WeakenedPart, boolean>> = {
    mode: isModeWeaker(before.mode, after.mode),
    signatories: areSignatoriesWeaker(before, after),
    rule: isRuleWeaker(before.rule, after.rule),
    order: isOrderWeaker(before, after),
    covers: before.covers.some((field) => !after.covers.includes(field)),
    criteria: areCriteriaWeaker(before.criteria, after.criteria),
    allowsConcessions: after.allowsConcessions === true && before.allowsConcessions !== true,
    meaning: meanings.indexOf(after.meaning) < meanings.indexOf(before.meaning),
    lapse: after.lapse === 'deem' && before.lapse !== 'deem',
    due: isDueWeaker(before, after),
  };
  return (Object.keys(isWeaker) as WeakenedPart[]).filter((part) => isWeaker[part]);
}

export const isModeWeaker = (before: GateMode, after: GateMode): boolean =>
  gateModes.indexOf(after) < gateModes.indexOf(before);

function areSignatoriesWeaker(before: GateTerms, after: GateTerms): boolean {
  const kept = new Map(after.signatories.map((each) => [signatoryKey(each), each]));
  const isDropped = before.signatories.some((each) => {
    const now = kept.get(signatoryKey(each));
    return !now || (before.rule.kind === 'named' && each.isRequired && !now.isRequired);
  });
  const added = addedTo(before, after);
  return isDropped || (added.length > 0 && mayReplace(added, before, after));
}

function addedTo(before: GateTerms, after: GateTerms): Signatory[] {
  const known = new Set(before.signatories.map(signatoryKey));
  return after.signatories.filter((each) => !known.has(signatoryKey(each)));
}

/**
 * Whether those who are added may sign instead of those who were asked before. With `all`, nobody signs instead of another:
 * whoever abstains leaves it to the others, whoever they are. With every other rule, as many of those before as had to sign
 * must still have to, however many of the others do: by the count, or because they are required.
 */
function mayReplace(added: readonly Signatory[], before: GateTerms, after: GateTerms): boolean {
  if (after.rule.kind === 'all') return false;
  // A role stands for any number of people.
  const byCount = added.some(({ kind }) => kind === 'role') ? 0 : leastOf(after.rule) - added.length;
  const required = after.signatories.filter(
    (each) => each.kind === 'person' && each.isRequired && !added.includes(each),
  ).length;
  const byName = after.rule.kind === 'named' ? required : 0;
  return Math.max(byCount, byName) < leastOf(before.rule) || mayFreeFromRole(added, before);
}

const leastOf = (rule: GateRule): number => ('count' in rule ? rule.count : 1);

/** Whoever has a required role and is added by name goes by their name: they may not be required any more. */
const mayFreeFromRole = (added: readonly Signatory[], { rule, signatories }: GateTerms): boolean =>
  rule.kind === 'named' &&
  signatories.some(({ kind, isRequired }) => kind === 'role' && isRequired) &&
  added.some(({ kind, isRequired }) => kind === 'person' && !isRequired);

/** `all` counts those who don't abstain: only itself asks for as much. */
function isRuleWeaker(before: GateRule, after: GateRule): boolean {
  switch (before.kind) {
    case 'any':
      return false;
    case 'all':
      return after.kind !== 'all';
    case 'quorum':
      return !('count' in after) || after.count < before.count;
    case 'named':
      return after.kind !== 'named' || after.count < before.count;
  }
}

/** Whoever had to sign before somebody else still has to. */
function isOrderWeaker(before: GateTerms, after: GateTerms): boolean {
  if (after.order === 'parallel') return before.order === 'sequence';
  if (before.order === 'parallel') return false;
  const [was, is] = [isFirstIn(before), isFirstIn(after)];
  const isFreed = before.signatories.some((each) =>
    before.signatories.some((other) => was(each, other) && is(each, other) === false),
  );
  return isFreed || mayMoveByRole(before, after);
}

/** Whether one signs in a step before another; undefined where one of them is not to sign. */
function isFirstIn({ signatories, order }: GateTerms): (one: Signatory, other: Signatory) => boolean | undefined {
  const steps = new Map(signatories.map((each) => [signatoryKey(each), order === 'parallel' ? 1 : each.step]));
  return (one, other) => {
    const [step, next] = [steps.get(signatoryKey(one)), steps.get(signatoryKey(other))];
    return step === undefined || next === undefined ? undefined : step < next;
  };
}

/**
 * Whether somebody who has a role may have come to another step: people go by their name, else by the first of their roles
 * that is listed. @see resolveSignatories
 */
function mayMoveByRole(before: GateTerms, after: GateTerms): boolean {
  const [rolesBefore, rolesAfter] = [before, after].map(({ signatories }) =>
    signatories.filter(({ kind }) => kind === 'role').map(signatoryKey),
  ) as [string[], string[]];
  const isNamed = addedTo(before, after).some(({ kind }) => kind === 'person');
  return rolesBefore.some((role, index) => role !== rolesAfter[index]) || (isNamed && rolesBefore.length > 0);
}

/** A criterion with other words, or one that only should be met, is not the criterion that had to be met. */
function areCriteriaWeaker(before: readonly AcceptanceCriterion[], after: readonly AcceptanceCriterion[]): boolean {
  const kept = new Set(after.map(criterionKey));
  const isRaised = ({ text }: AcceptanceCriterion) =>
    after.some((each) => each.text === text && each.priority === 'must');
  return before.some((each) => !kept.has(criterionKey(each)) && !isRaised(each));
}

/** An earlier day is less time to speak, where silence counts. */
const isDueWeaker = (before: GateTerms, after: GateTerms): boolean =>
  before.lapse === 'deem' &&
  after.lapse === 'deem' &&
  before.due !== null &&
  (after.due === null || after.due < before.due);
