import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Ref } from 'react';
import type { Language } from '../../../../../src/contract/engagement';
import type { Thresholds } from '../../../../../src/contract/survey/checkpoint';
import type { OfferedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import { useTexts } from '../../../../i18n/use-texts';
import line from '../../../../list/line.module.css';
import { exportFile } from '../exchange/export';
import { ImportFile } from '../exchange/import-file';
import styles from '../style/questionnaire.module.css';
import { QuestionnaireRow, type RowActions } from './questionnaire-row';

type QuestionnaireListProps = RowActions & {
  questionnaires: readonly OfferedQuestionnaire[];
  projectKey: string;
  language: Language;
  /** Those with which the project asks now. */
  thresholds: Thresholds;
  /** The button with which the list begins. */
  beginRef?: Ref<HTMLButtonElement>;
  onNew: () => void;
};

/** The project's own questionnaires, and those that ship. */
export function QuestionnaireList({
  questionnaires,
  projectKey,
  beginRef = null,
  onNew,
  ...row
}: QuestionnaireListProps) {
  const { t } = useTexts();
  const own = questionnaires.filter(({ isOwn }) => isOwn);
  const shipped = questionnaires.filter(({ isOwn }) => !isOwn);
  const rows = (some: readonly OfferedQuestionnaire[]) => (
    <ul className={line.lines}>
      {some.map((each) => (
        <QuestionnaireRow key={each.questionnaireId} questionnaire={each} {...row} />
      ))}
    </ul>
  );
  return (
    <div className={styles.screen}>
      <div className={styles.actions}>
        <Button ref={beginRef} appearance="primary" onClick={onNew}>
          {t('survey-questionnaire.new')}
        </Button>
        {own.length > 0 && (
          <Button onClick={() => exportFile(own, `${projectKey}-${t('survey-questionnaire.file-name')}`)}>
            {t('survey-questionnaire.export-all')}
          </Button>
        )}
      </div>
      <section className={styles.stack}>
        <Heading size="small" as="h3">
          {t('survey-questionnaire.own')}
        </Heading>
        {own.length > 0 ? rows(own) : <p className={styles.subtle}>{t('survey-questionnaire.own-none')}</p>}
      </section>
      <section className={styles.stack}>
        <Heading size="small" as="h3">
          {t('survey-questionnaire.shipped')}
        </Heading>
        {rows(shipped)}
      </section>
      <ImportFile onImported={row.onStale} />
    </div>
  );
}
