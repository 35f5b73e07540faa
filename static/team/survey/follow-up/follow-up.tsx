import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { FollowUp as Written } from '../../../../src/contract/survey/team-survey';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { nameOf } from '../../people/format-name';
import { usePeople } from '../../people/names';
import type { SurveyListener } from '../state/listener';
import styles from '../style/survey.module.css';
import { FollowUpForm } from './follow-up-form';

/** The words that those who were asked are told, or the reason for none yet, with the way to tell them or to correct it. */
export function FollowUp({ survey, mayAct, onDone, onStale }: SurveyListener & { mayAct: boolean }) {
  const { t } = useTexts();
  const [isWriting, setIsWriting] = useState(false);
  const opener = useReturnFocus(isWriting);
  const { followUp } = survey;
  return (
    <section className={styles.section} aria-label={t('survey-follow-up.title')}>
      <h3>{t('survey-follow-up.title')}</h3>
      {followUp && <Told followUp={followUp} />}
      {mayAct && !isWriting && (
        <div>
          <Button ref={opener} onClick={() => setIsWriting(true)}>
            {t(followUp?.text ? 'survey-follow-up.correct' : 'survey-follow-up.write')}
          </Button>
        </div>
      )}
      {isWriting && (
        <FollowUpForm
          survey={survey}
          onDone={(after) => {
            setIsWriting(false);
            onDone(after);
          }}
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

function Told({ followUp: { text, whyNotYet, sharesNumbers, withheld, quotes, by, at } }: { followUp: Written }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const personOf = usePeople([by]);
  return (
    <>
      <div>
        <p>{t(text === '' ? 'survey-follow-up.not-yet' : 'survey-follow-up.told')}</p>
        <PlainText>{text === '' ? whyNotYet : text}</PlainText>
      </div>
      {text !== '' && <p>{t(sharesNumbers ? 'survey-follow-up.shared' : 'survey-follow-up.not-shared')}</p>}
      {withheld.length > 0 && <p>{plural('survey-follow-up.withheld', withheld.length)}</p>}
      {quotes.length > 0 && (
        <div className={styles.section}>
          <p>{t('survey-follow-up.quoted')}</p>
          {quotes.map(({ text: words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and the list never changes its order
            <blockquote key={index} className={styles.quote}>
              <PlainText>{words}</PlainText>
            </blockquote>
          ))}
        </div>
      )}
      <p className={styles.subtle}>
        {t('survey-reading.by', { name: nameOf(by, personOf, texts), date: texts.moment(at) })}
      </p>
    </>
  );
}
