import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { saveFile } from '../../../file/save-file';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import unseen from '../../../states/unseen.module.css';
import { callPlan } from '../../call/calls';

type WholeExportProps = {
  engagements: readonly { readonly id: string; readonly name: string }[];
  /** The ids of the surveys that are listed. */
  known: readonly string[];
  projectKey: string;
};

type Progress = { readonly number: number; readonly all: number };

/** Saves all that the reader may see of the project's surveys as a file, and says how far it is meanwhile. */
export function WholeExport({ engagements, known, projectKey }: WholeExportProps) {
  const texts = useTexts();
  const { t } = texts;
  const [progress, setProgress] = useState<Progress | 'saved' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = progress !== null && progress !== 'saved';

  const save = async () => {
    setProgress({ number: 0, all: 0 });
    setRefusal(null);
    const { loadWhole } = await import('./whole');
    const whole = await loadWhole(callPlan, { engagements, known }, (number, all) => setProgress({ number, all }));
    setProgress(whole.ok ? 'saved' : null);
    if (!whole.ok) return setRefusal(whole.error);
    const file = { project: projectKey, ...whole.value };
    saveFile(`${projectKey}-all-surveys.json`, 'application/json', JSON.stringify(file, null, 2));
  };

  return (
    <>
      <Button isDisabled={isBusy} onClick={save}>
        {t('survey-export.whole')}
      </Button>
      <span role="status" className={progress === null ? unseen.unseen : undefined}>
        {isBusy && progress.all > 0 && t('survey-export.whole.progress', progress)}
        {progress === 'saved' && t('survey-export.whole.saved')}
      </span>
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
    </>
  );
}
