import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { type PreviewProps, QuestionnairePreview } from '../../../survey/preview';
import styles from '../style/survey.module.css';

/** A survey as customers see it, once the reader asks for it. It stands in no form: what is tried in it is not sent. */
export function ShownPreview(props: Required<PreviewProps>) {
  const { t } = useTexts();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const { questionnaireId, version } = props.questionnaire;
  return (
    <section className={styles.section}>
      <ButtonLine>
        <Button appearance="subtle" aria-expanded={isShown} aria-controls={id} onClick={() => setIsShown(!isShown)}>
          {t(isShown ? 'survey-questionnaire.preview.hide' : 'survey-questionnaire.preview')}
        </Button>
      </ButtonLine>
      <div id={id} hidden={!isShown}>
        {isShown && <QuestionnairePreview key={`${questionnaireId} ${version} ${props.startsIn}`} {...props} />}
      </div>
    </section>
  );
}
