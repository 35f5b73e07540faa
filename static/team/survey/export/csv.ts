import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import type { PersonOf } from '../../people/names';
import { type Exported, lineKeys, linesOf } from './lines';

/** The results of a survey and the words of customers as CSV, each line with its filter and those whom it is of. */
export function resultsCsv(exported: Exported, personOf: PersonOf, texts: Texts): string {
  const lines = linesOf(exported, personOf, texts);
  const { title } = exported.survey;
  return csvText(
    {
      fields: [texts.t('surveys.export.title'), ...lineKeys.map((key) => texts.t(`survey-export.column.${key}`))],
      data: lines.map((line) => [title, ...lineKeys.map((key) => line[key])]),
    },
    texts,
  );
}
