import type { EngagementSummary, Trouble } from '../../../src/contract/engagement';
import type { Texts } from '../../i18n/texts';

/** What did not reach the customer's side, and when. @param name whom it was for; null for anyone of them */
export function sayTrouble(
  { kind, at }: Trouble,
  name: string | null,
  { t, dayOf }: Pick<Texts, 't' | 'dayOf'>,
): string {
  const facts = { name: name ?? t('settings.trouble.anyone'), date: dayOf(at) };
  return t(`settings.trouble.${kind}`, facts);
}

/** Everybody whose name an engagement's card shows. */
export const peopleIn = ({ customers, troubles }: Pick<EngagementSummary, 'customers' | 'troubles'>): string[] => [
  ...customers.map(({ accountId }) => accountId),
  ...troubles.flatMap(({ accountId }) => accountId ?? []),
];
