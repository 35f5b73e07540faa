import {
  type AcceptanceCriterion,
  type GateMode,
  type GateRule,
  type GateTerms,
  gateModes,
  meanings,
  type Signatory,
} from '../../../contract/gate/terms';
import { criterionKey } from '../content/content';

/** A part of the terms by which a gate can ask for less. */
export type WeakenedPart =
  | 'mode'
  | 'signatories'
  | 'rule'
  | 'order'
  | 'covers'
  | 'criteria'
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
    meaning: meanings.indexOf(after.meaning) < meanings.indexOf(before.meaning),
    lapse: after.lapse === 'deem' && before.lapse !== 'deem',
    due: isDueWeaker(before, after),
  };
  return (Object.keys(isWeaker) as WeakenedPart[]).filter((part) => isWeaker[part]);
}

export const isModeWeaker = (before: GateMode, after: GateMode): boolean =>
  gateModes.indexOf(after) < gateModes.indexOf(before);

const nameOf = (each: Signatory): string => (each.kind === 'person' ? `person ${each.accountId}` : `role ${each.role}`);

/** One more signatory is one more who has to sign only where all must, or where they are required by name. */
function areSignatoriesWeaker(before: GateTerms, after: GateTerms): boolean {
  const known = new Map(before.signatories.map((each) => [nameOf(each), each]));
  const kept = new Map(after.signatories.map((each) => [nameOf(each), each]));
  const isDropped = before.signatories.some((each) => {
    const now = kept.get(nameOf(each));
    return !now || (before.rule.kind === 'named' && each.isRequired && !now.isRequired);
  });
  const isWidened = after.signatories.some(
    (each) =>
      !known.has(nameOf(each)) && after.rule.kind !== 'all' && !(after.rule.kind === 'named' && each.isRequired),
  );
  return isDropped || isWidened;
}

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
  if (before.order === 'parallel') return false;
  if (after.order === 'parallel') return true;
  const stepNow = new Map(after.signatories.map((each) => [nameOf(each), each.step]));
  return before.signatories.some((first) =>
    before.signatories.some((second) => {
      const [one, other] = [stepNow.get(nameOf(first)), stepNow.get(nameOf(second))];
      return first.step < second.step && one !== undefined && other !== undefined && one >= other;
    }),
  );
}

/** A criterion with other words, or one that only should be met, is not the criterion that had to be met. */
function areCriteriaWeaker(before: readonly AcceptanceCriterion[], after: readonly AcceptanceCriterion[]): boolean {
  const kept = new Set(after.map(criterionKey));
  const isRaised = ({ text }: AcceptanceCriterion) =>
    after.some((each) => each.text === text && each.priority === 'must');
  return before.some((each) => !kept.has(criterionKey(each)) && !isRaised(each));
}

/** Where silence counts, an earlier day is less time to speak. */
const isDueWeaker = (before: GateTerms, after: GateTerms): boolean =>
  before.lapse === 'deem' &&
  after.lapse === 'deem' &&
  before.due !== null &&
  (after.due === null || after.due < before.due);
