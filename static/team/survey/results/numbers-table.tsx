import type { QuestionResult } from '../../../../src/contract/survey/results';
import { useTexts } from '../../../i18n/use-texts';
import { StackedTable } from '../../stacked-table/stacked-table';
import type { WordedValue } from '../questionnaire/worded';
import { rowsOf } from './distribution-bars';
import type { Figure } from './figures';
import { type Pictured, picturedOf } from './interval-picture';
import { formatShare } from './numbers';

type NumbersTableProps = {
  figure: Figure;
  values: readonly WordedValue[];
  result: QuestionResult;
  /** The question. */
  title: string;
};

/** The numbers of the pictures beside them, for who reads a table better. */
export function NumbersTable({ figure, values, result, title }: NumbersTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const pictured = picturedOf(figure, texts);
  const { counts, answered, cantSay } = result;
  return (
    <>
      {pictured && <EstimateTable pictured={pictured} title={title} />}
      {counts !== null && (
        <StackedTable
          caption={t('survey-results.table.spread', { question: title })}
          rowTitle={t('survey-results.table.answer')}
          rows={rowsOf({ values, counts, answered, cantSay })}
          keyOf={({ value }) => value}
          nameOf={({ label }) => label}
          columns={[
            { title: t('survey-results.table.count'), cell: ({ count }) => texts.number(count) },
            {
              title: t('survey-results.table.share'),
              cell: ({ share }) => (share === null ? '–' : formatShare(share, texts)),
            },
          ]}
        />
      )}
    </>
  );
}

/** The ends of what a figure may be: of its interval, and of what silence leaves open. */
function EstimateTable({
  pictured: { value, interval, bounds, format },
  title,
}: {
  pictured: Pictured;
  title: string;
}) {
  const { t } = useTexts();
  const rows = [
    { name: t('survey-results.table.value', { value: format(value) }), ends: interval },
    ...(bounds ? [{ name: t('survey-results.table.bounds'), ends: bounds }] : []),
  ];
  return (
    <StackedTable
      caption={t('survey-results.table.estimate', { question: title })}
      rowTitle={t('survey-results.table.number')}
      rows={rows}
      keyOf={({ name }) => name}
      nameOf={({ name }) => name}
      columns={[
        { title: t('survey-results.table.low'), cell: ({ ends }) => (ends ? format(ends.low) : '–') },
        { title: t('survey-results.table.high'), cell: ({ ends }) => (ends ? format(ends.high) : '–') },
      ]}
    />
  );
}
