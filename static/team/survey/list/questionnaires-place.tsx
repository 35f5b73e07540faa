import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import styles from '../style/survey.module.css';

const Questionnaires = lazy(() => import('../questionnaire/questionnaires'));

type QuestionnairesPlaceProps = { projectKey: string; onBack: () => void };

/** The questionnaires in the place of the list, with the way back to all surveys. */
export function QuestionnairesPlace({ projectKey, onBack }: QuestionnairesPlaceProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.view}>
      <div>
        <Button ref={back} appearance="subtle" onClick={onBack}>
          {t('survey-team.back')}
        </Button>
      </div>
      <Heading size="medium" as="h2">
        {t('surveys.questionnaires')}
      </Heading>
      <Later>
        <Questionnaires projectKey={projectKey} />
      </Later>
    </div>
  );
}
