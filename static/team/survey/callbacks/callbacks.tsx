import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { useTexts } from '../../../i18n/use-texts';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { AnswersInWords } from '../../../survey/answers-in-words';
import { usePeople } from '../../people/names';
import { PersonName } from '../../people/person';
import styles from '../style/survey.module.css';
import { type Callbacks as CallbacksState, useCallbacks } from './use-callbacks';

type CallbacksProps = {
  survey: CheckpointInFull;
  /** Changes when they are to be loaded anew. */
  asOf: string;
};

/** The people who want the team to call them, with what they have answered. Nothing is shown while nobody wants it. */
export function Callbacks({ survey, asOf }: CallbacksProps) {
  return <CallbackList survey={survey} callbacks={useCallbacks(survey, asOf)} />;
}

type CallbackListProps = { survey: CheckpointInFull; callbacks: CallbacksState };

export function CallbackList({ survey, callbacks: { loaded, reload, more } }: CallbackListProps) {
  const { t, moment } = useTexts();
  const { callbacks, next } = loaded.status === 'ready' ? loaded.value : { callbacks: [], next: null };
  const personOf = usePeople(callbacks.map(({ by }) => by));
  if (loaded.status === 'loading') return null;
  if (loaded.status === 'ready' && callbacks.length === 0 && next === null) return null;
  return (
    <section className={styles.section} aria-label={t('survey-team.callbacks')}>
      <h3>{t('survey-team.callbacks')}</h3>
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {callbacks.length > 0 && (
        <>
          <p className={styles.subtle}>{t('survey-team.callbacks.whole')}</p>
          <ul className={styles.history}>
            {callbacks.map(({ by, at, answers }) => (
              <li key={by} className={styles.part}>
                <div className={styles.head}>
                  <PersonName id={by} personOf={personOf} />
                  <span className={styles.subtle}>{moment(at)}</span>
                </div>
                <AnswersInWords questionnaire={survey.questionnaire} answers={answers} callback={null} />
              </li>
            ))}
          </ul>
        </>
      )}
      {callbacks.length === 0 && next !== null && (
        <p className={styles.subtle}>{t('survey-team.callbacks.none-yet')}</p>
      )}
      {next !== null && <MoreButton label={t('survey-team.callbacks.more')} load={more} />}
    </section>
  );
}
