import type { GateTerms } from '../../../contract/gate/terms';
import type { Result } from '../../../contract/result';
import { checkReminderDays } from '../../engagement/rules/reminder-days';
import { accept, refuse } from '../../result';

/** Whether a gate can be reminded of by its own days, where it has any. */
export const checkGateReminders = ({ reminders }: Pick<GateTerms, 'reminders'>): Result<true> =>
  reminders === undefined || checkReminderDays(reminders).ok
    ? accept(true)
    : refuse('field-invalid', { field: 'reminders' });
