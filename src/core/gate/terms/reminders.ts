import canonicalize from 'canonicalize';
import type { GateTerms } from '../../../contract/gate/terms';
import type { Result } from '../../../contract/result';
import { checkReminderDays } from '../../engagement/rules';
import { accept, refuse } from '../../result';

/** Whether a gate can be reminded of by its own days, where it has any. */
export const checkGateReminders = ({ reminders }: Pick<GateTerms, 'reminders'>): Result<true> =>
  reminders === undefined || checkReminderDays(reminders).ok
    ? accept(true)
    : refuse('field-invalid', { field: 'reminders' });

/** Whether terms differ in their reminders and in nothing else: such a change asks nobody anything else. */
export const differOnlyInReminders = (
  { reminders: before, ...terms }: GateTerms,
  { reminders: after, ...others }: GateTerms,
): boolean => !isSame(before, after) && isSame(terms, others);

const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);
