import type { EngagementTouchpoints } from '../../../../src/contract/contact';
import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import { measuredIn } from './touched';

/** The touchpoints of one customer, with the name of its engagement. */
export type ExportedTouchpoints = EngagementTouchpoints & { readonly customer: string };

/** A line for each person and quarter; people by their accounts, as in all files. What is not told is empty. */
export function touchpointsCsv({ customer, people }: ExportedTouchpoints, texts: Texts): string {
  const { t } = texts;
  const fields = [
    t('survey-trend.customers'),
    t('touched.account'),
    t('gates.over-time.quarter'),
    t('touched.measured'),
    t('touched.tasks'),
    t('touched.gates'),
    t('touched.surveys'),
    t('touched.replies'),
    t('touched.questions'),
  ];
  const data = people.flatMap(({ accountId, quarters }) =>
    quarters.map((each) => {
      const { name, tasks, gates, surveys, replies, questions } = each;
      return [customer, accountId, name, measuredIn(each), tasks, gates, surveys, replies ?? '', questions];
    }),
  );
  return csvText({ fields, data }, texts);
}

/** The same as JSON. What is not told is null. */
export const touchpointsJson = ({ engagementId, customer, people }: ExportedTouchpoints): string =>
  JSON.stringify(
    {
      engagementId,
      customer,
      people: people.map(({ accountId, quarters }) => ({
        accountId,
        quarters: quarters.map((each) => ({ ...each, measured: measuredIn(each) })),
      })),
    },
    null,
    2,
  );
