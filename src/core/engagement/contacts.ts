import canonicalize from 'canonicalize';
import type { SetContacts } from '../../contract/calls/admin';
import type { AccountId } from '../../contract/common';
import { engagementLimits, type TeamContact } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { accept, refuse } from '../result';
import { type Engagement, isCustomer } from './engagement';
import type { SettledOnce } from './settled';

/**
 * Says to whom of the team customers may turn, in the order in which they are shown.
 * @param members those of the contacts that Jira knows as active people with an Atlassian account
 */
export function setContacts(
  engagement: Engagement,
  { contacts, revision }: Omit<SetContacts, 'engagementId'>,
  members: ReadonlySet<AccountId>,
  attribution: Attribution,
): Result<SettledOnce> {
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  if (canonicalize(contacts) === canonicalize(engagement.contacts)) return accept('already');
  if (engagement.history.length !== revision) return refuse('changed-meanwhile');
  const checked = checkContacts(engagement, contacts, members);
  if (!checked.ok) return checked;
  return accept({
    engagement: { ...engagement, contacts },
    event: { ...attribution, what: 'contacts-set', facts: { contacts } },
  });
}

function checkContacts(
  engagement: Engagement,
  contacts: readonly TeamContact[],
  members: ReadonlySet<AccountId>,
): Result<true> {
  const field = 'contacts';
  if (contacts.length > engagementLimits.contacts) {
    return refuse('field-too-long', { field, facts: { limit: engagementLimits.contacts } });
  }
  const ids = contacts.map(({ accountId }) => accountId);
  const steps = contacts.flatMap(({ escalation }) => escalation ?? []);
  if (!areDistinct(ids) || !areDistinct(steps)) return refuse('field-invalid', { field });
  const isStep = (step: number) => Number.isInteger(step) && step >= 1 && step <= engagementLimits.contacts;
  if (!steps.every(isStep)) return refuse('field-invalid', { field });
  if (ids.some((id) => isCustomer(engagement, id))) return refuse('contact-is-customer', { field });
  const isKnown = ({ accountId, backup }: TeamContact) =>
    members.has(accountId) && (backup === null || (backup !== accountId && ids.includes(backup)));
  return contacts.every(isKnown) ? accept(true) : refuse('contact-unknown', { field });
}

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
