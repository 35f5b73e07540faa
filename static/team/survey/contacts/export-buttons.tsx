import Button from '@atlaskit/button/new';
import { saveFile } from '../../../file/save-file';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/survey.module.css';
import type { ExportedContacts } from './export';

type ContactExportProps = { exported: ExportedContacts; projectKey: string };

/** Saves the contacts that are shown, with all tags, as a file. */
export function ContactExport({ exported, projectKey }: ContactExportProps) {
  const texts = useTexts();
  const { t } = texts;
  const save = async (form: 'csv' | 'json') => {
    const { contactsCsv, contactsJson } = await import('./export');
    if (form === 'csv') saveFile(`${projectKey}-contacts.csv`, 'text/csv;charset=utf-8', contactsCsv(exported, texts));
    else saveFile(`${projectKey}-contacts.json`, 'application/json', contactsJson(exported));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => save('csv')}>{t('chase.export.csv')}</Button>
      <Button onClick={() => save('json')}>{t('chase.export.json')}</Button>
    </div>
  );
}
