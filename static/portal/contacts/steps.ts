import type { PortalContact } from '../../../src/contract/calls/portal';

/**
 * The place of a contact among those to turn to one after the other; null for one who is asked about their own matters.
 */
export type Step = 'first' | 'next' | null;

/** The contacts as they come, those of the escalation ladder first and in its order. */
export function contactsInSteps(contacts: readonly PortalContact[]): readonly { contact: PortalContact; step: Step }[] {
  const ladder = contacts
    .filter(({ escalation }) => escalation !== null)
    .sort((a, b) => (a.escalation ?? 0) - (b.escalation ?? 0));
  const lowest = ladder[0]?.escalation;
  return [
    ...ladder.map((contact) => ({
      contact,
      step: contact.escalation === lowest ? ('first' as const) : ('next' as const),
    })),
    ...contacts.filter(({ escalation }) => escalation === null).map((contact) => ({ contact, step: null })),
  ];
}
