import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import type { SurveyResults } from '../../../../src/contract/survey/results';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { saveFile } from '../../../file/save-file';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPlan } from '../../call/calls';
import { usePeople } from '../../people/names';
import { peopleIn } from '../state/people-in';
import styles from '../style/survey.module.css';
import { loadAllComments } from './load-comments';

type ExportButtonsProps = { survey: CheckpointInFull; results: SurveyResults; projectKey: string };

/** Saves what the screen shows of results, with all that was written, as a file. */
export function ExportButtons({ survey, results, projectKey }: ExportButtonsProps) {
  const texts = useTexts();
  const { t } = texts;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const personOf = usePeople(peopleIn(survey.rosters));
  const { id: checkpointId } = survey;
  const name = `${projectKey}-survey-${checkpointId.slice(0, 8)}`;

  const save = async (form: 'csv' | 'json') => {
    setIsBusy(true);
    setRefusal(null);
    const written = await loadAllComments((after) =>
      callPlan('list-comments', { checkpointId, ...(after === null ? {} : { after }) }),
    );
    const deliverables = written.ok ? await callPlan('list-deliverables-needed', { checkpointId }) : written;
    setIsBusy(false);
    if (!written.ok) return setRefusal(written.error);
    if (!deliverables.ok) return setRefusal(deliverables.error);
    const exported = { survey, results, ...written.value, deliverables: deliverables.value };
    if (form === 'csv') {
      const { resultsCsv } = await import('./csv');
      saveFile(`${name}.csv`, 'text/csv;charset=utf-8', resultsCsv(exported, personOf, texts));
    } else {
      const { resultsJson } = await import('./json');
      saveFile(`${name}.json`, 'application/json', resultsJson(exported, texts));
    }
  };

  return (
    <div className={styles.section}>
      <div className={styles.actions}>
        <Button isDisabled={isBusy} onClick={() => save('csv')}>
          {t('survey-export.csv')}
        </Button>
        <Button isDisabled={isBusy} onClick={() => save('json')}>
          {t('survey-export.json')}
        </Button>
      </div>
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
    </div>
  );
}
