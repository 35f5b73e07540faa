import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { asPage, loadAll } from '../../../bridge/load-all';
import { saveFile } from '../../../file/save-file';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';

/** Saves all that the reader has said in surveys by name as a file, also what the screen has not loaded yet. */
export function SaidExport({ engagementId }: { engagementId: string }) {
  const texts = useTexts();
  const { t } = texts;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const loadFile = async (form: 'csv' | 'json') => {
    const answered = await loadAll(async (after) =>
      asPage(
        await callPortal('list-answered', { engagementId, ...(after === null ? {} : { after }) }),
        (page) => page.answered,
      ),
    );
    if (!answered.ok) return answered;
    const { saidCsv, saidJson } = await import('./said-file');
    if (form === 'csv') {
      saveFile('surveys.csv', 'text/csv;charset=utf-8', saidCsv(answered.value, texts));
      return answered;
    }
    const counts = await callPortal('show-what-counts', { engagementId });
    if (counts.ok) saveFile('surveys.json', 'application/json', saidJson(answered.value, counts.value));
    return counts;
  };
  const save = async (form: 'csv' | 'json') => {
    setIsBusy(true);
    setRefusal(null);
    const saved = await loadFile(form);
    setIsBusy(false);
    if (!saved.ok) setRefusal(saved.error);
  };

  return (
    <>
      <div className={styles.actions}>
        <Button spacing="compact" isDisabled={isBusy} onClick={() => save('csv')}>
          {t('survey.portal.file.csv')}
        </Button>
        <Button spacing="compact" isDisabled={isBusy} onClick={() => save('json')}>
          {t('survey.portal.file.json')}
        </Button>
      </div>
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
    </>
  );
}
