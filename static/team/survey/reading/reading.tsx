import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Reading as WrittenReading } from '../../../../src/contract/survey/team-survey';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { PlainText } from '../../../plain-text/plain-text';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { FollowUp } from '../follow-up/follow-up';
import type { SurveyListener } from '../state/listener';
import styles from '../style/survey.module.css';
import { ActionIssue } from './action-issue';
import { ReadingForm } from './reading-form';

/** The team’s reading of the results of a closed survey; until it is written, the word that the same people are not asked again. */
export function Reading({ survey, mayAct, onDone, onStale }: SurveyListener & { mayAct: boolean }) {
  const { t } = useTexts();
  const [isWriting, setIsWriting] = useState(false);
  const opener = useReturnFocus(isWriting);
  if (survey.reading) {
    return (
      <>
        <ReadingShown reading={survey.reading} />
        <FollowUp survey={survey} mayAct={mayAct} onDone={onDone} onStale={onStale} />
      </>
    );
  }
  return (
    <section className={styles.section} aria-label={t('survey-reading.title')}>
      <Notice tone="warning" title={t('survey-reading.missing')}>
        {t('survey-reading.missing-text')}
      </Notice>
      {mayAct && !isWriting && (
        <div>
          <Button ref={opener} appearance="primary" onClick={() => setIsWriting(true)}>
            {t('survey-reading.write')}
          </Button>
        </div>
      )}
      {isWriting && (
        <ReadingForm
          survey={survey}
          onDone={onDone}
          onStale={async () => {
            setIsWriting(false);
            await onStale();
          }}
          onCancel={() => setIsWriting(false)}
        />
      )}
    </section>
  );
}

function ReadingShown({ reading: { text, issue, whyNoAction, by, at } }: { reading: WrittenReading }) {
  const texts = useTexts();
  const { t } = texts;
  const personOf = usePeople([by]);
  return (
    <section className={styles.section} aria-label={t('survey-reading.title')}>
      <h3>{t('survey-reading.title')}</h3>
      <PlainText>{text}</PlainText>
      {issue !== null && (
        <p>
          {t('survey-reading.follows')} <ActionIssue issue={issue} />
        </p>
      )}
      {whyNoAction !== '' && (
        <div>
          <p>{t('survey-reading.follows-nothing')}</p>
          <PlainText>{whyNoAction}</PlainText>
        </div>
      )}
      <p className={styles.subtle}>
        {t('survey-reading.by', { name: nameOf(by, personOf, texts), date: texts.moment(at) })}
      </p>
    </section>
  );
}
