import { engagementLimits, type TeamContact } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { textProblem } from '../../../../src/core/text/text-problem';

export type ContactErrors = Partial<Record<'role' | 'hours' | 'languages', Refusal>>;

export const newContact = (accountId: string): TeamContact => ({
  accountId,
  role: '',
  hours: '',
  languages: '',
  backup: null,
  escalation: null,
});

/** The faults of contacts, by account id; contacts that are right are left out. */
export function checkContacts(contacts: readonly TeamContact[]): ReadonlyMap<string, ContactErrors> {
  const found = new Map<string, ContactErrors>();
  for (const { accountId, role, hours, languages } of contacts) {
    const roleError = textProblem(role, engagementLimits.contactRole, true);
    const hoursError = textProblem(hours, engagementLimits.contactHours, false);
    const languagesError = textProblem(languages, engagementLimits.contactLanguages, false);
    const errors: ContactErrors = {
      ...(roleError ? { role: roleError } : {}),
      ...(hoursError ? { hours: hoursError } : {}),
      ...(languagesError ? { languages: languagesError } : {}),
    };
    if (Object.keys(errors).length > 0) found.set(accountId, errors);
  }
  return found;
}

/** Nobody is left as somebody's stand-in who is not in the list any more. */
export const withoutContact = (contacts: readonly TeamContact[], accountId: string): TeamContact[] =>
  contacts
    .filter((contact) => contact.accountId !== accountId)
    .map((contact) => (contact.backup === accountId ? { ...contact, backup: null } : contact));

/** A contact who takes a step of the escalation ladder takes it from whoever had it. */
export const withStep = (
  contacts: readonly TeamContact[],
  accountId: string,
  escalation: number | null,
): TeamContact[] =>
  contacts.map((contact) => {
    if (contact.accountId === accountId) return { ...contact, escalation };
    return escalation !== null && contact.escalation === escalation ? { ...contact, escalation: null } : contact;
  });

/** A contact who is, or is not any more, the executive that answers for the project. */
export const withSponsor = (contacts: readonly TeamContact[], accountId: string, isSponsor: boolean): TeamContact[] =>
  contacts.map((contact) => {
    if (contact.accountId !== accountId) return contact;
    const { isSponsor: _, ...others } = contact;
    return isSponsor ? { ...others, isSponsor } : others;
  });

/** One position earlier in the order in which customers see them. */
export function movedUp(contacts: readonly TeamContact[], accountId: string): TeamContact[] {
  const at = contacts.findIndex((contact) => contact.accountId === accountId);
  const contact = contacts[at];
  if (at < 1 || !contact) return [...contacts];
  return contacts.toSpliced(at, 1).toSpliced(at - 1, 0, contact);
}

export const trimmed = (contacts: readonly TeamContact[]): TeamContact[] =>
  contacts.map((contact) => ({
    ...contact,
    role: contact.role.trim(),
    hours: contact.hours.trim(),
    languages: contact.languages.trim(),
  }));
