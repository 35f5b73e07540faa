import {
  type EngagementSummary,
  type Trouble,
  type TroubleKind,
  troubleKinds,
} from '../../../../src/contract/engagement';
import type { Texts } from '../../../i18n/texts';

/**
 * The message that did not reach the customer's side, and its day.
 * @param name whom it was for; null for anyone of them
 * @param isCustomer whether that person is a stakeholder now: who is not was to be taken out of the request
 */
export function formatTrouble(
  { kind, at }: Trouble,
  name: string | null,
  isCustomer: boolean,
  { t, dayOf }: Pick<Texts, 't' | 'dayOf'>,
): string {
  const facts = { name: name ?? t('settings.trouble.anyone'), date: dayOf(at) };
  if (kind === 'participant' && !isCustomer) return t('settings.trouble.participant-left', facts);
  return t(`settings.trouble.${kind}`, facts);
}

/** The kinds of trouble that there are: each has its own advice, which is given once. */
export const kindsOf = (troubles: readonly Trouble[]): TroubleKind[] =>
  troubleKinds.filter((each) => troubles.some(({ kind }) => kind === each));

const reachingCustomers: readonly TroubleKind[] = ['message', 'participant', 'inbox'];

/**
 * Whether customers may know less than they should for one of these: the others concern the team alone, as does who was to be
 * taken out of the request and is no customer any more.
 * @param isCustomer whether somebody is a stakeholder now
 */
export const isCustomerUnreached = (
  troubles: readonly Trouble[],
  isCustomer: (accountId: string | null) => boolean,
): boolean =>
  troubles.some(
    ({ kind, accountId }) => reachingCustomers.includes(kind) && (kind !== 'participant' || isCustomer(accountId)),
  );

/** Everybody whose name an engagement's page shows. */
export const peopleInEngagement = ({
  customers,
  contacts,
  troubles,
  stillRead,
}: Pick<EngagementSummary, 'customers' | 'contacts' | 'troubles' | 'stillRead'>): string[] => [
  ...[...customers, ...contacts, ...stillRead].map(({ accountId }) => accountId),
  ...troubles.flatMap(({ accountId }) => accountId ?? []),
];
