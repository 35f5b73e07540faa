import Button from '@atlaskit/button/new';
import { saveFile } from '../../../file/save-file';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/survey.module.css';
import type { ExportedTrend } from './export';

type TrendExportProps = { exported: ExportedTrend; projectKey: string };

/** Saves the points that are shown as a file. */
export function TrendExport({ exported, projectKey }: TrendExportProps) {
  const texts = useTexts();
  const { t } = texts;
  const name = `${projectKey}-trend-${exported.measure}`;
  const saveCsv = async () => {
    const { trendCsv } = await import('./export');
    saveFile(`${name}.csv`, 'text/csv;charset=utf-8', trendCsv(exported, texts));
  };
  const saveJson = async () => {
    const { trendJson } = await import('./export');
    saveFile(`${name}.json`, 'application/json', trendJson(exported));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={saveCsv}>{t('survey-trend.export.csv')}</Button>
      <Button onClick={saveJson}>{t('survey-trend.export.json')}</Button>
    </div>
  );
}
