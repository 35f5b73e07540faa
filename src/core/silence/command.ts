import type { Result } from '../../contract/result';
import {
  type NoteSpoken,
  type SetSilenceRules,
  type SilenceReason,
  type SilenceRules,
  silenceLimits,
  silenceReasons,
} from '../../contract/silence';
import type { Attribution, AuditEvent } from '../audit/event';
import { daysAfter, isDay } from '../calendar/day';
import { type Command, decideOnce } from '../command/decide-once';
import { type Engagement, isCustomer } from '../engagement/engagement';
import { isCount } from '../engagement/rules/reminder-days';
import { accept, refuse } from '../result';
import { knownOf, type Silence, withKnown } from './silence';

/** The record after a command, with the event of it. */
type Changed = { readonly silence: Silence; readonly event: AuditEvent };

/** Decides a command of the team. @param today in the customer's time zone */
export type SilenceRule<Wanted> = (
  silence: Silence,
  engagement: Engagement,
  command: Wanted,
  by: Attribution,
  today: string,
) => Result<Changed | 'already'>;

const once = (
  name: string,
  silence: Silence,
  command: Command,
  { actor }: Attribution,
  rule: () => Result<Changed>,
): Result<Changed | 'already'> => {
  const decided = decideOnce(name, silence, command, actor, rule);
  if (!decided.ok || decided.value === 'already') return decided as Result<'already'>;
  const { fingerprint, event, silence: after } = decided.value;
  return accept({ event, silence: { ...after, lastCommand: fingerprint } });
};

/** A talk may have been so many days ago. */
const longestAgo = 366;

/** Notes that somebody of the team has spoken with a customer, on a day that is not to come. */
export const noteSpoken: SilenceRule<NoteSpoken> = (silence, engagement, command, by, today) =>
  once('note-spoken', silence, command, by, () => {
    const { accountId, on, words } = command;
    if (!isCustomer(engagement, accountId)) return refuse('stakeholder-unknown', { field: 'accountId' });
    if (!isDay(on) || on > today || on < daysAfter(today, -longestAgo)) return refuse('field-invalid', { field: 'on' });
    if (words === '') return refuse('field-missing', { field: 'words' });
    const spoken = { on, words, by: by.actor, at: by.at };
    return accept({
      silence: withKnown(silence, engagement, { ...knownOf(silence, accountId), accountId, spoken }),
      event: { ...by, what: 'spoken-with', text: words, facts: { accountId, on } },
    });
  });

/** Settles what counts as silence. */
export const setSilenceRules: SilenceRule<SetSilenceRules> = (silence, _engagement, command, by) =>
  once('set-silence-rules', silence, command, by, () => {
    const { rules } = command;
    const wrong = silenceReasons.find((reason) => !isSound(reason, rules));
    if (wrong) return refuse('field-invalid', { field: wrong });
    return accept({
      silence: { ...silence, rules },
      event: { ...by, what: 'silence-rules-set', facts: { ...rules } },
    });
  });

function isSound(reason: SilenceReason, rules: SilenceRules): boolean {
  const { least, most } = reason === 'surveys' ? silenceLimits.surveys : silenceLimits.workingDays;
  const wanted = rules[reason];
  return wanted === null || isCount(wanted, least, most);
}
