import canonicalize from 'canonicalize';
import type { GateTerms } from '../../../contract/gate/terms';

/** Whether terms differ in their reminders and in nothing else: such a change asks nobody anything else. */
export const differOnlyInReminders = (
  { reminders: before, ...terms }: GateTerms,
  { reminders: after, ...others }: GateTerms,
): boolean => !isSame({ before }, { before: after }) && isSame(terms, others);

const isSame = (one: object, other: object): boolean => canonicalize(one) === canonicalize(other);
