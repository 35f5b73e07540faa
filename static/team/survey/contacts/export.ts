import type { EngagementContacts } from '../../../../src/contract/contact';
import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import { ratioOf } from './ratio';

/** The contacts of some customers, each with the name of its engagement. */
export type ExportedContacts = readonly (EngagementContacts & { readonly customer: string })[];

/** A line for each quarter of each customer, and one for each tag. A share of few is empty. */
export function contactsCsv(contacts: ExportedContacts, texts: Texts): string {
  const { t } = texts;
  const fields = [
    t('survey-trend.customers'),
    t('gates.over-time.quarter'),
    t('chase.ratio'),
    t('chase.outbound'),
    t('chase.chase'),
    t('survey-trend.markers.day'),
    t('chase.text'),
  ];
  const data = contacts.flatMap(({ customer, quarters, chases }) => [
    ...quarters.map((quarter) => [
      customer,
      quarter.name,
      ratioOf(quarter) ?? '',
      quarter.outbound,
      quarter.chase,
      '',
      '',
    ]),
    ...chases.map(({ day, text }) => [customer, '', '', '', '', day, text]),
  ]);
  return csvText({ fields, data }, texts);
}

/** The same as JSON, with who tagged what. What is not told is null. */
export const contactsJson = (contacts: ExportedContacts): string =>
  JSON.stringify(
    contacts.map(({ engagementId, customer, quarters, chases }) => ({
      engagementId,
      customer,
      quarters: quarters.map((quarter) => ({ ...quarter, ratio: ratioOf(quarter) })),
      chases,
    })),
    null,
    2,
  );
