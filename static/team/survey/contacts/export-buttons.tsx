import Button from '@atlaskit/button/new';
import type { EngagementTouchpoints } from '../../../../src/contract/contact';
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

type TouchpointExportProps = { touchpoints: EngagementTouchpoints; customer: string; projectKey: string };

/** Saves the touchpoints of one customer, of all quarters that are told, as a file. */
export function TouchpointExport({ touchpoints, customer, projectKey }: TouchpointExportProps) {
  const texts = useTexts();
  const { t } = texts;
  const save = async (form: 'csv' | 'json') => {
    const { touchpointsCsv, touchpointsJson } = await import('./touched-export');
    const exported = { ...touchpoints, customer };
    if (form === 'csv') {
      saveFile(`${projectKey}-touchpoints.csv`, 'text/csv;charset=utf-8', touchpointsCsv(exported, texts));
    } else saveFile(`${projectKey}-touchpoints.json`, 'application/json', touchpointsJson(exported));
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => save('csv')}>{t('touched.export.csv')}</Button>
      <Button onClick={() => save('json')}>{t('touched.export.json')}</Button>
    </div>
  );
}
