import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal } from '../../../../../src/contract/result';
import { refusalCodes } from '../../../../../src/contract/result';
import { Field } from '../../../../field/field';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import styles from '../style/questionnaire.module.css';
import { type Import, importFile } from './import';

/** A file that was chosen, with the attempt that keeps each of its questionnaires once however often it is sent. */
type Chosen = { readonly file: File; readonly attempt: string };

/** Imports a file of questionnaires, and says what became of each. */
export function ImportFile({ onImported }: { onImported: () => void }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [result, setResult] = useState<Import | null>(null);
  const send = async () => {
    if (!chosen || isSending) return;
    setIsSending(true);
    setResult(await importFile(chosen.file, chosen.attempt));
    setIsSending(false);
  };
  const isAnyKept = result?.imported.some(({ refusal }) => refusal === null) ?? false;
  return (
    <section className={styles.stack}>
      <Field label={t('survey-questionnaire.import.file')} help={t('survey-questionnaire.import.help')}>
        {(control) => (
          <input
            {...control}
            className={styles.file}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget: { files } }) => {
              const file = files?.[0];
              setResult(null);
              setChosen(file ? { file, attempt: crypto.randomUUID() } : null);
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button isDisabled={!chosen} isLoading={isSending} onClick={send}>
          {t('survey-questionnaire.import')}
        </Button>
        {isAnyKept && <Button onClick={onImported}>{t('survey-questionnaire.import.show')}</Button>}
      </div>
      {result && <Outcome result={result} />}
    </section>
  );
}

function Outcome({ result: { imported, refusal } }: { result: Import }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const kept = imported.filter((each) => each.refusal === null).length;
  const isWhole = refusal === null && kept === imported.length;
  return (
    <Notice
      tone={isWhole ? 'success' : kept > 0 ? 'warning' : 'error'}
      isLive
      title={plural('survey-questionnaire.import.kept', kept)}
    >
      {refusal && <p>{texts.refusal(refusal)}</p>}
      {refusal && <Why refusal={refusal} />}
      <ul className={styles.list}>
        {imported.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may have a name twice, and its order stands
          <li key={at}>
            <bdi>{each.name}</bdi>:{' '}
            {each.refusal ? texts.refusal(each.refusal) : t('survey-questionnaire.import.is-kept')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The fault at the place that a refusal of a file names. */
function Why({ refusal: { facts } }: { refusal: Refusal }) {
  const texts = useTexts();
  const code = refusalCodes.find((each) => each === facts?.why);
  return code ? <p>{texts.refusal({ code })}</p> : null;
}
