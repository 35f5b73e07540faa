import type { QuestionResult } from '../../../../src/contract/survey/results';
import { useTexts } from '../../../i18n/use-texts';
import type { WordedValue } from '../questionnaire/worded';
import tables from '../style/tables.module.css';
import { rowsOf } from './distribution-bars';
import type { Figure } from './figures';
import { picturedOf } from './interval-picture';
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
      {pictured && (
        <table className={tables.table}>
          <caption>{t('survey-results.table.estimate', { question: title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('survey-results.table.number')}</th>
              <th scope="col">{t('survey-results.table.low')}</th>
              <th scope="col">{t('survey-results.table.high')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('survey-results.table.value', { value: pictured.format(pictured.value) })}</th>
              <td>{pictured.interval ? pictured.format(pictured.interval.low) : '–'}</td>
              <td>{pictured.interval ? pictured.format(pictured.interval.high) : '–'}</td>
            </tr>
            {pictured.bounds && (
              <tr>
                <th scope="row">{t('survey-results.table.bounds')}</th>
                <td>{pictured.format(pictured.bounds.low)}</td>
                <td>{pictured.format(pictured.bounds.high)}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      {counts !== null && (
        <table className={tables.table}>
          <caption>{t('survey-results.table.spread', { question: title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('survey-results.table.answer')}</th>
              <th scope="col">{t('survey-results.table.count')}</th>
              <th scope="col">{t('survey-results.table.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf({ values, counts, answered, cantSay }).map(({ value, label, count, share }) => (
              <tr key={value}>
                <th scope="row">{label}</th>
                <td>{texts.number(count)}</td>
                <td>{share === null ? '–' : formatShare(share, texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
